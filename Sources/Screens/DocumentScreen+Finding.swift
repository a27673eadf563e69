import Documents
import Terminal

extension DocumentScreen {
  /// The keys that find words.
  static let findingBindings: [Binding<DocumentScreen>] = [
    Binding(.nextMatch, "n", when: { $0.search != nil }) {
      screen, desk in screen.findNext(backwards: false, at: desk)
    },
    Binding(.previousMatch, "N", .control("p"), when: { $0.search != nil }) {
      screen, desk in screen.findNext(backwards: true, at: desk)
    },
    Binding(.find, "/") { screen, desk in
      screen.begin(.find, at: desk)
    },
  ]

  /// How much text is searched behind a key, in bytes: words come as several.
  static let findingSlice = 1 << 17

  /// Begins a line.
  mutating func begin(_ purpose: DocumentLine.Purpose, with text: String = "", at desk: Desk)
    -> Effect?
  {
    let label =
      switch purpose {
      case .find: desk.words.findPrompt
      case .provision: desk.words.goToPrompt
      case .reference: desk.words.linkPrompt
      }
    line = DocumentLine(
      purpose: purpose, prompt: Prompt(label, text: text), origin: page.place,
      former: search.map { ($0, match) })
    return nil
  }

  /// Takes a key or a paste for the line.
  mutating func type(_ input: Input, at desk: Desk) -> Effect? {
    guard var typed = line else { return nil }
    let outcome = typed.prompt.take(input)
    line = typed
    switch outcome {
    case .changed:
      if typed.purpose == .find { find(typed) }
    case .cancelled:
      line = nil
      if typed.purpose == .find { giveUp(typed) }
    case .accepted:
      line = nil
      switch typed.purpose {
      case .find: return accept(typed, at: desk)
      case .provision: return goToProvision(typed.prompt.text, at: desk)
      case .reference: return follow(number: typed.prompt.text, at: desk)
      }
    case .ignored where typed.purpose == .find && search != nil:
      if input == .key(.down) { return findNext(backwards: false, at: desk) }
      if input == .key(.up) { return findNext(backwards: true, at: desk) }
    case .same, .ignored: break
    }
    return nil
  }

  /// Searches for what has been typed so far, from where the line was begun.
  private mutating func find(_ typed: DocumentLine) {
    isRound = false
    match = nil
    guard !Finder(typed.prompt.text).isEmpty else {
      search = nil
      page.turn(to: typed.origin)
      return
    }
    search = Search(
      typed.prompt.text, from: typed.origin.position, in: page.galley.numbers)
    goOnSearching(through: DocumentScreen.findingSlice)
  }

  /// Searches on through some bytes of text, as many as between keys where nothing else is said, and goes to the first
  /// match where the reader waits for it.
  mutating func goOnSearching(through bytes: Int? = nil) {
    guard var search else { return }
    self.search = nil
    search.go(on: bytes ?? search.finder.slice, block: page.block)
    self.search = search
    guard match == nil, let line, line.purpose == .find else { return }
    let origin = line.origin
    match = search.first(from: origin.position)
    if match == nil, search.isDone {
      match = search.next(after: nil, else: origin.position, backwards: false)?.match
      isRound = match != nil
    }
    page.turn(to: origin)
    if let match { page.reveal(match.position) }
  }

  private mutating func giveUp(_ typed: DocumentLine) {
    (search, match) = (typed.former?.search, typed.former?.match)
    page.turn(to: typed.origin)
  }

  private mutating func accept(_ typed: DocumentLine, at desk: Desk) -> Effect? {
    if typed.prompt.text.isEmpty {
      giveUp(typed)
      return search == nil ? nil : findNext(backwards: false, at: desk)
    }
    if match == nil, search != nil { return findNext(backwards: false, at: desk) }
    if page.place != typed.origin {
      travels.leave(Travels.Stay(place: typed.origin, reference: reference))
    }
    reference = nil
    return nil
  }

  /// Goes to the next match or the one before: from the last one where it is still seen, else from where the reader
  /// is.
  mutating func findNext(backwards: Bool, at desk: Desk) -> Effect? {
    guard var search else { return nil }
    self.search = nil
    search.finish(block: page.block)
    self.search = search
    let seen = match.flatMap { page.spot(of: $0.position) == nil ? nil : $0 }
    guard
      let next = search.next(
        after: seen, else: page.place.position, backwards: backwards)
    else {
      page.turn(to: page.place)
      return line == nil ? .say(desk.words.notFound(search.finder.words)) : nil
    }
    match = next.match
    isRound = next.isRound
    reference = nil
    page.reveal(next.match.position)
    return nil
  }

  /// How many matches there are and at which one the reader is: "3 of 17", "not found".
  func findingRemark(in words: any Words) -> String {
    guard let search else { return "" }
    if search.count == 0 { return search.isDone ? words.notFoundRemark : words.stillSearching }
    let total = search.count.grouped + (search.isDone ? "" : "+")
    guard let match, search.isNumbered else { return words.found(total) }
    let number = search.number(of: match).grouped
    return words.match(number, of: total, isRound: isRound)
  }
}
