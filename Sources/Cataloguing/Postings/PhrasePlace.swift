/// Where in a provision a word stands, as one number with the provision's: they sort as they are read.
struct PhrasePlace: Comparable, Hashable {
  /// The columns of the index of words.
  enum Column {
    static let body = 0
    static let title = 1
    static let headings = 2
    /// All columns, as bits.
    static let all: UInt8 = 0b11_1111
    /// Those above the text: title, headings, number and issuer.
    static let above: UInt8 = 0b01_1110
  }

  private var bits: UInt64

  @inline(__always)
  init(row: Int, column: Int, offset: Int) {
    bits =
      UInt64(truncatingIfNeeded: row) << 32 | UInt64(truncatingIfNeeded: column) << 29
      | UInt64(truncatingIfNeeded: offset) & 0x1FFF_FFFF
  }

  var row: Int { Int(bits >> 32) }
  var column: Int { Int(bits >> 29 & 7) }
  var offset: Int { Int(bits & 0x1FFF_FFFF) }

  /// The place so many words before; 0 where the column begins later.
  func moved(back count: Int) -> PhrasePlace {
    PhrasePlace(row: row, column: column, offset: max(0, offset - count))
  }

  @inline(__always)
  static func < (one: PhrasePlace, other: PhrasePlace) -> Bool { one.bits < other.bits }

  /// Gives the places of a provision in some columns, in order.
  @inline(__always)
  static func forEach(
    _ bytes: UnsafeRawBufferPointer, in columns: UInt8,
    _ take: (_ column: Int, _ offset: Int) -> Bool
  ) throws {
    guard let base = bytes.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return }
    var numbers = VariableNumbers(base, 0..<bytes.count)
    var (column, offset) = (Column.body, 0)
    while !numbers.isAtEnd {
      let number = try numbers.next()
      if number == 1 {
        column = try numbers.next() & 7
        offset = 0
      } else {
        offset = offset &+ number &- 2
        if columns >> UInt8(column) & 1 == 1, !take(column, offset) { return }
      }
    }
  }
}
