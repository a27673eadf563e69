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

  /// The order of the bytes where they are UTF-16: by their byte order mark, else by where their zeros stand;
  /// nil where they are something else.
  static func order(of bytes: [UInt8]) -> Order? {
    if bytes.starts(with: [0xFF, 0xFE]) { return .little }
    if bytes.starts(with: [0xFE, 0xFF]) { return .big }
    let sample = bytes.prefix(16_384)
    // The higher byte of a space or a line end is zero, as no byte of a text in UTF-8 is; the lower byte of 一 is, too.
    guard sample.count >= 8, sample.contains(0) else { return nil }
    let spaces = [Order.little, .big].map { order in
      (order: order, count: Self.units(sample, order).count { $0 == 0x20 || $0 == 0x0A })
    }
    guard let best = spaces.max(by: { $0.count < $1.count }), best.count * 400 > sample.count else {
      return nil
    }
    let read = Self.units(sample, best.order)
    let isText = read.allSatisfy { $0 >= 0x20 || (0x09...0x0D).contains($0) }
    let isSound = String(validating: read.dropLast(), as: UTF16.self) != nil
    return isText && isSound ? best.order : nil
  }

  private static func units(_ bytes: ArraySlice<UInt8>, _ order: Order) -> [UInt16] {
    stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2).map { index in
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return order == .big ? first << 8 | second : second << 8 | first
    }
  }
}
