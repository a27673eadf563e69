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

  /// The words that are at most so many changes away, each found from words with one change less.
  private func words(near word: [Unicode.Scalar], within reach: Int) -> [[Unicode.Scalar]: Int] {
    var found = [word: 0]
    for changes in stride(from: 1, through: reach, by: 1) {
      for start in found.filter({ $0.value == changes - 1 }).keys {
        for near in neighbours(of: start) where found[near] == nil { found[near] = changes }
      }
    }
    return found
  }

  private func neighbours(of word: [Unicode.Scalar]) -> [[Unicode.Scalar]] {
    let letters: [Unicode.Scalar] = ["a", "b", "\u{E9}"]
    var words: [[Unicode.Scalar]] = []
    for place in 0...word.count {
      words += letters.map { Array(word[..<place]) + [$0] + word[place...] }
      guard place < word.count else { continue }
      words.append(Array(word[..<place] + word[(place + 1)...]))
      words += letters.map { Array(word[..<place]) + [$0] + word[(place + 1)...] }
      guard place + 1 < word.count else { continue }
      var exchanged = word
      exchanged.swapAt(place, place + 1)
      words.append(exchanged)
    }
    return words
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
      var other = LevenshteinAutomaton(wanted, within: reach)
      #expect(found == vocabulary.filter { other.distance(to: $0) != nil })
      #expect(found.contains(wanted))
      #expect(looks < vocabulary.count)
    }
  }

  @Test(arguments: ["ab", "abba", "b\u{E9}ab"])
  func aChangePutsInTakesOutReplacesOrExchanges(_ text: String) {
    let wanted = Array(text.unicodeScalars)
    let near = words(near: wanted, within: 1)
    var automaton = LevenshteinAutomaton(wanted, within: 1)
    for word in vocabulary { #expect(automaton.distance(to: word) == near[word]) }
    // Two changes, where the second does not part letters that the first exchanged.
    var further = LevenshteinAutomaton(wanted, within: 2)
    let all = words(near: wanted, within: 2)
    for word in vocabulary {
      if let distance = further.distance(to: word) { #expect(all[word] == distance) }
      if near[word] != nil { #expect(further.distance(to: word) == near[word]) }
    }
  }
}
