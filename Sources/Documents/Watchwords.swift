/// Words that a text is watched for, all in one pass over its bytes.
struct Watchwords: Sendable {
  private let words: [[UInt8]]
  /// For each first byte the words that begin with it.
  private let byFirst: [[Int]]

  /// Takes the words; none is empty.
  init(_ words: [String]) {
    self.words = words.map { Array($0.utf8) }
    var byFirst = [[Int]](repeating: [], count: 256)
    for (number, word) in self.words.enumerated() {
      if let first = word.first { byFirst[Int(first)].append(number) }
    }
    self.byFirst = byFirst
  }

  /// The number of the word that stands at a place, and where it ends; the first of those that fit.
  func word(in bytes: [UInt8], at place: Int) -> (number: Int, end: Int)? {
    for number in byFirst[Int(bytes[place])] {
      let word = words[number]
      guard place + word.count <= bytes.count else { continue }
      var isSame = true
      for offset in word.indices where bytes[place + offset] != word[offset] {
        isSame = false
        break
      }
      if isSame { return (number, place + word.count) }
    }
    return nil
  }

  /// Whether any of the words stands in a text.
  func stand(in bytes: [UInt8]) -> Bool {
    bytes.indices.contains { word(in: bytes, at: $0) != nil }
  }
}
