import Documents
import Terminal

extension App {
  /// Takes what is remembered from earlier readings; from then on places and marks are remembered. At a public terminal
  /// they never are.
  public mutating func remember(_ earlier: [Document.ID: Remembrance]) {
    guard desk.mode == .personal else { return }
    remembrances = earlier
  }

  /// What there is to remember of the documents that are open; empty where nothing is remembered.
  public var openRemembrances: [Document.ID: Remembrance] {
    guard remembrances != nil else { return [:] }
    return screens.flatMap(App.documents).reduce(into: [:]) { $0[$1.document.id] = $1.remembrance }
  }

  /// Leaves the open screen, or so many; what there is to remember of them is left to do.
  mutating func leave(_ count: Int = 1) -> [Effect] {
    let left = screens.suffix(max(min(count, screens.count - 1), 0))
    screens.removeLast(left.count)
    guard remembrances != nil else { return [] }
    return left.flatMap(App.documents).map { screen in
      let remembrance = screen.remembrance
      remembrances?[screen.document.id] = remembrance
      return .remember(screen.document.id, remembrance)
    }
  }

  /// Takes up a document where it was left: its marks, and the place where the reader comes from a list, not from a link
  /// or a search that leads to another place.
  mutating func takeUp(_ screen: inout DocumentScreen, _ opening: Opening) {
    guard let remembrance = remembrances?[screen.document.id] else { return }
    let isFollowed = top is DocumentScreen || top is BesideScreen
    let isOpenedThere = opening.isAtStart && !isFollowed
    guard screen.takeUp(remembrance, isOpenedThere: isOpenedThere, at: desk) else { return }
    let outline = screen.readThrough().outline
    let provision = outline.citation(at: screen.page.place.position)
    message = Message(text: desk.words.whereYouWere(provision), role: .prompt)
  }

  /// Whether a document is open on any screen, or about to be.
  public var holdsDocument: Bool {
    opening != nil || screens.contains { !App.documents(of: $0).isEmpty }
  }

  /// The documents of a screen.
  static func documents(of screen: any Screen) -> [DocumentScreen] {
    if let pair = screen as? BesideScreen { return [pair.second, pair.first] }
    return (screen as? DocumentScreen).map { [$0] } ?? []
  }
}

extension DocumentScreen {
  /// What there is to remember of the document.
  var remembrance: Remembrance {
    // A document that was left before it was read through is read through now, or nothing is found again.
    let outline = contents?.outline ?? Outline(document)
    let marks = travels.marks.filter { $0.value.position.block >= 0 }
    return Remembrance(
      place: page.isAtTop || page.place.position.block < 0
        ? nil : outline.bookmark(at: page.place.position),
      marks: marks.mapValues { outline.bookmark(at: $0.position) })
  }

  /// Takes up what is remembered; true where the document is opened at the place of the last time.
  mutating func takeUp(_ remembrance: Remembrance, isOpenedThere: Bool, at desk: Desk) -> Bool {
    guard !remembrance.isEmpty else { return false }
    let outline = readThrough().outline
    for (letter, bookmark) in remembrance.marks {
      travels.marks[letter] = outline.position(of: bookmark, in: document).map {
        Page.Place(position: $0)
      }
    }
    guard isOpenedThere, let bookmark = remembrance.place,
      let position = outline.position(of: bookmark, in: document)
    else { return false }
    page.turn(to: position)
    settle(at: desk)
    return true
  }
}
