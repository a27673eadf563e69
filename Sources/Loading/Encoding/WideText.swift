/// Text in UTF-16, which files made on other systems are at times.
struct WideText {
  /// Which byte of a unit comes first.
  enum Order {
    /// The lower byte.
    case little
    /// The higher byte.
    case big
  }

  /// The text, without a byte order mark before it.
  let text: String
  /// How many units could not be read and are U+FFFD in the text.
  let repairs: Int
  /// Whether the bytes end inside a unit.
  let isCut: Bool

  /// Reads bytes.
  init(_ bytes: [UInt8], _ order: Order) {
    let units = Self.units(bytes[...], order)
    let start = units.prefix { $0 == 0xFEFF }.count
    text = String(decoding: units[start...], as: UTF16.self)
    repairs =
      text.unicodeScalars.count { $0 == "\u{FFFD}" } - units.count { $0 == 0xFFFD }
    isCut = bytes.count % 2 == 1
  }

  /// The order of the bytes where they are UTF-16: by their byte order mark, else by the letters they make;
  /// nil where they are something else.
  static func order(of bytes: [UInt8]) -> Order? {
    if bytes.starts(with: [0xFF, 0xFE]) { return .little }
    if bytes.starts(with: [0xFE, 0xFF]) { return .big }
    // A text in UTF-16 has spaces and line ends, whose higher bytes are zeros; other text has no zeros at all.
    let sample = bytes.prefix(16_384)
    guard sample.count >= 8, sample.contains(0) else { return nil }
    let orders = [Order.little, .big].map { order in
      (order: order, share: Self.share(ofLetters: Self.units(sample, order)))
    }
    guard let best = orders.max(by: { $0.share < $1.share }), best.share > 0.97 else { return nil }
    return best.order
  }

  /// How many of the units are letters and signs that texts are made of, from 0 to 1; 0 where none is a Latin one.
  private static func share(ofLetters units: [UInt16]) -> Double {
    var isLatin = false
    let count = units.count { unit in
      switch unit {
      case 0x09...0x0D, 0x20...0x7E:
        isLatin = true
        return true
      case 0xA0...0x52F, 0x590...0x6FF, 0x900...0xEFF, 0x1E00...0x1FFF, 0x2010...0x20CF,
        0x2100...0x22FF, 0x2460...0x25FF, 0x3000...0x30FF, 0x3400...0x9FFF, 0xAC00...0xD7A3,
        0xD800...0xDFFF, 0xFF01...0xFF9F, 0xFEFF:
        return true
      default: return false
      }
    }
    return isLatin ? Double(count) / Double(max(units.count, 1)) : 0
  }

  private static func units(_ bytes: ArraySlice<UInt8>, _ order: Order) -> [UInt16] {
    stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2).map { index in
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return order == .big ? first << 8 | second : second << 8 | first
    }
  }
}
