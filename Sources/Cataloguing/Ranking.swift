import Foundation
import GRDB

/// The order of the provisions that answer a search.
///
/// Up to `most` provisions are weighed, all of them where there are no more. Where there are more, those with the words
/// in their title or headings are weighed, and the newest: a word that stands in thousands of bodies tells little of any
/// one of them. The others follow, newest first.
struct Ranking {
  /// How many provisions are weighed.
  static let most = 1500
  /// Headings are not looked through for words of which each stands in more provisions than this: it would take longer
  /// than a key press.
  static let manyHeadings = 80_000.0

  private let all: ProvisionSet
  /// What is weighed, in ascending order.
  private let candidates: [Int]
  private let weighing: Weighing

  /// Makes ready to rank the provisions that answer an expression.
  init(
    _ expression: Expression, _ rows: ProvisionSet, _ catalogue: Catalogue,
    _ finder: PhraseFinder, in db: Database
  ) throws {
    all = rows
    let phrases = expression.weighed
    let count = rows.count
    var chosen = rows
    let frequencies = try catalogue.frequencies(of: phrases, in: db)
    if count > Ranking.most {
      chosen = ProvisionSet(below: rows.limit)
      for row in rows.newest(Ranking.most) { chosen.insert(row) }
      let scarcest = phrases.count > 1 ? frequencies.min() ?? 0 : Double(count)
      if expression.isAboutText, !phrases.isEmpty, scarcest <= Ranking.manyHeadings {
        let above = try Answers(finder, catalogue, db)
          .rowsAbove(expression, within: rows)
        for row in above.newest(Ranking.most) { chosen.insert(row) }
      }
    }
    var candidates: [Int] = []
    var next = chosen.first(from: 0)
    while let row = next {
      candidates.append(row)
      next = chosen.first(from: row + 1)
    }
    self.candidates = candidates
    weighing = try Weighing(phrases, frequencies, in: chosen, finder, db)
  }

  /// A part of the order.
  func page(from first: Int, count: Int) throws -> [Ranked] {
    guard count > 0 else { return [] }
    var page = try weighing.best(first + count, of: candidates).dropFirst(first).map { $0 }
    if page.count < count, first + count > candidates.count {
      var others = all
      for row in candidates { others.remove(row) }
      page += others.newest(count - page.count, after: max(0, first - candidates.count))
        .map { Ranked(row: Int64($0), score: 0, reason: .words) }
    }
    return page
  }
}

extension Catalogue {
  /// In how many provisions each of several phrases stands, about: a rare word is counted, a common one taken by the
  /// pages of its list, and a phrase by its rarest word.
  func frequencies(of phrases: [Phrase], in db: Database) throws -> [Double] {
    guard phrases.count > 1 else { return phrases.map { _ in 0 } }
    let index = try words(db)
    return try phrases.map { phrase in
      if let known = frequencies[phrase] { return known }
      if frequencies.count > 5000 { frequencies = [:] }
      let last = phrase.words.count - 1
      let counts = try phrase.words.indices.map { word in
        let isOpen = phrase.isOpen && word == last
        let pages = try index.span(of: phrase.words[word], isOpen: isOpen)
        guard pages <= Catalogue.fewPages else { return Double(pages * Catalogue.rowsOfPage) }
        var taker = RowTaker(rows: ProvisionSet(below: index.limit))
        try index.walk(phrase.words[word], isOpen: isOpen, within: nil, &taker)
        return Double(taker.rows.count)
      }
      let frequency = counts.min() ?? 0
      frequencies[phrase] = frequency
      return frequency
    }
  }

  /// A list of so many pages is counted.
  private static let fewPages = 4
  /// How many provisions a page of a longer list tells of, about.
  private static let rowsOfPage = 600
}
