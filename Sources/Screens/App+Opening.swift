import Cataloguing
import Documents

/// A document that has been asked for.
struct Opening: Hashable, Sendable {
  /// Its id.
  let id: Document.ID
  /// Its title as far as it is known.
  let title: String
  /// The place in it to begin at.
  let anchor: String?
  /// What a search found in it, to begin at.
  var find: Find?
  /// A place that cites, to begin at.
  var place: Document.Position?
  /// Whether its head is shown already.
  var isHeadShown = false

  /// Whether it begins at the start of its text.
  var isAtStart: Bool { anchor == nil && find == nil && place == nil }

  /// What a search found, and what it was asked.
  struct Find: Hashable, Sendable {
    /// What was found.
    let hit: Hit
    /// What was asked.
    let query: Query
  }
}

extension App {
  /// Opens the screen of a destination; a document is asked for first. What is returned is left to do, as in `update`.
  public mutating func open(_ destination: Destination) -> [Effect] {
    opening = nil
    switch destination {
    case .section(let path):
      guard let section = desk.site.root.section(at: path) else {
        return perform(.say(desk.words.noSection(path)))
      }
      screens.append(SectionScreen(section, at: desk))
      return tellTop(.catalogue)
    case .document(let id, let anchor):
      opening = Opening(id: id, title: title(of: id), anchor: anchor)
      return [.load(id)]
    case .place(let id, let position):
      opening = Opening(id: id, title: title(of: id), anchor: nil, place: position)
      return [.load(id)]
    case .search(let text):
      screens.append(SearchScreen(text, at: desk))
      // What is looked for from the start is asked at once.
      if !text.isEmpty { return tellTop(.catalogue) }
    case .overview:
      screens.append(OverviewScreen(at: desk))
      return tellTop(.catalogue)
    case .hit(let hit, let query):
      remember(query.text)
      opening = Opening(
        id: hit.entry.id, title: hit.entry.title, anchor: nil,
        find: Opening.Find(hit: hit, query: query))
      return [.load(hit.entry.id)]
    case .bareText(let text):
      screens.append(BareTextScreen(text, at: desk))
    case .help:
      screens.append(
        HelpScreen(
          top.keyHelp(at: desk), common: commonKeyHelp, at: desk))
    case .code(let address): screens.append(CodeScreen(address))
    case .passphrase: screens.append(PassphraseScreen())
    }
    return []
  }

  /// Whether the head of the document that is waited for is enough for its first picture.
  public var takesHead: Bool {
    guard let opening, opening.isAtStart, besideIsAwaited == nil else { return false }
    return remembrances?[opening.id]?.place == nil
  }

  /// Shows the head of the document that is waited for, until all of it is here. No key may be heard before.
  mutating func showHead(_ head: Document) {
    guard takesHead, opening?.id == head.id else { return }
    opening?.isHeadShown = true
    screens.append(DocumentScreen(head, at: desk))
  }

  /// Ends to wait for a document, and puts its head away.
  private mutating func endOpening() {
    if opening?.isHeadShown == true { screens.removeLast() }
    opening = nil
  }

  /// Takes a document: the one that is waited for is opened, any other is the open screen's affair.
  mutating func arrived(_ document: Document) -> [Effect] {
    guard let opening, opening.id == document.id else { return tellTop(.document(document)) }
    endOpening()
    let asking = askForCited(by: document)
    var screen = DocumentScreen(document, anchor: opening.anchor, at: desk)
    screen.isLinked = !isShort(document)
    if let find = opening.find { screen.show(find, at: desk) }
    if let place = opening.place { screen.show(citationAt: place, at: desk) }
    takeUp(&screen, opening)
    if opening.isHeadShown {
      // What the head says of the contents is not taken back for a moment.
      screen.readThrough()
      screen.settle(at: desk)
    }
    if laysBeside(screen, isFollowing: opening.isAtStart) { return asking }
    screens.append(screen)
    return asking
  }

  /// Takes the news that a document is not opened, as the reader has crashed on it again and again.
  public mutating func putAside(_ id: Document.ID) -> [Effect] {
    failed(id, desk.words.putAside)
  }

  /// Takes the news that a document cannot be read.
  mutating func failed(_ id: Document.ID, _ reason: String) -> [Effect] {
    if opening?.id == id { endOpening() }
    let title = title(of: id)
    // At a public terminal nobody need know which file of the machine it was.
    message = Message(
      text: desk.mode == .kiosk ? "\(title): \(reason)" : reason, role: .warning)
    return tellTop(.failure(id, reason))
  }

  /// The title of a document, as the site or an answer of the catalogue has it; its name where neither does.
  private func title(of id: Document.ID) -> String {
    desk.site.root.entry(id)?.title ?? titles[id] ?? id.name
  }

  /// Keeps the titles of documents that the site does not list.
  mutating func learnTitles(from answer: Answer) {
    let entries: [Entry] =
      switch answer {
      case .cited(let entries): entries
      case .citing(let citing): citing.places.map(\.entry)
      case .overview(let overview):
        overview.newest + overview.changed + overview.coming.map(\.entry)
      case .listing(let part): part.entries
      // A result brings its title along, and nobody need know afterwards what was looked for.
      case .findings, .tally, .failure: []
      }
    if titles.count > App.mostTitles { titles = [:] }
    for entry in entries { titles[entry.id] = entry.title }
  }

  /// The most titles that are kept, but for those of one answer.
  private static let mostTitles = 10_000
  /// The most searches that are remembered.
  private static let mostSearches = 50

  /// Remembers a search that led to something.
  private mutating func remember(_ text: String) {
    guard desk.mode != .kiosk else { return }
    desk.searches.removeAll { $0 == text }
    desk.searches.insert(text, at: 0)
    if desk.searches.count > App.mostSearches { desk.searches.removeLast() }
  }

  /// Makes an open help screen anew, in the language of the desk.
  mutating func renewHelp() {
    guard let help = top as? HelpScreen, screens.count > 1 else { return }
    var below = self
    below.screens.removeLast()
    top = HelpScreen(
      below.top.keyHelp(at: desk), common: below.commonKeyHelp, at: desk, continuing: help)
  }

  private var commonKeyHelp: [KeyHelp] {
    App.bindings.filter { $0.action.modes.contains(desk.mode) }
      .map { KeyHelp($0, of: self, at: desk) }.filter(\.isAvailable)
  }
}
