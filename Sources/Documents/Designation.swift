/// What a heading or a provision is cited by, as it stands at the start of its text: "Article 12", "第三条", "§ 4",
/// "II.", "（一）", "(a)", "第一百二十条之一", "المادة الخامسة".
public struct Designation: Hashable, Sendable {
  /// What is numbered.
  public enum Kind: Hashable, Sendable {
    /// A part, a book or a title of a code: "Part II", "第一编".
    case part
    /// A chapter: "Chapter I", "第二章".
    case chapter
    /// A section of a chapter; in some countries a provision: "Section 4", "第一节".
    case section
    /// An article: "Article 12", "Art. 12", "第三条", "§ 3".
    case article
    /// A number without a word: "4.", "II.", "一、".
    case plain
    /// A number between brackets or before one: "(1)", "（一）", "a)", or in a ring: "①".
    case bracketed
  }

  /// What is numbered.
  public let kind: Kind
  /// The number; more than one for "1.2" and "第一百二十条之一". Never empty.
  public let numbers: [Int]
  /// The signs of the first number.
  public let script: Numeral.Script
  /// The place in the alphabet of a single letter that was read as a Roman number; nil for all else.
  public let letter: Int?
  /// Where the designation stands in its text, in bytes of UTF-8, with the full stop or bracket that belongs to it.
  public let range: Range<Int>
  /// Whether a stop, a bracket or a word sets the number off; false for a bare "12".
  public let isSetOff: Bool

  /// Reads the designation at the start of a text, after any spaces; nil where there is none.
  public init?(_ text: String) {
    guard Designation.mayBegin(text) else { return nil }
    var reader = SignReader(text)
    self.init(&reader)
  }

  init?(_ reader: inout SignReader) {
    reader.takesSpaces()
    let start = reader
    guard let first = reader.sign else { return nil }
    if first == "第" {
      guard let read = Designation.chinese(&reader) else { return nil }
      self = read
      return
    }
    if first.value == 0x627 || first.value == 0x645 {
      guard let read = Designation.arabic(&reader) else { return nil }
      self = read
      return
    }
    if first == "§" || first.isLatinLetter, let read = Designation.named(&reader) {
      self = read
      return
    }
    reader = start
    guard let read = Designation.bare(&reader) else { return nil }
    self = read
  }

  init(
    _ kind: Kind, _ numbers: [Int], _ first: Numeral, from start: Int, to end: Int,
    isSetOff: Bool = true
  ) {
    self.kind = kind
    self.numbers = numbers
    script = first.script
    letter = first.script == .letter ? first.value : first.asLetter?.value
    range = start..<end
    self.isSetOff = isSetOff
  }

  /// Whether it numbers a heading by its word: a part, a chapter or a section.
  public var isDivision: Bool { kind == .part || kind == .chapter || kind == .section }
}
