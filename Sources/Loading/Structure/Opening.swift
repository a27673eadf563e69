import Documents

/// The number at the start of a paragraph or heading, and what it may make of it.
struct Opening {
  /// The number as it stands in the text.
  let designation: Designation
  /// The signs and brackets of the number: what belongs to one list is written in one style.
  var style: Style
  /// The number within its list; for "1.2" the last of its numbers.
  var value: Int
  /// Whether the number stands alone on its line.
  let isAlone: Bool
  /// Whether the line could be a heading: short, and no sentence.
  let isShort: Bool
  /// Whether it heads a part, a chapter or a section.
  let isDivisionHeading: Bool
  /// Whether it is an article, or a section that is one.
  var isProvision: Bool
  /// Whether it is one of a list.
  var isMember = false

  /// How the numbers of a list are written.
  struct Style: Equatable {
    var kind: Designation.Kind
    var script: Numeral.Script
    var isCapital: Bool
    /// How many numbers a path has.
    var length: Int
  }

  /// Reads the opening of a paragraph of running text or of a heading; nil where no number stands there that could
  /// be one of law.
  init?(_ block: Block) {
    guard block.depth == 0, block.quotation == 0 else { return nil }
    switch block.kind {
    case .paragraph, .heading: break
    default: return nil
    }
    let text = block.passage.text
    guard let designation = Designation(text) else { return nil }
    let end = text.utf8.index(text.startIndex, offsetBy: designation.range.upperBound)
    let rest = text.unicodeScalars[end...]
    let words = rest.drop { $0.isBlank }
    self.designation = designation
    isAlone = words.isEmpty
    // Nothing longer is a heading, and a long text is not copied to learn that.
    isShort = Substring(words).utf8.count <= 150 && Opening.isHeadingLine(String(words))
    let isApart = words.startIndex > rest.startIndex || words.isEmpty
    let isMarked = block.passage.marks.contains {
      $0.range.upperBound == designation.range.upperBound && $0.style == .strong
    }
    style = Style(
      kind: designation.kind, script: designation.script,
      isCapital: Opening.isCapital(text, designation), length: designation.numbers.count)
    value = designation.numbers.last ?? 0
    let hasStop = text.utf8[..<end].last.map { $0 == 0x2E || $0 == 0x3A } ?? false
    let isChinese = text.unicodeScalars[..<end].contains("第")
    let isCitation = !hasStop && Opening.isCitation(words, isChinese: isChinese)
    switch designation.kind {
    case .part, .chapter, .section:
      isDivisionHeading =
        isAlone || isShort && (isApart ? !isCitation : !Opening.isPhrase(words))
      isProvision =
        !isDivisionHeading && designation.kind == .section && !isChinese && isApart
        && !isCitation
    case .article:
      isDivisionHeading = false
      isProvision = isApart || isMarked ? !isCitation : !Opening.isPhrase(words)
    case .plain, .bracketed:
      isDivisionHeading = false
      isProvision = false
      guard Opening.mayBeMember(designation, words, isApart: isApart) else { return nil }
    }
  }

  private static func isCapital(_ text: String, _ designation: Designation) -> Bool {
    guard designation.script == .roman || designation.script == .letter else { return false }
    return text.unicodeScalars.first { $0.isASCII && $0.properties.isAlphabetic }?.properties
      .isUppercase ?? true
  }

  /// Whether words go on from a number as a sentence of another law does: "of this Law", "and 13", "第二款".
  private static func isCitation(
    _ words: Substring.UnicodeScalarView, isChinese: Bool
  ) -> Bool {
    guard let first = words.first else { return false }
    return !isChinese && ("a"..."z").contains(first) || ",，、;；)）至".unicodeScalars.contains(first)
  }

  /// Whether Chinese words without a space before them make a phrase of the number: "第三条规定的".
  private static func isPhrase(_ words: Substring.UnicodeScalarView) -> Bool {
    if isCitation(words, isChinese: true) { return true }
    let text = Substring(words)
    return ["第", "规定", "的", "和", "或", "与", "及", "中", "所", "之", "款", "项", "“", "修改", "增加"]
      .contains { text.hasPrefix($0) }
  }

  /// Whether a number without a word may open an item.
  private static func mayBeMember(
    _ designation: Designation, _ words: Substring.UnicodeScalarView, isApart: Bool
  ) -> Bool {
    let first = words.first ?? " "
    if designation.kind == .bracketed { return designation.numbers.count == 1 }
    if !designation.isSetOff {
      // "1.2 Scope" needs no full stop; "3 days" is no number of law.
      return designation.numbers.count > 1 && isApart
        && (first.properties.isUppercase || first.value > 0x2E80)
    }
    if words.isEmpty { return designation.script != .arabic }
    guard !isApart else { return true }
    switch designation.script {
    case .letter: return first.value > 0x2E80
    case .roman: return first.properties.isUppercase && words.dropFirst().first != "."
    default: return !("0"..."9").contains(first)
    }
  }

  /// Whether a line is a heading by its look: short, and without a stop at its end.
  static func isHeadingLine(_ text: String) -> Bool {
    let scalars = text.unicodeScalars
    guard !scalars.isEmpty, text.utf8.count <= 150 else { return scalars.isEmpty }
    let wide = scalars.reduce(0) { $0 + ($1.value > 0x2E80 ? 1 : 0) }
    guard wide <= 45, scalars.count <= 120, !scalars.contains("。"),
      let last = scalars.last(where: { !$0.isBlank && !"”’\"')）".unicodeScalars.contains($0) })
    else { return false }
    return !".;,:!?；，：！？、…".unicodeScalars.contains(last)
  }
}
