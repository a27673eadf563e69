import Foundation
import GRDB

/// The provisions that a search ranks, and how many there are in all.
///
/// Up to `most` provisions are weighed, all of them where there are no more. Where there are more, those with the words
/// in their title or headings are weighed first, and then the newest: a word that stands in thousands of bodies tells
/// little of any one of them. The count is exact in any case.
struct Candidates {
  /// How many provisions are weighed.
  static let most = 1500

  /// The provisions weighed, best first.
  private(set) var ranked: [(row: Int64, score: Double)] = []
  /// How many provisions answer.
  private(set) var total = 0

  /// Finds and ranks what answers an expression and passes the sieve.
  init(
    _ expression: Expression, sieve: Sieve, catalogue: Catalogue, in db: Database
  ) throws {
    var found: [Int64: Double] = [:]
    let plain = sieve.isOpen && expression.letters == nil && expression.excluded.isEmpty
    if plain, let match = expression.match {
      let rarities = try catalogue.rarities(of: expression.phrases, in: db)
      var scan = try Scan("words", match, rarities: rarities, hasScore: true, in: db)
      while let row = scan.row, found.count <= Candidates.most {
        found[row] = scan.score
        try scan.advance()
      }
      total = found.count
      if scan.row != nil {
        scan.close()
        total = try Scan.count("words", match, in: db)
        try Candidates.weighHeadings(match, rarities, sieve, &found, in: db)
      }
    } else {
      let rows = try sifted(expression, sieve, in: db)
      for row in rows { found[row] = 0 }
      if let match = expression.match, let low = rows.last, let high = rows.first {
        let rarities = try catalogue.rarities(of: expression.phrases, in: db)
        try Candidates.weigh(match, rarities, low, high, &found, in: db)
        if total > rows.count {
          try Candidates.weighHeadings(match, rarities, sieve, &found, in: db)
        }
      }
    }
    ranked = found.sorted { $0.value == $1.value ? $0.key > $1.key : $0.value > $1.value }
      .map { ($0.key, $0.value) }
  }

  /// Steps through all that answers, counts what passes, and returns the newest of it.
  private mutating func sifted(
    _ expression: Expression, _ sieve: Sieve, in db: Database
  ) throws -> [Int64] {
    var rows: [Int64] = []
    try Candidates.forEach(expression, sieve, in: db) { row in
      total += 1
      if rows.count < Candidates.most { rows.append(row) }
    }
    return rows
  }

  /// Gives each provision that answers and passes, from the newest to the oldest.
  static func forEach(
    _ expression: Expression, _ sieve: Sieve, in db: Database, take: (Int64) -> Void
  ) throws {
    var sieve = sieve
    var main: Scan
    var beside: Scan?
    if let match = expression.match {
      main = try Scan("words", match, in: db)
      if let letters = expression.letters { beside = try Scan("letters", letters, in: db) }
    } else if let letters = expression.letters {
      main = try Scan("letters", letters, in: db)
    } else {
      return
    }
    var excluded = try expression.excluded.map { try Scan($0.table, $0.match, in: db) }
    defer {
      main.close()
      beside?.close()
      for scan in excluded { scan.close() }
    }
    while let row = main.row {
      if beside != nil {
        while let other = beside?.row, other > row { try beside?.advance() }
        guard let other = beside?.row else { break }
        if other < row {
          try main.advance()
          continue
        }
      }
      var isExcluded = false
      for index in excluded.indices {
        while let other = excluded[index].row, other > row { try excluded[index].advance() }
        if excluded[index].row == row { isExcluded = true }
      }
      if !isExcluded, sieve.passes(row) { take(row) }
      try main.advance()
    }
  }

  /// Weighs those found that lie between two provisions.
  private static func weigh(
    _ match: String, _ rarities: [Double], _ low: Int64, _ high: Int64,
    _ found: inout [Int64: Double], in db: Database
  ) throws {
    var scan = try Scan(
      "words", match, rarities: rarities, hasScore: true, through: high, from: low, in: db)
    var steps = 0
    while let row = scan.row, steps < most * 4 {
      steps += 1
      if found[row] != nil { found[row] = scan.score }
      try scan.advance()
    }
    scan.close()
  }

  /// Weighs what has all words in its title and headings.
  private static func weighHeadings(
    _ match: String, _ rarities: [Double], _ sieve: Sieve, _ found: inout [Int64: Double],
    in db: Database
  ) throws {
    guard !match.contains(" NOT "), !match.contains("title :") else { return }
    var sieve = sieve
    var scan = try Scan(
      "words", "{title headings number issuer} : (\(match))", rarities: rarities, hasScore: true,
      in: db)
    var steps = 0
    while let row = scan.row, steps < most {
      if sieve.passes(row) { found[row] = scan.score }
      steps += 1
      try scan.advance()
    }
    scan.close()
  }
}

extension Catalogue {
  /// How rare each phrase is: the logarithm that BM25 takes, from a count of at most some thousands of provisions, and
  /// from there by how far these reach into the catalogue.
  func rarities(of phrases: [String], in db: Database) throws -> [Double] {
    guard phrases.count > 1 else { return phrases.map { _ in 1 } }
    let all = Double(try Int64.fetchOne(db, sql: "SELECT max(first) FROM leaf") ?? 0) + 1
    return try phrases.map { phrase in
      if let known = rarities[phrase] { return known }
      let limit = 2000
      let row = try Row.fetchOne(
        db,
        sql: """
          SELECT count(*), min(rowid) FROM (
            SELECT rowid FROM words WHERE words MATCH ? ORDER BY rowid DESC LIMIT \(limit))
          """, arguments: [phrase])
      var count: Double = row?[0] ?? 0
      if count >= Double(limit), let lowest: Int64 = row?[1] {
        count = min(all, count * all / max(1, all - Double(lowest)))
      }
      let rarity = max(0.05, log((all - count + 0.5) / (count + 0.5) + 1))
      if rarities.count > 5000 { rarities = [:] }
      rarities[phrase] = rarity
      return rarity
    }
  }
}
