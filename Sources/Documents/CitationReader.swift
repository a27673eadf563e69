/// Reads a text for citations, byte by byte from its start.
///
/// Each language has its own signs that a citation begins with; the reader stops at these alone. It looks back and
/// ahead at most a few hundred bytes from there, so that no text takes longer than its length allows.
struct CitationReader {
  /// How far it looks from a sign, in bytes.
  static let reach = 400

  /// The text.
  let bytes: [UInt8]
  /// Where the reader stands.
  var place = 0
  /// What has been found.
  var found: [Citation] = []
  /// Short names that the text gives to other acts, with their titles.
  var shortNames: [(name: String, title: String)] = []
  /// Whether the sentence has named another act before.
  var namesOther = false {
    didSet { if namesOther { hasNamedOther = true } }
  }
  /// Whether any sentence has.
  private(set) var hasNamedOther = false
  /// How many quotations are open.
  var quotations = 0
  /// Whether a straight quotation mark is open.
  var isInStraightQuotation = false
  /// Whether a quotation is open that began at the foot of the line.
  var isInLowQuotation = false
  /// The act of the last § and where its citation ended.
  var section: (act: Citation.Act?, end: Int) = (nil, -1)

  /// Starts at the first byte of a text.
  init(_ text: String) { bytes = Array(text.utf8) }

  /// Whether what stands here is quoted.
  var isQuoting: Bool { quotations > 0 || isInStraightQuotation || isInLowQuotation }

  /// Reads to the end.
  mutating func read() {
    while place < bytes.count {
      let start = place
      if !takesCitation() { place = max(place, start + 1) }
    }
  }

  /// Reads what begins at the reader, if a citation does.
  private mutating func takesCitation() -> Bool {
    switch bytes[place] {
    case 0x0A: endSentence()
    case UInt8(ascii: "\""): isInStraightQuotation.toggle()
    case UInt8(ascii: "."), UInt8(ascii: ";"):
      if place + 1 >= bytes.count || bytes[place + 1] == 0x20 { endSentence() }
    case UInt8(ascii: "["), UInt8(ascii: "("): return takesNumberWithYear()
    case 0x41...0x5A, 0x61...0x7A, 0xC3...0xCB: return takesLatinWord()
    case 0xC2: return takesSectionSign()
    case 0xD8...0xDB: return takesArabicWord()
    case 0xE2:
      takesQuotationMark()
    case 0xE3: return takesEastAsianSign()
    case 0xE7 where stands("第", at: place): return takesOrdinal()
    case 0xEF:
      if stands("；", at: place) { endSentence() }
      if stands("［", at: place) || stands("（", at: place) { return takesNumberWithYear() }
    default: break
    }
    return false
  }

  /// “English” and „saksa“ marks: the sign that opens the one closes the other.
  private mutating func takesQuotationMark() {
    if stands("„", at: place) {
      isInLowQuotation = true
    } else if stands("“", at: place), !isInLowQuotation {
      quotations += 1
    } else if stands("“", at: place) || stands("”", at: place) {
      if isInLowQuotation { isInLowQuotation = false } else { quotations = max(quotations - 1, 0) }
    }
  }

  private mutating func endSentence() { namesOther = false }

  private mutating func takesEastAsianSign() -> Bool {
    guard place + 2 < bytes.count, bytes[place + 1] == 0x80 else { return false }
    switch bytes[place + 2] {
    case 0x82: endSentence()
    case 0x8A: return takesTitle()
    case 0x8C, 0x8E: quotations += 1
    case 0x8D, 0x8F: quotations = max(quotations - 1, 0)
    case 0x90, 0x94: return takesNumberWithYear()
    default: break
    }
    return false
  }
}

extension CitationReader {
  /// Whether the bytes stand at the reader or at another place.
  func stands(_ wanted: [UInt8], at offset: Int? = nil) -> Bool {
    let start = offset ?? place
    guard start >= 0, start + wanted.count <= bytes.count else { return false }
    for index in wanted.indices where bytes[start + index] != wanted[index] { return false }
    return true
  }

  /// Whether a text stands at a place.
  func stands(_ wanted: StaticString, at offset: Int) -> Bool {
    guard offset >= 0, offset + wanted.utf8CodeUnitCount <= bytes.count else { return false }
    return wanted.withUTF8Buffer { wanted in
      for index in wanted.indices where bytes[offset + index] != wanted[index] { return false }
      return true
    }
  }

  /// Whether a text stands directly before a place.
  func precedes(_ wanted: StaticString, _ offset: Int) -> Bool {
    stands(wanted, at: offset - wanted.utf8CodeUnitCount)
  }

  /// A part of the text.
  func text(_ range: Range<Int>) -> String {
    let range = range.clamped(to: 0..<bytes.count)
    return String(decoding: bytes[range], as: UTF8.self)
  }

  /// The text before a place, at most so many bytes, from the start of a sign.
  func before(_ offset: Int, atMost limit: Int) -> String {
    var start = max(0, offset - limit)
    while start < offset, bytes[start] & 0xC0 == 0x80 { start += 1 }
    return text(start..<offset)
  }

  /// A reader of signs at a place, for at most so many bytes.
  func signs(at offset: Int, atMost limit: Int = 72) -> SignReader {
    SignReader(text(offset..<min(bytes.count, offset + limit)))
  }

  /// The first place from an offset on that holds no space.
  func afterSpaces(_ offset: Int) -> Int {
    var offset = offset
    while offset < bytes.count {
      if bytes[offset] == 0x20 || bytes[offset] == 0x0A || bytes[offset] == 0x09 {
        offset += 1
      } else if stands([0xC2, 0xA0], at: offset) {
        offset += 2
      } else if stands([0xE3, 0x80, 0x80], at: offset) {
        offset += 3
      } else {
        break
      }
    }
    return offset
  }
}
