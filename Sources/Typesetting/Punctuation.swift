/// The punctuation that may not begin or end a line of Chinese or Japanese, after GB/T 15834 and JIS X 4051, beyond
/// what the line breaking algorithm of Unicode (UAX #14) says by itself.
enum Punctuation {
  /// What is to be kept in mind of the scalar where lines are broken.
  static func traits(of scalar: UInt32) -> Unit.Traits {
    switch scalar {
    case 0x3001...0x3002, 0xFF0C, 0xFF0E, 0xFF1A, 0xFF1B, 0xFF01, 0xFF1F, 0x30FB, 0x00B7, 0xFF5E,
      0xFF05, 0x2030, 0x2103, 0x3005, 0x301C, 0xFF0F, 0x30FC:
      .neverFirst
    case 0xFF09, 0xFF3D, 0xFF5D, 0xFF60, 0x3009, 0x300B, 0x300D, 0x300F, 0x3011, 0x3015, 0x3017,
      0x3019, 0x301B, 0x301E, 0x301F, 0xFF61, 0xFF63, 0xFF64:
      .neverFirst
    case 0xFF08, 0xFF3B, 0xFF5B, 0xFF5F, 0x3008, 0x300A, 0x300C, 0x300E, 0x3010, 0x3014, 0x3016,
      0x3018, 0x301A, 0x301D, 0xFF62, 0xFFE5, 0xFF04:
      .neverLast
    case 0x201C, 0x2018: .opensQuote
    case 0x201D, 0x2019: [.rarelyFirst, .closesQuote]
    case 0x2026, 0x203A, 0x2039, 0x00BB, 0x00AB, 0x20AC: .rarelyFirst
    case 0x00A3, 0x00A5, 0x00A7: .neverLast
    default: []
    }
  }

  /// As `traits(of:)`, for an ASCII byte.
  @inline(__always)
  static func traits(ofASCII byte: UInt8) -> Unit.Traits {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): []
    case UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: ";"), UInt8(ascii: ":"),
      UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ")"), UInt8(ascii: "]"),
      UInt8(ascii: "}"), UInt8(ascii: "%"):
      .rarelyFirst
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): .neverLast
    default: []
    }
  }
}
