/// Reads a text sign by sign from its start, full-width signs as their narrow selves, Arabic digits as
/// European ones and every space as a space.
struct SignReader {
  private let signs: String.UnicodeScalarView
  private var place: String.Index
  /// How many bytes of UTF-8 have been read.
  private(set) var offset = 0
  /// The sign at the reader; nil at the end.
  private(set) var sign: Unicode.Scalar?

  /// Starts at the first sign of a text.
  init(_ text: String) {
    signs = text.unicodeScalars
    place = signs.startIndex
    sign = signs.first.map(SignReader.folded)
  }

  /// Whether all has been read.
  var isAtEnd: Bool { sign == nil }

  /// Goes one sign on.
  mutating func advance() {
    guard place < signs.endIndex else { return }
    offset += UTF8.width(signs[place])
    place = signs.index(after: place)
    sign = place < signs.endIndex ? SignReader.folded(signs[place]) : nil
  }

  /// Goes over a sign if it stands here.
  mutating func takes(_ wanted: Unicode.Scalar) -> Bool {
    guard sign == wanted else { return false }
    advance()
    return true
  }

  /// Goes over spaces, at most sixteen, and says whether there was one.
  @discardableResult
  mutating func takesSpaces() -> Bool {
    var count = 0
    while count < 16, sign == " " {
      advance()
      count += 1
    }
    return count > 0
  }

  /// Goes over a word of Latin letters, at most two dozen, and gives it in lower case.
  mutating func word() -> String {
    var word = ""
    while word.utf8.count < 24, let sign {
      switch sign.value {
      case 0x61...0x7A: word.unicodeScalars.append(sign)
      case 0x41...0x5A: word.unicodeScalars.append(Unicode.Scalar(UInt8(sign.value | 32)))
      case 0xC0...0x17F: word += sign.properties.lowercaseMapping
      default: return word
      }
      advance()
    }
    return word
  }

  private static func folded(_ sign: Unicode.Scalar) -> Unicode.Scalar {
    switch sign.value {
    case 0xFF01...0xFF5E: Unicode.Scalar(sign.value - 0xFEE0) ?? sign
    case 0x660...0x669: Unicode.Scalar(sign.value - 0x630) ?? sign
    case 0x09, 0x0A, 0xA0, 0x2000...0x200A, 0x202F, 0x3000: " "
    default: sign
    }
  }
}

extension UTF8 {
  /// How many bytes a scalar takes.
  fileprivate static func width(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0..<0x80: 1
    case 0x80..<0x800: 2
    case 0x800..<0x10000: 3
    default: 4
    }
  }
}

extension Unicode.Scalar {
  /// Whether it is a letter of a Latin alphabet, with or without accents.
  var isLatinLetter: Bool {
    switch value {
    case 0x41...0x5A, 0x61...0x7A: true
    case 0xC0...0x24F: value != 0xD7 && value != 0xF7
    default: false
    }
  }
}
