/// Brings characters into the form in which words are compared.
struct Folding {
  /// A character as it is compared.
  struct Sign {
    /// Its scalar in small letters, plain and narrow.
    let value: UInt32
    /// Whether it is Chinese or Japanese, where white space between two of them means nothing.
    let isWide: Bool
  }

  static let space: UInt32 = 0x20

  /// An ASCII character in the form that is compared.
  static func ascii(_ byte: UInt8) -> UInt32 {
    switch byte {
    case 0x41...0x5A: UInt32(byte) + 0x20
    case UInt8(ascii: "`"): 0x27
    default: UInt32(byte)
    }
  }

  /// A scalar in the form that is compared; nil where it counts for nothing. Every kind of white space is U+0020.
  func sign(of scalar: UInt32) -> Sign? {
    switch scalar {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F,
      0x3000:
      Sign(value: Folding.space, isWide: false)
    case 0..<0x80: Sign(value: Folding.ascii(UInt8(scalar)), isWide: false)
    case 0xAD, 0x61C, 0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFE00...0xFE0F,
      0xFEFF, 0xE0100...0xE01EF:
      nil
    case 0x80..<0x600: Sign(value: Folding.small[Int(scalar)], isWide: false)
    case 0x2010...0x2015, 0x2212: Sign(value: 0x2D, isWide: false)
    case 0x2018...0x201B, 0x2032: Sign(value: 0x27, isWide: false)
    case 0x201C...0x201F, 0x2033: Sign(value: 0x22, isWide: false)
    case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A:
      Sign(value: Folding.ascii(UInt8(scalar - 0xFEE0)), isWide: false)
    case 0xFF01...0xFF5E: Sign(value: Folding.ascii(UInt8(scalar - 0xFEE0)), isWide: true)
    case 0x2E80...0x312F, 0x31A0...0xA4CF, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF5F...0xFF9F,
      0x20000...0x3FFFF:
      Sign(value: scalar, isWide: true)
    case 0x1100...0x139F, 0xAC00...0xD7FF: Sign(value: scalar, isWide: false)
    default: Sign(value: Folding.smallLetter(scalar), isWide: false)
    }
  }

  /// The small letters of the scalars below U+0600: Latin, Greek, Cyrillic, Armenian, Hebrew.
  private static let small: [UInt32] = (UInt32(0)..<0x600).map {
    switch $0 {
    case 0xB4: 0x27
    case 0xAB, 0xBB: 0x22
    default: smallLetter($0)
    }
  }

  /// The small letter of a scalar by way of its capital, so that "ς" and "σ" are one; the scalar itself where it has
  /// none.
  private static func smallLetter(_ value: UInt32) -> UInt32 {
    guard let scalar = Unicode.Scalar(value), scalar.properties.changesWhenCaseMapped else {
      return value
    }
    let capital = scalar.properties.uppercaseMapping.unicodeScalars
    let base = capital.count == 1 ? capital.first ?? scalar : scalar
    return base.properties.lowercaseMapping.unicodeScalars.first?.value ?? value
  }
}
