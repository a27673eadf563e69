import Documents
import GRDB

extension Catalogue {
  /// The query with each word that the collection does not have replaced by the nearest one it has; nil where there
  /// is none.
  func suggestion(
    for expression: Expression, _ query: Query, in db: Database
  ) throws -> String? {
    var text = query.text
    var hasChanged = false
    var steps = Catalogue.mostSteps
    let finder = try PhraseFinder(index: words(db))
    for word in expression.plainWords.prefix(6) where steps > 0 {
      let phrase = Phrase(word.text, isOpen: word.isPrefix, scanner: scanner)
      guard try !finder.finds(phrase), let nearest = try nearest(to: word.text, &steps, in: db)
      else {
        continue
      }
      let form = try form(of: nearest, nearestTo: word.text, in: db)
      text = text.replacing(word: word.text, with: form)
      hasChanged = true
    }
    for run in expression.runs.prefix(2) {
      guard try !finder.finds(Phrase(run, scanner: scanner)),
        let nearest = try titleWords(nearestTo: run, in: db)
      else { continue }
      text = text.replacing(run, with: nearest)
      hasChanged = true
    }
    return hasChanged ? text : nil
  }

  /// How many words of the vocabulary are looked at for one suggestion, however large it is.
  private static let mostSteps = 2000
  /// Counting in how many provisions a word stands takes as long as so many looks at the vocabulary.
  private static let stepsOfCount = 8

  /// The word of the collection with the same first letter that is fewest changes of a letter away, the commoner among
  /// equals. One change is looked for before two, which in a large collection may be too many to go along.
  func nearest(to word: String, _ steps: inout Int, in db: Database) throws -> String? {
    let words = SearchKeys.words(of: word, with: scanner)
    guard words.count == 1, let first = words.first, !first.isPair else { return nil }
    let wanted = Array(String(decoding: first.bytes, as: UTF8.self).unicodeScalars)
    guard (4...40).contains(wanted.count) else { return nil }
    for reach in 1...(wanted.count < 6 ? 1 : 2) {
      var automaton = LevenshteinAutomaton(wanted, within: reach)
      if let found = try nearest(&automaton, &steps, in: db) { return found }
    }
    return nil
  }

  /// The word of the vocabulary that an automaton takes with the fewest changes, the commoner among equals.
  private func nearest(
    _ automaton: inout LevenshteinAutomaton, _ steps: inout Int, in db: Database
  ) throws -> String? {
    let statement = try db.cachedStatement(
      sql: "SELECT term FROM vocabulary WHERE term >= ? LIMIT 1")
    let beginning = automaton.wanted[0]
    var best: (word: String, distance: Int, count: Int)?
    var place = [beginning]
    while steps > 0 {
      steps -= 1
      let start = String(String.UnicodeScalarView(place))
      guard let term = try String.fetchOne(statement, arguments: [start]),
        term.unicodeScalars.first == beginning
      else { break }
      let letters = Array(term.unicodeScalars)
      if let distance = automaton.distance(to: letters), distance > 0,
        best == nil || distance <= best?.distance ?? 0
      {
        steps -= Catalogue.stepsOfCount
        let count = try count(of: term, in: db)
        if best == nil || (distance, -count) < (best?.distance ?? 0, -(best?.count ?? 0)) {
          best = (term, distance, count)
        }
      }
      guard let next = automaton.next(after: letters) else { break }
      place = next
    }
    return best?.word
  }

  /// In how many provisions a word of the vocabulary stands.
  private func count(of term: String, in db: Database) throws -> Int {
    try PhraseFinder(index: words(db))
      .rows(of: Phrase(words: [Array(term.utf8)]), within: nil).count
  }
}

extension String {
  /// The text with a word replaced wherever it stands alone: not as a part of another word, nor as the name of a field.
  fileprivate func replacing(word: String, with other: String) -> String {
    var text = ""
    var rest = startIndex
    for range in ranges(of: word) {
      let before = range.lowerBound > startIndex ? self[index(before: range.lowerBound)] : " "
      let after = range.upperBound < endIndex ? self[range.upperBound] : " "
      let isPart = [before, after].contains { $0.isLetter || $0.isNumber }
      guard !isPart, after != ":" else { continue }
      text += self[rest..<range.lowerBound] + other
      rest = range.upperBound
    }
    return text + self[rest...]
  }
}
