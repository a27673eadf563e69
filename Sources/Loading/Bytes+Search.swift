import Glibc

extension UnsafeBufferPointer<UInt8> {
  /// The first place from `start` on where a byte stands; the end where it stands nowhere. Much faster than to look at
  /// one byte after the other.
  func first(_ byte: UInt8, from start: Int) -> Int {
    guard let baseAddress, start < count,
      let found = memchr(baseAddress + start, Int32(byte), count - start)
    else { return count }
    return UnsafeRawPointer(found) - UnsafeRawPointer(baseAddress)
  }

  /// Whether two bytes stand side by side.
  func holds(_ first: UInt8, _ second: UInt8) -> Bool {
    var place = self.first(first, from: 0)
    while place + 1 < count {
      if self[place + 1] == second { return true }
      place = self.first(first, from: place + 1)
    }
    return false
  }

  /// The first place from `start` on where one of three bytes stands if the case of letters is left out (bit 0x20 is
  /// taken for set in all); the end where none does. Eight bytes are looked at together.
  @inline(__always)
  func first(ofCaseless wanted: (UInt8, UInt8, UInt8), from start: Int) -> Int {
    let ones: UInt64 = 0x0101_0101_0101_0101
    func zeros(_ word: UInt64) -> UInt64 { (word &- ones) & ~word & (ones << 7) }
    let masks = (UInt64(wanted.0) * ones, UInt64(wanted.1) * ones, UInt64(wanted.2) * ones)
    var place = start
    while place + 8 <= count, let baseAddress {
      let word =
        UnsafeRawPointer(baseAddress + place).loadUnaligned(as: UInt64.self).littleEndian
        | (ones << 5)
      let found = zeros(word ^ masks.0) | zeros(word ^ masks.1) | zeros(word ^ masks.2)
      // The lowest bit that is set is that of the first byte.
      if found != 0 { return place + found.trailingZeroBitCount / 8 }
      place += 8
    }
    while place < count {
      let byte = self[place] | 0x20
      if byte == wanted.0 || byte == wanted.1 || byte == wanted.2 { break }
      place += 1
    }
    return place
  }
}

extension [UInt8] {
  /// Whether a byte stands among them.
  func holds(_ byte: UInt8) -> Bool {
    withUnsafeBufferPointer { $0.first(byte, from: 0) < $0.count }
  }

  /// Whether they come before others in the order of bytes.
  func precedes(_ others: [UInt8]) -> Bool { self[...].precedes(others[...]) }
}

extension ArraySlice<UInt8> {
  /// Whether they come before others in the order of bytes.
  func precedes(_ others: ArraySlice<UInt8>) -> Bool {
    let shared = Swift.min(count, others.count)
    let order = withUnsafeBytes { mine in
      others.withUnsafeBytes { theirs in
        guard let mine = mine.baseAddress, let theirs = theirs.baseAddress else { return Int32(0) }
        return memcmp(mine, theirs, shared)
      }
    }
    return order == 0 ? count < others.count : order < 0
  }
}

/// The next place of any of some bytes in a source that is read from its start to its end, which is searched once for
/// each of them.
struct NextOf {
  private let wanted: [UInt8]
  private var places: [Int]

  /// Looks for bytes.
  init(_ wanted: [UInt8]) {
    self.wanted = wanted
    places = [Int](repeating: -1, count: wanted.count)
  }

  /// The first place from `start` on, which never goes back; the end where there is none.
  mutating func next(in source: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var nearest = source.count
    for number in wanted.indices {
      if places[number] < start { places[number] = source.first(wanted[number], from: start) }
      nearest = min(nearest, places[number])
    }
    return nearest
  }
}
