import Documents
import Terminal

extension DocumentScreen {
  /// The keys that select among links.
  static let linkKeys = Set(
    referenceBindings.filter { [.nextLink, .previousLink, .numberLinks].contains($0.action) }
      .flatMap(\.keys))

  /// The keys that select links and footnote references and follow them.
  static let referenceBindings: [Binding<DocumentScreen>] = [
    Binding(
      .followLink, .enter, .right,
      when: { $0.reference != nil }
    ) { screen, desk in screen.follow(at: desk) },
    Binding(
      .backThere, .backspace,
      when: { !$0.travels.back.isEmpty }
    ) { screen, desk in screen.travel(forwards: false, at: desk) },
    Binding(
      .nextLink, .tab,
      when: { $0.pane == nil && $0.hasReferences }
    ) { screen, desk in screen.selectReference(backwards: false, at: desk) },
    Binding(
      .previousLink, .backTab,
      when: { $0.pane == nil && $0.hasReferences }
    ) { screen, desk in screen.selectReference(backwards: true, at: desk) },
    Binding(.numberLinks, "f", when: \.hasReferences) { screen, desk in
      screen.seenReferences().isEmpty
        ? .say(desk.words.noLinksHere) : screen.begin(.reference, at: desk)
    },
  ]

  /// Whether the document has links or footnote references, as far as is known.
  var hasReferences: Bool { contents.map { !$0.references.all.isEmpty } ?? true }

  private mutating func selectReference(backwards: Bool, at desk: Desk) -> Effect? {
    let references = readThrough().references
    guard !references.all.isEmpty else {
      return .say(desk.words.noLinks)
    }
    let last = references.all.count - 1
    let isSeen = reference.map { page.spot(of: references.all[$0].position) != nil } ?? false
    let next: Int
    if let reference, isSeen {
      next = reference + (backwards ? -1 : 1)
    } else {
      let first = references.index(from: page.place.position)
      next = backwards ? first - 1 : first
    }
    let round = next < 0 ? last : next > last ? 0 : next
    reference = round
    page.reveal(references.all[round].position)
    return round == next ? nil : .say(next < 0 ? desk.words.lastLink : desk.words.firstLinkAgain)
  }

  /// The references that are seen, with the places in the text area where they begin.
  mutating func seenReferences() -> [(reference: Int, row: Int, column: Int)] {
    guard let contents, let extent = page.extent else { return [] }
    let all = contents.references.all
    var seen: [(reference: Int, row: Int, column: Int)] = []
    var index = contents.references.index(from: extent.lowerBound)
    while index < all.count, extent.contains(all[index].position) {
      if let spot = page.spot(of: all[index].position) {
        seen.append((index, spot.row, spot.column))
      }
      index += 1
    }
    return seen
  }

  /// Follows the reference of a number as it is shown beside it.
  mutating func follow(number text: String, at desk: Desk) -> Effect? {
    guard !text.isEmpty else { return nil }
    guard let found = numbers.first(where: { String($0.number) == text }) else {
      return .say(desk.words.noLink(numbered: text))
    }
    reference = found.reference
    return follow(at: desk)
  }

  /// Follows the selected reference.
  mutating func follow(at desk: Desk) -> Effect? {
    let contents = readThrough()
    guard let reference, contents.references.all.indices.contains(reference) else { return nil }
    switch contents.references.all[reference].target {
    case .note(let marker):
      guard let position = contents.references.note(marker) else {
        return .say(desk.words.noFootnote(marker))
      }
      jump(to: position)
    case .address(let address):
      let choices = desk.site.choices(address, from: document.id)
      guard choices.count < 2 else {
        offer(choices, at: desk)
        return nil
      }
      return go(to: choices.first ?? .missing(address), as: address, at: desk)
    }
    return nil
  }

  /// Goes where an address leads, or says why not.
  private mutating func go(to resolution: Resolution, as address: String, at desk: Desk) -> Effect?
  {
    switch resolution {
    case .anchor(let words):
      guard let position = document.position(of: words, in: readThrough().outline) else {
        return .say(desk.words.noPlace(words))
      }
      jump(to: position)
    case .document(let id, let anchor): return .open(.document(id, anchor: anchor))
    case .section(let path): return .open(.section(path))
    case .web(let address): return .say(desk.words.webAddress(address))
    case .outside: return .say(desk.words.outside(address))
    case .missing(let path): return .say(desk.words.missing(path))
    }
    return nil
  }

  /// Lays out the documents that a citation fits, to choose from.
  private mutating func offer(_ choices: [Resolution], at desk: Desk) {
    let items = choices.compactMap { choice -> Slip.Item? in
      guard case .document(let id, let anchor) = choice else { return nil }
      let entry = desk.site.root.entry(id) ?? cited[id]
      let remark = [entry?.facts[.number], entry?.listedDate].compactMap(\.self)
        .filter { !$0.isEmpty }
      return Slip.Item(
        words: entry?.title ?? id.path, remark: remark.joined(separator: desk.signs.dot),
        text: "", target: .elsewhere(.document(id, anchor: anchor)))
    }
    slip = Slip(desk.words.severalDocumentsFit, purpose: .citation, items)
  }

  /// Takes a click on the text: the first one on a link selects it, the second one follows it.
  mutating func click(_ place: Frame.Place, at desk: Desk) -> Effect? {
    pane?.hasKeys = false
    guard let spot = layout.spot(at: place, in: page.lines),
      let position = page.galley.position(
        at: spot.column, in: page.lines[spot.row]),
      let found = readThrough().references.index(at: position)
    else {
      reference = nil
      return nil
    }
    if reference == found { return follow(at: desk) }
    reference = found
    return nil
  }
}
