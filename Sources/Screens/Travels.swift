/// Where the reader has been in a document, and what the reader has marked there.
struct Travels: Sendable {
  /// A place to come back to, with the reference that was selected there.
  struct Stay: Hashable, Sendable {
    /// The place.
    var place: Page.Place
    /// The selected reference, as an index.
    var reference: Int?
  }

  /// The places that were left by a jump, the last one last.
  private(set) var back: [Stay] = []
  /// The places that were left by coming back, the last one last.
  private(set) var forward: [Stay] = []
  /// Where the reader was before the last long way.
  var previous: Stay?
  /// What is marked with letters.
  var marks: [Character: Page.Place] = [:]

  /// The most places that are remembered.
  private static let limit = 500

  /// Remembers a place that a jump leaves.
  mutating func leave(_ stay: Stay) {
    if back.last != stay { back.append(stay) }
    if back.count > Travels.limit { back.removeFirst() }
    forward = []
    previous = stay
  }

  /// Goes back from a place, or forward again; nil where there is nowhere to go.
  mutating func go(forwards: Bool, from stay: Stay) -> Stay? {
    guard let next = forwards ? forward.popLast() : back.popLast() else { return nil }
    if forwards { back.append(stay) } else { forward.append(stay) }
    previous = stay
    return next
  }
}
