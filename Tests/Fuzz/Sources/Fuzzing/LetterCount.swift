/// How often each letter and digit stands in texts.
struct LetterCount {
  private var counts: [Unicode.Scalar: Int] = [:]

  /// Counts what stands in one text; where `digits` is false, letters alone.
  mutating func add(_ text: String, digits: Bool = true) {
    for scalar in text.unicodeScalars where !scalar.isASCII || scalar.value >= 0x30 {
      let properties = scalar.properties
      guard properties.isAlphabetic || digits && properties.numericType != nil else { continue }
      counts[scalar, default: 0] += 1
    }
  }

  /// Those that stand more often here than there, in order.
  func more(than other: LetterCount) -> [Unicode.Scalar] {
    counts.filter { $0.value > other.counts[$0.key] ?? 0 }.keys.sorted()
  }
}
