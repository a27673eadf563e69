import GRDB

extension Catalogue {
  /// The index of words, open for the reading that goes on.
  func words(_ db: Database) throws -> PostingIndex {
    if let cachedWords { return cachedWords }
    let last = try db.number("SELECT first + provisions FROM leaf ORDER BY first DESC LIMIT 1")
    // A bit for each provision: a number that is past all reason is damage.
    guard OpenLeaf.numbers.contains(last ?? 0) else { throw DatabaseError.damage }
    let limit = (last ?? 0) + 1
    let words = try PostingIndex("words", hasPlaces: true, limit: limit, in: db)
    cachedWords = words
    return words
  }

  /// The index of single signs, which few queries need: damage to it shows with the first that does.
  func letters(_ db: Database) throws -> PostingIndex {
    if let cachedLetters { return cachedLetters }
    let letters = try PostingIndex(
      "letters", hasPlaces: false, limit: words(db).limit, in: db)
    cachedLetters = letters
    return letters
  }

  /// All provisions that answer a query that asks for words; its sieve and a finder may be at hand already.
  func answers(
    to query: Query, within known: Sieve? = nil, by finder: PhraseFinder? = nil, in db: Database
  ) throws -> ProvisionSet {
    if let answered, answered.query == query { return answered.rows }
    let sieve = try known ?? Sieve(query, register(db), in: db, scanner: scanner)
    let expression = Expression(query, scanner: scanner)
    let rows = try Answers(finder ?? PhraseFinder(index: words(db)), self, db)
      .rows(to: expression, within: sieve)
    answered = (query, rows)
    return rows
  }
}

/// Finds the provisions that answer an expression.
struct Answers {
  private let words: PhraseFinder
  private let catalogue: Catalogue
  private let db: Database

  init(_ words: PhraseFinder, _ catalogue: Catalogue, _ db: Database) {
    self.words = words
    self.catalogue = catalogue
    self.db = db
  }

  /// The provisions that answer, of the documents that pass.
  func rows(to expression: Expression, within sieve: Sieve) throws -> ProvisionSet {
    let limit = words.index.limit
    var rows = sieve.provisions(below: limit)
    // What the fewest pages tell of comes first, and the others are asked of that alone.
    let wanted = try expression.wanted.map { (try span(of: $0), $0) }.sorted { $0.0 < $1.0 }
    for (_, clause) in wanted { rows = try self.rows(of: clause, within: rows) }
    var found = rows ?? ProvisionSet(below: limit)
    for clause in expression.unwanted {
      found.subtract(try self.rows(of: clause, within: found))
    }
    return found
  }

  /// The provisions that have all clauses in title, headings, number or issuer.
  func rowsAbove(_ expression: Expression, within rows: ProvisionSet) throws -> ProvisionSet {
    var rows = rows
    for clause in expression.wanted {
      var any = ProvisionSet(below: words.index.limit)
      for phrase in clause.phrases {
        any.formUnion(
          try words.rows(of: phrase, in: PhrasePlace.Column.above, within: rows))
      }
      rows = any
    }
    return rows
  }

  /// The provisions in which any part of a clause stands.
  private func rows(
    of clause: Expression.Clause, within: ProvisionSet?
  ) throws -> ProvisionSet {
    var rows = ProvisionSet(below: words.index.limit)
    for phrase in clause.phrases {
      rows.formUnion(try words.rows(of: phrase, within: within))
    }
    for sign in clause.signs {
      let letters = try catalogue.letters(db)
      var taker = RowTaker(rows: ProvisionSet(below: letters.limit))
      try letters.walk(sign, isOpen: false, within: within, &taker)
      rows.formUnion(taker.rows)
    }
    for sign in clause.titleSigns {
      let firsts = try Int.fetchAll(
        db, sql: "SELECT first FROM document WHERE instr(titleKey, ?) > 0", arguments: [sign])
      for first in firsts where within?.contains(first) ?? true { rows.insert(first) }
    }
    return rows
  }

  /// How many pages must be read for a clause, about.
  private func span(of clause: Expression.Clause) throws -> Int {
    var pages = clause.titleSigns.count * Answers.pagesOfTitles
    for phrase in clause.phrases { pages += try words.span(of: phrase) }
    for sign in clause.signs {
      pages += try catalogue.letters(db).span(of: sign, isOpen: false)
    }
    return pages
  }

  /// Looking through all titles takes as long as so many pages.
  private static let pagesOfTitles = 2000
}
