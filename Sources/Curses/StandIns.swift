import CNcurses

/// Characters that stand in for others inside ncurses, because they have the width that ncurses must reckon with.
///
/// Where East Asian characters of ambiguous width (①, “ ”, —) take two columns, the terminal and the reader
/// agree on it and only the C library does not. ncurses is given a character of two columns in their place, and
/// in what it writes the true one is put back.
struct StandIns {
  /// CJK extension C: two columns, and the rarest characters there are. Those that do occur get stand-ins too.
  private static let range: Range<UInt32> = 0x2A700..<0x2B730

  private var numbers: [String: UInt32] = [:]
  private var texts: [[UInt8]] = []

  /// Whether a scalar is itself used as a stand-in.
  static func isTaken(_ scalar: Unicode.Scalar) -> Bool { range.contains(scalar.value) }

  /// The stand-in for a cluster of two columns; nil where all are in use.
  mutating func standIn(for text: String) -> wchar_t? {
    if let number = numbers[text] { return wchar_t(bitPattern: number) }
    let next = StandIns.range.lowerBound + UInt32(texts.count)
    guard StandIns.range.contains(next) else { return nil }
    numbers[text] = next
    texts.append(Array(text.utf8))
    return wchar_t(bitPattern: next)
  }

  /// What ncurses wrote, with the true characters in their places.
  func restored(_ bytes: [UInt8]) -> [UInt8] {
    guard !texts.isEmpty else { return bytes }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var place = 0
    while place < bytes.count {
      // All stand-ins are F0 AA 9C 80 and on, in UTF-8 of four bytes.
      if bytes[place] == 0xF0, place + 3 < bytes.count,
        let number = StandIns.number(bytes[place + 1...place + 3]), number < texts.count
      {
        result += texts[number]
        place += 4
      } else {
        result.append(bytes[place])
        place += 1
      }
    }
    return result
  }

  private static func number(_ rest: ArraySlice<UInt8>) -> Int? {
    let value = rest.reduce(0) { $0 << 6 | UInt32($1 & 0x3F) }
    return range.contains(value) ? Int(value - range.lowerBound) : nil
  }
}
