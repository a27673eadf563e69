import Documents

/// The text of a block with its marks as elements that stand in each other.
struct AkomaNtosoPassage {
  private let passage: Passage
  private let output: AkomaNtosoOutput

  init(_ passage: Passage, _ output: AkomaNtosoOutput) {
    (self.passage, self.output) = (passage, output)
  }

  /// The markup of a part of the text. A mark that crosses the end of another is closed with it and opened again.
  func markup(_ range: Range<Int>) -> String {
    guard !passage.marks.isEmpty else { return words(range) }
    var markup = ""
    var open: [(end: Int, tag: (start: String, end: String))] = []
    var position = range.lowerBound
    var marks = passage.marks[...].drop { $0.range.upperBound <= range.lowerBound }
    while true {
      let nextStart = marks.first.map { max($0.range.lowerBound, range.lowerBound) }
      let nextEnd = open.map(\.end).min()
      let next = min(nextStart ?? range.upperBound, nextEnd ?? range.upperBound, range.upperBound)
      markup += words(position..<max(next, position))
      position = max(next, position)
      if let nextEnd, nextEnd <= position {
        var again: [(end: Int, tag: (start: String, end: String))] = []
        while let last = open.last, open.contains(where: { $0.end <= position }) {
          open.removeLast()
          markup += last.tag.end
          if last.end > position { again.insert(last, at: 0) }
        }
        for element in again { markup += element.tag.start }
        open += again
        continue
      }
      guard position < range.upperBound, let mark = marks.first else { break }
      marks = marks.dropFirst()
      let end = min(mark.range.upperBound, range.upperBound)
      guard end > position, open.count < 32 else { continue }
      let tag = tag(mark.style)
      if tag.start.isEmpty || open.contains(where: { $0.tag.start == tag.start }) { continue }
      markup += tag.start
      open.append((end, tag))
    }
    while let last = open.popLast() { markup += last.tag.end }
    return markup
  }

  private func tag(_ style: Passage.Style) -> (start: String, end: String) {
    switch style {
    case .emphasis: ("<i>", "</i>")
    case .strong: ("<b>", "</b>")
    case .code: ("<inline name=\"code\">", "</inline>")
    case .deletion: ("<del>", "</del>")
    case .link(let address) where !address.isEmpty:
      ("<ref href=\"\(output.address(address))\">", "</ref>")
    case .image: ("<inline name=\"image\">", "</inline>")
    case .label: ("<inline name=\"label\">", "</inline>")
    case .note: ("<sup>", "</sup>")
    case .link: ("", "")
    }
  }

  private func words(_ range: Range<Int>) -> String {
    let utf8 = passage.text.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
    let end = utf8.index(start, offsetBy: range.count)
    let escaped = output.escaped(String(passage.text[start..<end]))
    return escaped.utf8.contains(0x0A) ? escaped.replacing("\n", with: "<br/>") : escaped
  }
}
