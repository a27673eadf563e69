import Documents

/// Tells where lines that a page breaks are paragraphs of their own, and where they belong together.
enum HTMLLines {
  /// The bytes from which a line is no address, verse or heading, but running text.
  private static let proseLength = 120

  /// Divides a passage at those of its line breaks that end a paragraph: all of them where a line is running text,
  /// else where a line is empty, indented or begins with a number.
  static func divide(_ draft: HTMLPassage.Draft) -> [Passage] {
    guard draft.indents.count > 1 else { return [draft.passage] }
    let bytes = Array(draft.passage.text.utf8)
    var lines: [Range<Int>] = []
    var start = 0
    for (place, byte) in bytes.enumerated() where byte == 0x0A {
      lines.append(start..<place)
      start = place + 1
    }
    lines.append(start..<bytes.count)
    let isProse = lines.contains { $0.count > proseLength }
    var paragraphs: [Range<Int>] = []
    for (number, line) in lines.enumerated() where !line.isEmpty {
      let text = String(decoding: bytes[line].prefix(64), as: UTF8.self)
      let begins =
        number == 0 || lines[number - 1].isEmpty || isProse
        || (draft.indents.indices.contains(number) && draft.indents[number] > 1)
        || beginsWithDesignation(text)
      if begins || paragraphs.isEmpty {
        paragraphs.append(line)
      } else {
        paragraphs[paragraphs.count - 1] =
          paragraphs[paragraphs.count - 1].lowerBound..<line.upperBound
      }
    }
    return cut(draft.passage, bytes, paragraphs)
  }

  /// A long passage that holds its headings and items in one line, divided where they stand; else the passage alone.
  static func divideInline(_ passage: Passage) -> [Passage] {
    let bytes = Array(passage.text.utf8)
    guard bytes.count > inlineLength else { return [passage] }
    let parts = InlineNumbers.parts(of: passage.text)
    guard parts.count > 2 else { return [passage] }
    var ranges: [Range<Int>] = []
    var start = 0
    for part in parts {
      let part = Array(part.utf8)
      while start + part.count <= bytes.count, !bytes[start...].starts(with: part) { start += 1 }
      guard start + part.count <= bytes.count else { return [passage] }
      ranges.append(start..<start + part.count)
      start += part.count
    }
    return cut(passage, bytes, ranges)
  }

  /// The bytes from which one paragraph may be a whole document.
  private static let inlineLength = 800

  private static func cut(_ passage: Passage, _ bytes: [UInt8], _ ranges: [Range<Int>])
    -> [Passage]
  {
    var following = 0
    var open: [Passage.Mark] = []
    return ranges.map { line in
      var range = line
      while range.count > 0, bytes[range.upperBound - 1] == 0x20 {
        range = range.lowerBound..<range.upperBound - 1
      }
      while following < passage.marks.count,
        passage.marks[following].range.lowerBound < range.upperBound
      {
        open.append(passage.marks[following])
        following += 1
      }
      open.removeAll { $0.range.upperBound <= range.lowerBound }
      let marks = open.compactMap { mark -> Passage.Mark? in
        let part = mark.range.clamped(to: range)
        guard !part.isEmpty else { return nil }
        return Passage.Mark(
          part.lowerBound - range.lowerBound..<part.upperBound - range.lowerBound, mark.style)
      }
      return Passage(String(decoding: bytes[range], as: UTF8.self), marks: marks)
    }
  }

  /// Whether a text begins with what a provision or an item is numbered with: "Article 12", "第三条", "（一）", "4.".
  static func beginsWithDesignation(_ text: String) -> Bool {
    Designation(text)?.isSetOff == true
  }
}
