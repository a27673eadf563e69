import Testing

@testable import Cataloguing

/// Words a few changes of a letter away.
@Suite struct LevenshteinAutomatonTests {
  /// All words of one to five letters of an alphabet, in the order of a vocabulary.
  private let vocabulary: [[Unicode.Scalar]] = {
    var words: [[Unicode.Scalar]] = []
    var longest: [[Unicode.Scalar]] = [[]]
    for _ in 0..<5 {
      longest = longest.flatMap { word in ["a", "b", "\u{E9}"].map { word + [$0] } }
      words += longest
    }
    return words.sorted { $0.lexicographicallyPrecedes($1) }
  }()

  /// The changes between two words, by the whole table: optimal string alignment.
  private func changes(_ one: [Unicode.Scalar], _ other: [Unicode.Scalar]) -> Int {
    var table = [[Int]](
      repeating: Array(repeating: 0, count: other.count + 1), count: one.count + 1)
    for row in 0...one.count {
      for column in 0...other.count {
        guard row > 0, column > 0 else {
          table[row][column] = row + column
          continue
        }
        let isSame = one[row - 1] == other[column - 1]
        var least = min(table[row - 1][column], table[row][column - 1]) + 1
        least = min(least, table[row - 1][column - 1] + (isSame ? 0 : 1))
        if row > 1, column > 1, one[row - 1] == other[column - 2], one[row - 2] == other[column - 1]
        {
          least = min(least, table[row - 2][column - 2] + 1)
        }
        table[row][column] = least
      }
    }
    return table[one.count][other.count]
  }

  @Test(arguments: ["a", "ab", "abba", "b\u{E9}ab", "aaaa", "bab\u{E9}a"])
  func theVocabularyIsWalkedWithoutAWordBeingPassedBy(_ text: String) {
    let wanted = Array(text.unicodeScalars)
    for reach in 0...2 {
      var automaton = LevenshteinAutomaton(wanted, within: reach)
      var found: [[Unicode.Scalar]] = []
      var looks = 0
      var place: [Unicode.Scalar]? = []
      while let start = place,
        let word = vocabulary.first(where: { !$0.lexicographicallyPrecedes(start) })
      {
        looks += 1
        if automaton.distance(to: word) != nil { found.append(word) }
        place = automaton.next(after: word)
        if let place { #expect(word.lexicographicallyPrecedes(place)) }
      }
      #expect(found == vocabulary.filter { changes(wanted, $0) <= reach })
      #expect(found.contains(wanted))
      #expect(looks < vocabulary.count)
    }
  }

  @Test(arguments: ["ab", "abba", "b\u{E9}ab", "aaabb"])
  func aChangePutsInTakesOutReplacesOrExchanges(_ text: String) {
    let wanted = Array(text.unicodeScalars)
    for reach in 0...2 {
      var automaton = LevenshteinAutomaton(wanted, within: reach)
      for word in vocabulary {
        let changes = changes(wanted, word)
        #expect(automaton.distance(to: word) == (changes <= reach ? changes : nil))
      }
    }
  }

  @Test func theLastLettersOfUnicodeAreNoEnd() {
    var automaton = LevenshteinAutomaton(Array("abc".unicodeScalars), within: 1)
    #expect(automaton.next(after: ["a", "\u{D7FF}", "z"]) == ["a", "\u{E000}", "b", "c"])
    #expect(automaton.next(after: ["a", "\u{10FFFF}", "z"]) == ["b", "a", "b", "c"])
    #expect(automaton.next(after: ["\u{10FFFF}", "z"]) == nil)
  }
}
