import Documents
import Terminal

extension DocumentScreen {
  /// The key that lays another document beside this one.
  static let besideBindings: [Binding<DocumentScreen>] = [
    Binding(.layBeside, "x") { screen, desk in
      screen.offerCompanions(at: desk)
      return nil
    }
  ]

  /// The most documents of the same title that are offered.
  private static let mostNamesakes = 20

  /// Lays out the documents that may be laid beside this one, to choose from.
  mutating func offerCompanions(at desk: Desk) {
    let words = desk.words
    var items = companions(at: desk).map { entry, remark in
      let facts = [remark, entry.facts[.number] ?? "", entry.listedDate ?? ""]
      return Slip.Item(
        words: entry.title,
        remark: facts.filter { !$0.isEmpty }.joined(separator: desk.signs.dot), text: "",
        target: .beside(entry.id))
    }
    items.append(
      Slip.Item(words: words.anyOther, remark: "", text: words.anyOtherHow, target: .beside(nil)))
    items.append(
      Slip.Item(words: words.sameDocument, remark: "", text: "", target: .beside(document.id)))
    slip = Slip(words.layBesideHeading, purpose: .beside, items)
  }

  /// The documents that are likely wanted beside this one: its original, its translations, those of the same title.
  private func companions(at desk: Desk) -> [(entry: Entry, remark: String)] {
    let site = desk.site
    func original(of entry: Entry) -> Document.ID? {
      guard let address = entry.facts[.translationOf],
        case .document(let id, _) = site.resolve(address, from: entry.id)
      else { return nil }
      return id
    }
    var companions: [(entry: Entry, remark: String)] = []
    let own = original(of: document.entry)
    if let own, let entry = site.root.entry(own) { companions.append((entry, desk.words.original)) }
    let namesakes = site.root.allEntries.filter { $0.id != document.id && $0.id != own }
    let translations = namesakes.filter {
      original(of: $0).map { $0 == document.id || $0 == own } == true
    }
    companions += translations.map { ($0, desk.words.translation) }
    companions += namesakes.filter { entry in
      entry.title == document.title && !translations.contains { $0.id == entry.id }
    }.prefix(DocumentScreen.mostNamesakes).map { ($0, desk.words.sameTitle) }
    return companions
  }

  /// Becomes one of two documents: what lay over the text is put away.
  mutating func becomeSide() {
    isSide = true
    (slip, line, awaits, pane) = (nil, nil, nil, nil)
  }
}
