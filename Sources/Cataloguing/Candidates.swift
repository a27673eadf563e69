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

  /// Headings are not looked through for words of which each stands in more provisions than this: it would take longer
  /// than a key press.
  static let manyHeadings = 80_000.0

  /// The provisions weighed, best first.
  private(set) var ranked: [(row: Int64, score: Double)] = []
  /// How many provisions answer.
  private(set) var total = 0

  /// Finds and ranks what answers an expression and passes the sieve.
  init(
    _ expression: Expression, sieve: Sieve, catalogue: Catalogue, in db: Database
  ) throws {
    var found: [Int64: Double] = [:]
    let isPlain = sieve.isOpen && expression.isPlain
    if sieve.isShut {
      return
    } else if isPlain, let match = expression.match, expression.letters == nil {
      let rarities = try catalogue.rarities(of: expression.phrases, in: db)
      try weighAll(match, rarities, isCostly: expression.isCostly, &found, catalogue, in: db)
    } else if isPlain, expression.match == nil, let letters = expression.letters {
      var scan = try Scan("letters", letters, in: db)
      while let row = scan.row, found.count <= Candidates.most {
        found[row] = 0
        try scan.advance()
      }
      scan.close()
      let key = "letters " + letters
      total =
        try scan.row == nil
        ? found.count : catalogue.totals[key] ?? Scan.count("letters", letters, in: db)
      catalogue.remember(total, of: key)
    } else {
      let rows = try sifted(expression, sieve, in: db)
      for row in rows { found[row] = 0 }
      if let match = expression.weighed, let low = rows.last, let high = rows.first {
        let rarities = try catalogue.rarities(of: expression.weighedPhrases, in: db)
        try Candidates.weigh(match, rarities, low, high, &found, in: db)
        if total > rows.count, expression.isPlain, expression.letters == nil {
          try Candidates.weighHeadings(expression, match, rarities, sieve, &found, in: db)
        }
      }
    }
    if isPlain, total > found.count, let match = expression.match, !expression.isCostly,
      try catalogue.scarcest(of: expression.phrases, total, in: db) <= Candidates.manyHeadings
    {
      let rarities = try catalogue.rarities(of: expression.phrases, in: db)
      try Candidates.weighHeadings(expression, match, rarities, sieve, &found, in: db)
    }
    ranked = found.sorted { $0.value == $1.value ? $0.key > $1.key : $0.value > $1.value }
      .map { ($0.key, $0.value) }
  }

  /// Weighs the newest that answer, and counts the others.
  private mutating func weighAll(
    _ match: String, _ rarities: [Double], isCostly: Bool, _ found: inout [Int64: Double],
    _ catalogue: Catalogue, in db: Database
  ) throws {
    var scan = try Scan(
      "words", match, rarities: rarities, hasScore: true, atMost: Candidates.most, in: db)
    while let row = scan.row, found.count < Candidates.most {
      found[row] = scan.score
      try scan.advance()
    }
    total = found.count
    guard scan.row != nil else { return }
    if let known = catalogue.totals[match] {
      total = known
      scan.close()
    } else if isCostly {
      // To begin again would cost more than to step through the rest.
      while scan.row != nil {
        total += 1
        try scan.advance()
      }
    } else {
      scan.close()
      total = try Scan.count("words", match, in: db)
    }
    catalogue.remember(total, of: match)
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
    // All of these must answer; the first leads.
    var needed = expression.mixed
    if let letters = expression.letters {
      needed.insert([Expression.Source(table: .letters, match: letters)], at: 0)
    }
    if let match = expression.match {
      needed.insert([Expression.Source(table: .words, match: match)], at: 0)
    }
    guard let first = needed.first else { return }
    var main = try UnitedScan(
      first, through: sieve.range.upperBound, from: sieve.range.lowerBound, in: db)
    var others = try needed.dropFirst().map { try UnitedScan($0, in: db) }
    var excluded = try expression.excluded.map { try UnitedScan([$0], in: db) }
    defer {
      for scan in [main] + others + excluded { scan.close() }
    }
    while let row = main.row {
      var answers = true
      for index in others.indices where answers { answers = try others[index].stands(at: row) }
      for index in excluded.indices where answers {
        answers = try !excluded[index].stands(at: row)
      }
      if answers, sieve.passes(row) { take(row) }
      if others.contains(where: { $0.row == nil }) { return }
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
    _ expression: Expression, _ match: String, _ rarities: [Double], _ sieve: Sieve,
    _ found: inout [Int64: Double], in db: Database
  ) throws {
    guard expression.isAboutText else { return }
    var sieve = sieve
    var scan = try Scan(
      "words", "{title headings number issuer} : (\(match))", rarities: rarities, hasScore: true,
      through: sieve.range.upperBound, from: sieve.range.lowerBound, in: db)
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
  /// Keeps a count for the next page of the same search.
  func remember(_ total: Int, of expression: String) {
    if totals.count > 1000 { totals = [:] }
    totals[expression] = total
  }

  /// In how many provisions the rarest of the phrases stands, about.
  func scarcest(of phrases: [String], _ total: Int, in db: Database) throws -> Double {
    guard phrases.count > 1 else { return Double(total) }
    let all = Double(try Int64.fetchOne(db, sql: "SELECT max(first) FROM leaf") ?? 0) + 1
    let rarities = try rarities(of: phrases, in: db)
    return rarities.map { (all + 1) / exp($0) }.min() ?? Double(total)
  }

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
