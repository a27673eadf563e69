/// Where words of a document stand in the text of its file, looked for in reading order.
///
/// The work is bounded by a fixed multiple of the text's length; what is not found within it has no place.
struct SourceWords {
  private let bytes: [UInt8]
  private var next = 0
  private var budget: Int

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    budget = bytes.count * 16 + 1 << 20
  }

  /// The offset of the words at or behind the place where the last ones were found, else anywhere; nil where they do not
  /// stand in the file as they are.
  mutating func place(of words: String) -> Int? {
    let wanted = Array(words.utf8)
    guard !wanted.isEmpty, wanted.count <= bytes.count else { return nil }
    guard let found = find(wanted, from: next) ?? find(wanted, from: 0) else { return nil }
    next = found
    return found
  }

  private mutating func find(_ wanted: [UInt8], from start: Int) -> Int? {
    let last = bytes.count - wanted.count
    let budget = budget
    let found = bytes.withUnsafeBufferPointer { bytes -> (place: Int?, looked: Int) in
      var place = start
      while place <= last, place - start < budget {
        if bytes[place] == wanted[0], Self.stand(wanted, at: place, in: bytes) {
          return (place, place - start)
        }
        place += 1
      }
      return (nil, max(place - start, 1))
    }
    self.budget = max(0, budget - found.looked)
    return found.place
  }

  /// Whether the words stand at a place, as the markup writes them: a space may be a line end with spaces around it, and
  /// signs of emphasis may stand between.
  private static func stand(
    _ wanted: [UInt8], at start: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    var place = start
    var skipped = 0
    for byte in wanted {
      while place < bytes.count, bytes[place] != byte, skipped < 16,
        "*_\\\n ".utf8.contains(bytes[place])
      {
        place += 1
        skipped += 1
      }
      guard place < bytes.count else { return false }
      if bytes[place] == byte {
        place += 1
      } else if byte != 0x20 || skipped == 0 {
        return false
      }
    }
    return true
  }
}
