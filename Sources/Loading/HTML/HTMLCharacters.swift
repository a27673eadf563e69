/// Characters of HTML that libxml2 reads in another way than browsers do, or drops.
enum HTMLCharacters {
  /// U+FFFD in UTF-8.
  static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

  /// The stand-in for a control character below U+0020: one of the 32 noncharacters from U+FDD0.
  static func standIn(for control: UInt8) -> [UInt8] {
    control == 0 ? replacement : [0xEF, 0xB7, 0x90 + (control & 0x1F)]
  }

  /// Whether a character that begins with 0xEF is a noncharacter.
  static func isNoncharacter(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
    switch (bytes[place + 1], bytes[place + 2]) {
    case (0xB7, 0x90...0xAF), (0xBF, 0xBE...0xBF): true
    default: false
    }
  }

  /// The text with control characters in the place of their stand-ins.
  static func restored(_ bytes: some Collection<UInt8>) -> String {
    guard bytes.contains(0xEF) else { return String(decoding: bytes, as: UTF8.self) }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for byte in bytes {
      if (0x90...0xAF).contains(byte), result.count >= 2, result[result.count - 1] == 0xB7,
        result[result.count - 2] == 0xEF
      {
        result.removeLast(2)
        result.append(byte - 0x90)
      } else {
        result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// A reference by number whose character libxml2 does not give as browsers do, as bytes of the prepared page with
  /// the place after it; nil for any other.
  static func reference(in source: UnsafeBufferPointer<UInt8>, at start: Int)
    -> (bytes: [UInt8], end: Int)?
  {
    guard source.has("&#", at: start) else { return nil }
    var place = start + 2
    var base: UInt32 = 10
    if source.has("x", at: place) {
      base = 16
      place += 1
    }
    let digits = place
    var value: UInt32 = 0
    while place < source.count, let digit = digit(source[place], base) {
      value = min(value * base + digit, 0x11_0000)
      place += 1
    }
    guard place > digits else { return nil }
    if place < source.count, source[place] == UInt8(ascii: ";") { place += 1 }
    switch value {
    case 0x80...0x9F: return (Array(String(windows1252(value)).utf8), place)
    case 0x0C, 0x0D: return ([0x20], place)
    case 0x09, 0x0A: return nil
    case 1..<0x20: return (standIn(for: UInt8(value)), place)
    default:
      guard let scalar = Unicode.Scalar(value), value != 0, value & 0xFFFE != 0xFFFE,
        !(0xFDD0...0xFDEF).contains(value)
      else { return (replacement, place) }
      return scalar == "<" || scalar == "&" ? nil : (Array(String(scalar).utf8), place)
    }
  }

  private static func digit(_ byte: UInt8, _ base: UInt32) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte) - 48
    case UInt8(ascii: "a")...UInt8(ascii: "f") where base == 16: UInt32(byte) - 87
    case UInt8(ascii: "A")...UInt8(ascii: "F") where base == 16: UInt32(byte) - 55
    default: nil
    }
  }

  /// The character that a number from 0x80 to 0x9F stands for in pages: that of Windows' code page 1252, by the HTML
  /// standard; the number itself where the code page has none.
  private static func windows1252(_ value: UInt32) -> Unicode.Scalar {
    let characters: [Unicode.Scalar] = [
      "\u{20AC}", "\u{81}", "\u{201A}", "\u{192}", "\u{201E}", "\u{2026}", "\u{2020}", "\u{2021}",
      "\u{2C6}", "\u{2030}", "\u{160}", "\u{2039}", "\u{152}", "\u{8D}", "\u{17D}", "\u{8F}",
      "\u{90}", "\u{2018}", "\u{2019}", "\u{201C}", "\u{201D}", "\u{2022}", "\u{2013}",
      "\u{2014}", "\u{2DC}", "\u{2122}", "\u{161}", "\u{203A}", "\u{153}", "\u{9D}", "\u{17E}",
      "\u{178}",
    ]
    let index = Int(value) - 0x80
    return characters.indices.contains(index) ? characters[index] : "\u{FFFD}"
  }
}
