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
      text = text.replacing(word.text, with: nearest)
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
  /// equals.
  ///
  /// Goes through the sorted vocabulary by leaps: after a word that shares too long a beginning that already
  /// differs too much, it goes on behind all words of that beginning. After K. Schulz and S. Mihov, "Fast string
  /// correction with Levenshtein automata", International Journal on Document Analysis and Recognition 5 (2002).
  func nearest(to word: String, _ steps: inout Int, in db: Database) throws -> String? {
    let words = SearchKeys.words(of: word, with: scanner)
    guard words.count == 1, let first = words.first, !first.isPair else { return nil }
    let wanted = Array(String(decoding: first.bytes, as: UTF8.self).unicodeScalars)
    guard (4...40).contains(wanted.count) else { return nil }
    let reach = wanted.count < 6 ? 1 : 2
    let statement = try db.cachedStatement(
      sql: "SELECT term FROM vocabulary WHERE term >= ? LIMIT 1")
    var best: (word: String, distance: Int, count: Int)?
    let beginning = String(String.UnicodeScalarView(wanted.prefix(1)))
    var place = beginning
    while steps > 0 {
      steps -= 1
      guard let term = try String.fetchOne(statement, arguments: [place]),
        term.hasPrefix(beginning)
      else { break }
      let scalars = Array(term.unicodeScalars)
      let (distance, prefix) = EditDistance.measure(wanted, scalars, within: reach)
      if let distance, scalars != wanted, best == nil || distance <= best?.distance ?? 0 {
        steps -= Catalogue.stepsOfCount
        let count = try count(of: term, in: db)
        if best == nil || (distance, -count) < (best?.distance ?? 0, -(best?.count ?? 0)) {
          best = (term, distance, count)
        }
      }
      if prefix < scalars.count {
        place = String(String.UnicodeScalarView(scalars.prefix(prefix))) + "\u{10FFFF}"
      } else {
        place = term + "\u{1}"
      }
    }
    return best?.word
  }

  /// In how many provisions a word of the vocabulary stands.
  private func count(of term: String, in db: Database) throws -> Int {
    try PhraseFinder(index: words(db))
      .rows(of: Phrase(words: [Array(term.utf8)]), within: nil).count
  }
}

/// How many letters must be put in, taken out, replaced or exchanged to make one word of another.
enum EditDistance {
  /// The distance where it is within reach; and how long a beginning of the other word shows that it is not, which is
  /// the length of the whole word where it does not show.
  static func measure(
    _ wanted: [Unicode.Scalar], _ other: [Unicode.Scalar], within reach: Int
  ) -> (distance: Int?, prefix: Int) {
    var before = [Int]()
    var last = Array(0...wanted.count)
    for (row, letter) in other.enumerated() {
      var next = [row + 1]
      next.reserveCapacity(wanted.count + 1)
      for column in wanted.indices {
        var cost = min(
          last[column] + (wanted[column] == letter ? 0 : 1), last[column + 1] + 1, next[column] + 1)
        if row > 0, column > 0, wanted[column] == other[row - 1], wanted[column - 1] == letter {
          cost = min(cost, before[column - 1] + 1)
        }
        next.append(cost)
      }
      before = last
      last = next
      if (last.min() ?? 0) > reach, (before.min() ?? 0) >= reach { return (nil, row + 1) }
    }
    let distance = last[wanted.count]
    return (distance <= reach ? distance : nil, other.count)
  }
}
