import Documents

/// The text of a passage with its marks as elements that stand in each other, for formats whose elements do.
///
/// A mark that crosses the end of another is closed with it and opened again. The time taken grows with the text's
/// length and the number of its marks.
struct NestedMarks {
  /// What a mark is in the format.
  struct Element {
    /// Where it begins; empty for a mark that the format has nothing for.
    var start: String
    /// Where it begins again after it was closed with another.
    var restart: String
    /// Where it ends.
    var end: String
    /// What it may not stand in twice: an element stands in no other of its class; nil where it may.
    var uniqueness: String?

    /// A mark that has no element.
    static let none = Element("", "")

    init(_ start: String, _ end: String, restart: String? = nil, uniqueness: String? = nil) {
      (self.start, self.end, self.restart) = (start, end, restart ?? start)
      self.uniqueness = uniqueness ?? start
    }
  }

  private struct Open {
    let end: Int
    let element: Element
  }

  /// How many marks may stand in each other.
  private static let deepest = 32

  private let text: String
  private let marks: [Passage.Mark]
  private let element: (Passage.Mark) -> Element
  private let escaped: (Substring) -> String
  /// How many marks end before the parts that are still to be written.
  private var past = 0

  /// Takes a passage, what its marks are, and how text is written.
  init(
    _ passage: Passage, escaped: @escaping (Substring) -> String,
    element: @escaping (Passage.Mark) -> Element
  ) {
    (text, marks) = (passage.text, passage.marks)
    (self.escaped, self.element) = (escaped, element)
  }

  /// The markup of a part of the text, a range of bytes of its UTF-8. Parts are asked for from first to last.
  mutating func markup(_ range: Range<Int>) -> String {
    guard !marks.isEmpty else { return words(range) }
    while past < marks.count, marks[past].range.upperBound <= range.lowerBound { past += 1 }
    var markup = ""
    var open: [Open] = []
    var position = range.lowerBound
    var rest = marks[past...]
    while true {
      while let mark = rest.first, mark.range.upperBound <= range.lowerBound { rest.removeFirst() }
      let nextStart = rest.first.map { max($0.range.lowerBound, range.lowerBound) }
      let nextEnd = open.map(\.end).min()
      let next = min(nextStart ?? range.upperBound, nextEnd ?? range.upperBound, range.upperBound)
      if next > position {
        markup += words(position..<next)
        position = next
      }
      if let nextEnd, nextEnd <= position {
        close(&open, at: position, into: &markup)
        continue
      }
      guard position < range.upperBound, let mark = rest.popFirst() else { break }
      let end = min(mark.range.upperBound, range.upperBound)
      guard end > position, open.count < Self.deepest else { continue }
      let element = element(mark)
      let isDouble = open.contains { $0.element.uniqueness == element.uniqueness }
      if element.start.isEmpty || isDouble { continue }
      markup += element.start
      open.append(Open(end: end, element: element))
    }
    while let last = open.popLast() { markup += last.element.end }
    return markup
  }

  private func close(_ open: inout [Open], at position: Int, into markup: inout String) {
    var again: [Open] = []
    while let last = open.last, open.contains(where: { $0.end <= position }) {
      open.removeLast()
      markup += last.element.end
      if last.end > position { again.insert(last, at: 0) }
    }
    for one in again { markup += one.element.restart }
    open += again
  }

  private func words(_ range: Range<Int>) -> String {
    let utf8 = text.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
    return escaped(text[start..<utf8.index(start, offsetBy: range.count)])
  }
}
