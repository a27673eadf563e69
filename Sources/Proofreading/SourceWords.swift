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
        if bytes[place] == wanted[0] {
          var offset = 1
          while offset < wanted.count, bytes[place + offset] == wanted[offset] { offset += 1 }
          if offset == wanted.count { return (place, place - start) }
        }
        place += 1
      }
      return (nil, max(place - start, 1))
    }
    self.budget = max(0, budget - found.looked)
    return found.place
  }
}
