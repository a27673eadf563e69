/// A set of provisions, by their numbers: one bit for each provision of the catalogue, as soon as there is one in it.
struct ProvisionSet {
  /// Empty until the first provision is put in.
  private var words: [UInt64] = []

  /// The number that all numbers must be below.
  let limit: Int

  /// Makes an empty set for provisions with numbers below a limit.
  init(below limit: Int) { self.limit = (max(0, limit) / 64 + 1) * 64 }

  /// How many provisions are in it.
  var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  /// Whether none is in it.
  var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

  /// Whether a provision is in it.
  @inline(__always)
  func contains(_ row: Int) -> Bool {
    row >= 0 && row >> 6 < words.count && words[row >> 6] & (1 << UInt64(row & 63)) != 0
  }

  /// Puts a provision in; a number past the limit is none.
  @inline(__always)
  mutating func insert(_ row: Int) {
    guard row >= 0, row < limit else { return }
    if words.isEmpty { words = Array(repeating: 0, count: limit / 64) }
    words[row >> 6] |= 1 << UInt64(row & 63)
  }

  /// Puts neighbouring provisions in.
  mutating func insert(_ rows: Range<Int>) {
    let rows = rows.clamped(to: 0..<limit)
    guard !rows.isEmpty else { return }
    insert(rows.lowerBound)
    var row = rows.lowerBound
    while row < rows.upperBound {
      if row & 63 == 0, row + 64 <= rows.upperBound {
        words[row >> 6] = .max
        row += 64
      } else {
        insert(row)
        row += 1
      }
    }
  }

  /// Takes a provision out.
  mutating func remove(_ row: Int) {
    if contains(row) { words[row >> 6] &= ~(1 << UInt64(row & 63)) }
  }

  /// Puts all provisions of another set of the same limit in.
  mutating func formUnion(_ other: ProvisionSet) {
    if words.isEmpty, limit == other.limit { return words = other.words }
    if words.isEmpty { words = Array(repeating: 0, count: limit / 64) }
    combine(other, |)
  }

  /// Takes those out that are in another set of the same limit.
  mutating func subtract(_ other: ProvisionSet) { combine(other) { $0 & ~$1 } }

  @inline(__always)
  private mutating func combine(_ other: ProvisionSet, _ operation: (UInt64, UInt64) -> UInt64) {
    for index in 0..<min(words.count, other.words.count) {
      words[index] = operation(words[index], other.words[index])
    }
  }

  /// How many stretches of so many neighbouring numbers hold any, about.
  func stretches(of length: Int) -> Int {
    let step = max(1, length / 64)
    return stride(from: 0, to: words.count, by: step).count { start in
      words[start..<min(start + step, words.count)].contains { $0 != 0 }
    }
  }

  /// The first provision from a number on.
  func first(from row: Int) -> Int? {
    var index = max(0, row) >> 6
    guard index < words.count else { return nil }
    var word = words[index] & (.max << UInt64(max(0, row) & 63))
    while word == 0 {
      index += 1
      guard index < words.count else { return nil }
      word = words[index]
    }
    return index << 6 + word.trailingZeroBitCount
  }

  /// The last provision.
  var last: Int? {
    words.lastIndex { $0 != 0 }.map { $0 << 6 + 63 - words[$0].leadingZeroBitCount }
  }

  /// Some of the newest, the newest first: so many after those that are passed over.
  func newest(_ count: Int, after passed: Int = 0) -> [Int] {
    var rows: [Int] = []
    var passed = passed
    for index in words.indices.reversed() where words[index] != 0 {
      var word = words[index]
      if passed >= word.nonzeroBitCount {
        passed -= word.nonzeroBitCount
        continue
      }
      while word != 0 {
        guard rows.count < count else { return rows }
        let bit = 63 - word.leadingZeroBitCount
        word &= ~(1 << UInt64(bit))
        if passed > 0 { passed -= 1 } else { rows.append(index << 6 + bit) }
      }
    }
    return rows
  }
}
