import Documents
import GRDB

extension Catalogue {
  /// A longer run of signs is no title that was typed.
  private static let longestRun = 24
  /// So many titles are looked at for each sign that may be wrong.
  private static let mostTitles = 8

  /// The part of a document's title that differs from a run of signs of a script without spaces in one sign; nil where
  /// there is none.
  ///
  /// A sign may be wrong, wanting or too much. So the rest of the run is looked for before and behind each place, which
  /// the index finds at once.
  func titleWords(nearestTo run: String, in db: Database) throws -> String? {
    guard let word = SearchKeys.words(of: run, with: scanner).first else { return nil }
    let wanted = Array(String(decoding: word.bytes, as: UTF8.self).unicodeScalars)
    guard (4...Catalogue.longestRun).contains(wanted.count) else { return nil }
    let finder = try PhraseFinder(index: words(db))
    var seen: Set<Int> = []
    for place in wanted.indices {
      let parts = [wanted[..<place], wanted[(place + 1)...]].filter { $0.count > 1 }
        .map { Phrase(String(String.UnicodeScalarView($0)), isInTitle: true, scanner: scanner) }
      guard !parts.isEmpty else { continue }
      for row in try finder.rows(ofAll: parts).newest(Catalogue.mostTitles)
      where seen.insert(row).inserted {
        if let found = try title(of: row, in: db)?.part(nearestTo: wanted) { return found }
      }
    }
    return nil
  }

  /// The signs of the title of the document that holds a provision.
  private func title(of row: Int, in db: Database) throws -> [Unicode.Scalar]? {
    try String.fetchOne(
      db.cachedStatement(
        sql: "SELECT titleKey FROM document WHERE first <= ? ORDER BY first DESC LIMIT 1"),
      arguments: [row]
    ).map { Array($0.unicodeScalars) }
  }
}

extension [Unicode.Scalar] {
  /// The part that is one sign away from what is wanted; one that begins and ends alike comes first, and then one of
  /// its length.
  fileprivate func part(nearestTo wanted: [Unicode.Scalar]) -> String? {
    var best: (part: [Unicode.Scalar], likeness: Int)?
    var automaton = LevenshteinAutomaton(wanted, within: 1)
    for length in [wanted.count, wanted.count + 1, wanted.count - 1] where length <= count {
      for start in 0...(count - length) {
        let part = Array(self[start..<(start + length)])
        guard automaton.distance(to: part) == 1 else { continue }
        let likeness = (part.first == wanted.first ? 1 : 0) + (part.last == wanted.last ? 1 : 0)
        if likeness > best?.likeness ?? -1 { best = (part, likeness) }
      }
    }
    return best.map { String(String.UnicodeScalarView($0.part)) }
  }
}
