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
    var scalars = text.unicodeScalars.drop { $0 == " " || $0 == "\u{A0}" || $0 == "\u{3000}" }
    guard let first = scalars.first else { return false }
    let chinese = Set("零〇一二三四五六七八九十百千0123456789".unicodeScalars)
    switch first {
    case "第":
      scalars = scalars.dropFirst().drop { chinese.contains($0) || $0 == " " }
      return scalars.first.map { "编编章节節条條款项項篇部分".unicodeScalars.contains($0) } ?? false
    case "§": return true
    case "①"..."⑳": return true
    case "(", "（":
      let inside = scalars.dropFirst().prefix { $0 != ")" && $0 != "）" }
      let isNumber = inside.allSatisfy { chinese.contains($0) || ($0.isASCII && $0.value > 0x60) }
      return !inside.isEmpty && inside.count <= 4 && isNumber && inside.endIndex < scalars.endIndex
    case _ where chinese.contains(first):
      let rest = scalars.drop { chinese.contains($0) }
      guard scalars.distance(from: scalars.startIndex, to: rest.startIndex) <= 4 else {
        return false
      }
      return rest.first.map { ".．、)）".unicodeScalars.contains($0) } ?? false
    case "I", "V", "X", "L", "C":
      let rest = scalars.drop { "IVXLC".unicodeScalars.contains($0) }
      return rest.first.map { ".．、".unicodeScalars.contains($0) } ?? false || isNamed(text)
    default: return isNamed(text)
    }
  }

  /// Whether a text begins with the word and the number of a provision.
  private static func isNamed(_ text: String) -> Bool {
    let words = ["Article ", "Section ", "Chapter ", "Part ", "Art. ", "Sec. "]
    guard let word = words.first(where: { text.hasPrefix($0) }) else { return false }
    return text.dropFirst(word.count).first.map { $0.isNumber || "IVXLC".contains($0) } ?? false
  }
}
