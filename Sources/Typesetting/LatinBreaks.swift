import CUnistring

/// Where a line may end between two common Latin characters. UAX #14 asks there for nothing but the classes of both and
/// whether spaces stand between them, so the C library is asked once for every pair of classes.
enum LatinBreaks {
  /// Whether a line may end before a character, of which `before` is the last one that is no space.
  static func allow(between before: UInt32, and after: UInt32, isSpaced: Bool) -> Bool {
    let place = kind(of: before) * examples.count + kind(of: after)
    return (isSpaced ? spaced : unspaced)[place]
  }

  /// A character of every kind.
  private static let examples: [UInt32] = [
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

  private static let unspaced = table { [$0, $1] }
  private static let spaced = table { [$0, 0x20, $1] }

  /// Asks for every pair of kinds whether a line may end before the second.
  private static func table(_ text: (UInt32, UInt32) -> [UInt32]) -> [Bool] {
    examples.flatMap { before in
      examples.map { after in
        var scalars = String.UnicodeScalarView()
        scalars.append(contentsOf: text(before, after).compactMap(Unicode.Scalar.init))
        return String(scalars).withBytes { bytes in
          let scanner = Scanner(bytes: bytes, ambiguousIsWide: false)
          var units = scanner.units(in: 0..<bytes.count)
          scanner.markBreaks(in: &units, of: 0..<bytes.count)
          return units.last?.traits.contains(.mayBreakBefore) == true
        }
      }
    }
  }
}
