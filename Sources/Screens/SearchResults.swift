import Cataloguing

/// What a search has found, as far as it is here: the hits that were asked for, out of any number.
struct SearchResults: Hashable, Sendable {
  /// What was asked.
  let query: Query
  /// The edition of the catalogue that answered.
  let edition: Int
  /// How many provisions answer, exactly.
  let total: Int
  /// A query that finds more, where a word is not in the collection.
  let suggestion: String?
  /// How many documents have what was asked for, by section, year and issuer; nil as long as they are not counted.
  var tally: Tally?

  private var hits: [Int: Hit] = [:]

  /// The most hits that are kept.
  private static let limit = 2000

  /// Takes the first answer to a question; `first` is the number of its first hit.
  init(_ findings: Findings, from first: Int, edition: Int) {
    (query, total) = (findings.query, findings.total)
    (suggestion, self.edition) = (findings.suggestion, edition)
    take(findings, from: first)
  }

  /// Takes more hits of the same search.
  mutating func take(_ findings: Findings, from first: Int) {
    if hits.count > SearchResults.limit { hits = [:] }
    for (index, hit) in findings.hits.enumerated() { hits[first + index] = hit }
  }

  /// A hit by its number, the best being 0; nil where it is not here.
  subscript(number: Int) -> Hit? { hits[number] }

  /// The number of a hit that is here and stands at the same place of the same document.
  func number(of hit: Hit) -> Int? {
    hits.filter { $0.value.entry.id == hit.entry.id && $0.value.start == hit.start }.keys.min()
  }
}
