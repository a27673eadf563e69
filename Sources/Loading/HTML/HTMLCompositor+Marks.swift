import Documents

extension HTMLCompositor {
  /// Begins the marks of an element, and says how many.
  mutating func openMarks(_ index: Int) -> Int {
    let style: Passage.Style? =
      switch page.nodes[index].element {
      case .em, .i, .cite, .dfn, .var: .emphasis
      case .strong, .b: .strong
      case .code, .kbd, .samp, .tt: .code
      case .del, .s, .strike: .deletion
      case .summary: .strong
      case .a:
        if let marker = notes.references[index] {
          .note(marker)
        } else {
          page[index, .href].flatMap { HTMLCompositor.address($0) }.map { .link($0) }
        }
      default: nil
      }
    guard let style, passage.begin(style) else { return 0 }
    return 1
  }

  /// Writes the words that stand for a picture.
  mutating func writeImage(_ index: Int) {
    let words = (page[index, .alt] ?? "").split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    guard !words.isEmpty else { return }
    let address = HTMLCompositor.address(page[index, .src] ?? "") ?? ""
    let hasMark = passage.begin(.image(address))
    passage.write(words)
    if hasMark { passage.end() }
  }

  /// Writes what keeps a raised number apart from the number before it: 10 to the sixth is not 106.
  mutating func openRaised(_ index: Int) {
    let text = page.text[page.nodes[index].text]
    let isNumber = text.allSatisfy { $0.isDigit || $0 == UInt8(ascii: "-") }
    if !text.isEmpty, isNumber, passage.bytes.last?.isDigit == true { passage.write("^") }
  }

  /// Keeps the raised marker of a note apart from the note after it: "1)" and not a word's own "1)".
  mutating func closeRaised(_ frame: Frame) {
    let text = page.text[page.nodes[frame.node].text]
    guard text.last == UInt8(ascii: ")") || text.last == UInt8(ascii: "]") else { return }
    let before = passage.bytes.dropLast(text.count).last
    if before == nil || before == 0x20 || before == 0x0A { passage.writeSpace() }
  }

  /// An address as written, without the white space around it; nil where there is none.
  static func address(_ written: String) -> String? {
    let trimmed = written.utf8.drop { $0 <= 0x20 }
    let end = trimmed.lastIndex { $0 > 0x20 }
    guard let end else { return nil }
    return String(Substring(trimmed[...end]))
  }
}

extension HTMLPage {
  /// Whether the small text over a word needs brackets to be told from it.
  func lacksBrackets(ruby node: Int) -> Bool {
    guard node >= 0 else { return true }
    return !nodes[node..<nodes[node].end].prefix(64).contains { $0.element == .rp }
  }
}

extension Passage {
  /// The passage without an empty first line and without line ends after the last.
  var withoutOuterLines: Passage {
    let bytes = Array(text.utf8)
    let start = bytes.first == 0x0A ? 1 : 0
    let end = (bytes.lastIndex { $0 != 0x0A && $0 != 0x20 } ?? -1) + 1
    guard start < end else { return "" }
    let moved = marks.compactMap { mark -> Mark? in
      let range = mark.range.clamped(to: start..<end)
      guard !range.isEmpty else { return nil }
      return Mark(range.lowerBound - start..<range.upperBound - start, mark.style)
    }
    return Passage(String(decoding: bytes[start..<end], as: UTF8.self), marks: moved)
  }
}
