import Documents

/// The paragraphs of plain text: one for each line, or, where lines are broken at a margin, put together again.
struct PlainParagraphs {
  /// The paragraphs.
  private(set) var blocks: [Block] = []
  private let margin: Int?

  /// Takes lines; a page of the portal has no text that is set by spaces.
  init(_ lines: ArraySlice<Substring>, isPage: Bool) {
    let groups = lines.split { $0.trimmed.isEmpty }
    margin = PlainParagraphs.margin(of: groups)
    for group in groups {
      if !isPage, PlainParagraphs.isSetBySpaces(group) {
        let text = group.map { String($0) }.joined(separator: "\n")
        blocks.append(Block(.preformatted, Passage(text)))
      } else {
        take(group)
      }
    }
  }

  private mutating func take(_ group: ArraySlice<Substring>) {
    var paragraph = ""
    var previous: Substring?
    for line in group {
      if let previous, let margin, PlainParagraphs.runsOn(previous, line, margin: margin) {
        paragraph += PlainParagraphs.joint(previous.trimmed, line.trimmed)
        paragraph.append(contentsOf: line.trimmed)
      } else {
        if !paragraph.isEmpty { blocks.append(Block(.paragraph, Passage(paragraph))) }
        paragraph = String(PlainParagraphs.wideIndent(line))
        paragraph.append(contentsOf: line.trimmed)
      }
      previous = line
    }
    if !paragraph.isEmpty { blocks.append(Block(.paragraph, Passage(paragraph))) }
  }

  /// The width at which lines are broken; nil where each line is a paragraph.
  private static func margin(of groups: [ArraySlice<Substring>]) -> Int? {
    var widest = 0
    for group in groups {
      for line in group {
        widest = max(widest, columns(line))
        if widest > 120 { return nil }
      }
    }
    guard widest >= 40 else { return nil }
    var (full, all) = (0, 0)
    for group in groups {
      for (line, next) in zip(group, group.dropFirst()) where !begins(next, after: line) {
        all += 1
        if isFull(line, before: next, margin: widest) { full += 1 }
      }
    }
    return full >= 3 && full * 10 >= all * 7 ? widest : nil
  }

  /// Whether a line goes on in the next one.
  private static func runsOn(_ line: Substring, _ next: Substring, margin: Int) -> Bool {
    !begins(next, after: line) && isFull(line, before: next, margin: margin)
  }

  /// Whether the first word of the next line had no room in this one; a few columns are allowed for.
  private static func isFull(_ line: Substring, before next: Substring, margin: Int) -> Bool {
    let next = next.trimmed
    guard let first = next.unicodeScalars.first else { return false }
    let word = first.value > 0x2E80 ? 2 : next.prefix { $0 != " " }.utf8.count
    return columns(line) + 1 + word > margin - 4
  }

  /// Whether a line begins a paragraph by an indent, a number, a bullet or the name of a field.
  private static func begins(_ line: Substring, after previous: Substring) -> Bool {
    let text = line.trimmed
    if indent(line) > indent(previous) + 1 { return true }
    if let number = Designation(String(text.prefix(40))), number.isSetOff { return true }
    if ["•", "- ", "* ", "·", "—"].contains(where: { text.hasPrefix($0) }) { return true }
    guard let colon = text.utf8.prefix(30).firstIndex(of: UInt8(ascii: ":")) else { return false }
    return text[..<colon].unicodeScalars.first?.properties.isUppercase == true
      && text[..<colon].split(separator: " ").count <= 3
  }

  /// The two signs of width by which a paragraph of Chinese begins, where the line has them and no more.
  private static func wideIndent(_ line: Substring) -> Substring {
    let blanks = line.prefix { $0 == "\u{3000}" }
    return blanks.count == 2 ? blanks : ""
  }

  private static func indent(_ line: Substring) -> Int {
    line.unicodeScalars.prefix { $0.isBlank }.count
  }

  /// How wide a line is, near enough: signs of Chinese count double.
  private static func columns(_ line: Substring) -> Int {
    line.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2E80 ? 2 : 1) }
  }

  /// What stands between two lines that become one: nothing between signs of Chinese.
  private static func joint(_ line: Substring, _ next: Substring) -> String {
    guard let last = line.unicodeScalars.last, let first = next.unicodeScalars.first else {
      return ""
    }
    return last.value >= 0x2E80 || first.value >= 0x2E80 ? "" : " "
  }

  /// Whether lines are set in columns by spaces or tabs inside them.
  private static func isSetBySpaces(_ group: ArraySlice<Substring>) -> Bool {
    guard group.count >= 3 else { return false }
    let set = group.count { line in
      let text = line.trimmed.utf8
      var run = 0
      for byte in text {
        run = byte == 0x20 ? run + 1 : 0
        if run >= 3 || byte == 0x09 { return true }
      }
      return false
    }
    return set * 2 > group.count
  }
}
