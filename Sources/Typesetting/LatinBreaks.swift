/// Where a line may end between two common Latin characters. UAX #14 asks there for nothing but the classes of both and
/// whether spaces stand between them, so the answers of the C library for every pair of classes are kept here.
enum LatinBreaks {
  /// Whether a line may end before a character, of which `before` is the last one that is no space.
  static func allow(between before: UInt32, and after: UInt32, isSpaced: Bool) -> Bool {
    (isSpaced ? spaced : unspaced)[kind(of: before)] >> kind(of: after) & 1 == 1
  }

  /// A character of every kind, for the tests to ask the C library with.
  static let examples: [UInt32] = [
    0x61, 0x30, 0x22, 0x28, 0x29, 0x7D, 0x21, 0x2C, 0x2F, 0x2D, 0x24, 0x25, 0x7C, 0x2014, 0x2026,
    0xA0, 0xA7, 0xA3, 0xB7, 0xB4,
  ]

  /// The place of a character's kind among the examples.
  private static func kind(of scalar: UInt32) -> Int {
    switch scalar {
    case 0x30...0x39: 1
    case 0x22, 0x27, 0xAB, 0xBB, 0x2018, 0x2019, 0x201C, 0x201D: 2
    case 0x28, 0x5B, 0x7B, 0xA1, 0xBF: 3
    case 0x29, 0x5D: 4
    case 0x7D: 5
    case 0x21, 0x3F: 6
    case 0x2C, 0x2E, 0x3A, 0x3B: 7
    case 0x2F: 8
    case 0x2D: 9
    case 0x24, 0x2B, 0x5C, 0xA4, 0xB1: 10
    case 0x25, 0xA2, 0xB0: 11
    case 0x7C, 0x2013: 12
    case 0x2014: 13
    case 0x2026: 14
    case 0xA0: 15
    case 0xA7: 16
    case 0xA3, 0xA5: 17
    case 0xB7: 18
    case 0xB4: 19
    default: 0
    }
  }

  /// For every kind before, the kinds after it that a line may end between, as bits.
  private static let unspaced: [UInt32] = [
    0x82000, 0x82000, 0, 0, 0x82008, 0x9200b, 0xb2c0b, 0xb2c09, 0xb2c09, 0xbac09, 0xa2c00, 0xa2c00,
    0xbac0b, 0xb0c0b, 0xb2c0b, 0, 0, 0, 0x82000, 0,
  ]
  /// The same where spaces stand between the two.
  private static let spaced: [UInt32] = [
    0xbfe0f, 0xbfe0f, 0xbfe07, 0, 0xbfe0f, 0xbfe0f, 0xbfe0f, 0xbfe0f, 0xbfe0f, 0xbfe0f, 0xbfe0f,
    0xbfe0f, 0xbfe0f, 0xbde0f, 0xbfe0f, 0xbfe0f, 0xbfe0f, 0xbfe0f, 0xbfe0f, 0xbfe0f,
  ]
}
