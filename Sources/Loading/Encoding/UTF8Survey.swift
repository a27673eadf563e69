/// How far bytes are UTF-8.
struct UTF8Survey {
  /// Characters of more than one byte.
  private(set) var characters = 0
  /// Maximal subparts that are no character (the Unicode Standard, section 3.9), the one at the very end left out where
  /// the bytes end inside a character.
  private(set) var damages = 0
  /// Whether the bytes end inside a character.
  private(set) var isCut = false
  /// The damages that have the form of characters and may not be: a surrogate, a longer form than is needed.
  private var forms = 0

  /// Whether the bytes are UTF-8 in which something went wrong, rather than another encoding.
  var isDamagedUTF8: Bool { (damages - forms) * 4 <= characters + forms }

  /// Looks at all bytes.
  init(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { bytes in
      var place = 0
      while place < bytes.count {
        let lead = bytes[place]
        guard lead >= 0x80 else {
          place += 1
          continue
        }
        let (length, second) = Self.shape(lead)
        var count = 1
        while count < length, place + count < bytes.count,
          (count == 1 ? second : 0x80...0xBF).contains(bytes[place + count])
        {
          count += 1
        }
        if count == length, length > 1 {
          characters += 1
        } else if length > 1, place + count == bytes.count {
          isCut = true
        } else {
          let form = Self.form(at: place, of: bytes)
          forms += form
          damages += max(form, 1)
          count = max(form, count)
        }
        place += count
      }
    }
  }

  /// How many bytes stand together that look like a character and may not be one; 0 where none do.
  private static func form(at place: Int, of bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let length =
      switch bytes[place] {
      case 0xC0...0xC1: 2
      case 0xE0, 0xED: 3
      case 0xF0, 0xF4...0xF7: 4
      default: 0
      }
    guard length > 0, place + length <= bytes.count else { return 0 }
    return (1..<length).allSatisfy { bytes[place + $0] & 0xC0 == 0x80 } ? length : 0
  }

  /// How many bytes a character with this first byte has, and what its second byte may be (table 3-7 of the Unicode
  /// Standard); 1 where no character begins so.
  private static func shape(_ lead: UInt8) -> (Int, ClosedRange<UInt8>) {
    switch lead {
    case 0xC2...0xDF: (2, 0x80...0xBF)
    case 0xE0: (3, 0xA0...0xBF)
    case 0xED: (3, 0x80...0x9F)
    case 0xE1...0xEF: (3, 0x80...0xBF)
    case 0xF0: (4, 0x90...0xBF)
    case 0xF1...0xF3: (4, 0x80...0xBF)
    case 0xF4: (4, 0x80...0x8F)
    default: (1, 0x80...0xBF)
    }
  }
}
