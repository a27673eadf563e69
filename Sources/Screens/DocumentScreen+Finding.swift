import Documents
import Terminal

extension DocumentScreen {
  /// The keys that find words.
  static let findingBindings: [Binding<DocumentScreen>] = [
    Binding(.nextMatch, "n", when: { $0.search != nil }) {
      screen, _ in screen.findNext(backwards: false)
    },
    Binding(.previousMatch, "N", when: { $0.search != nil }) {
      screen, _ in screen.findNext(backwards: true)
    },
    Binding(.find, "/") { screen, _ in
      screen.begin(.find)
    },
  ]

  /// How much text is searched at once, in bytes.
  private static let slice = 1 << 17

  /// Begins a line.
  mutating func begin(_ purpose: DocumentLine.Purpose, with text: String = "") -> Effect? {
    let label =
      switch purpose {
      case .find: "Find: "
      case .provision: "Go to: "
      case .reference: "Link: "
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
      case .find: return accept(typed)
      case .provision: return goToProvision(typed.prompt.text)
      case .reference: return follow(number: typed.prompt.text, at: desk)
      }
    case .ignored where typed.purpose == .find && search != nil:
      if input == .key(.down) { return findNext(backwards: false) }
      if input == .key(.up) { return findNext(backwards: true) }
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
    goOnSearching()
  }

  /// Searches on, and goes to the first match where the reader waits for it.
  mutating func goOnSearching() {
    guard var search else { return }
    self.search = nil
    search.go(on: DocumentScreen.slice, block: page.block)
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

  private mutating func accept(_ typed: DocumentLine) -> Effect? {
    if typed.prompt.text.isEmpty {
      giveUp(typed)
      return search == nil ? nil : findNext(backwards: false)
    }
    if match == nil, search != nil { return findNext(backwards: false) }
    if page.place != typed.origin {
      travels.leave(Travels.Stay(place: typed.origin, reference: reference))
    }
    reference = nil
    return nil
  }

  /// Goes to the next match or the one before: from the last one where it is still seen, else from where the reader
  /// is.
  mutating func findNext(backwards: Bool) -> Effect? {
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
      return line == nil ? .say("“\(search.finder.words)” is not found.") : nil
    }
    match = next.match
    isRound = next.isRound
    reference = nil
    page.reveal(next.match.position)
    return nil
  }

  /// How many matches there are and at which one the reader is: "3 of 17", "not found".
  var findingRemark: String {
    guard let search else { return "" }
    if search.count == 0 { return search.isDone ? "not found" : "searching" }
    let total = DocumentScreen.grouped(search.count) + (search.isDone ? "" : "+")
    guard let match, search.isNumbered else { return "\(total) found" }
    let number = DocumentScreen.grouped(search.number(of: match))
    return "\(number) of \(total)" + (isRound ? ", round the end" : "")
  }

  /// A number with commas between thousands.
  static func grouped(_ number: Int) -> String {
    var digits = Array(String(number))
    var place = digits.count - 3
    while place > 0 {
      digits.insert(",", at: place)
      place -= 3
    }
    return String(digits)
  }
}
