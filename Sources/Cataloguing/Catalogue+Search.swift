import Documents
import Foundation
import GRDB

extension Catalogue {
  /// The provisions that answer a query, best first: exact numbers, exact titles, cited provisions, then by weight,
  /// newer ones first among equals. At most `limit` of them, after the first `offset`.
  public func search(
    _ query: Query, limit: Int = 20, offset: Int = 0
  ) throws(CatalogueError) -> Findings {
    try read { db in
      let expression = Expression(query, scanner: scanner)
      let sieve = try Sieve(query, register(db), in: db, scanner: scanner)
      var findings = Findings(
        query: query, total: 0, hits: [], suggestion: nil, isWhole: try Shelf.isWhole(in: db))
      guard !query.isEmpty else { return findings }
      if expression.isEmpty {
        let rows = try documents(passing: sieve, in: db)
        findings.total = rows.count
        let page = rows.dropFirst(max(0, offset)).prefix(max(0, limit)).map {
          Ranked(row: $0, score: 0, reason: .words)
        }
        findings.hits = try hits(Array(page), expression, in: db)
        return findings
      }
      let finder = PhraseFinder(index: try indexes(db).words)
      let passing = sieve.provisions(below: finder.index.limit)
      let direct = try DirectHits(query, self, in: db).ranked.filter {
        passing?.contains(Int($0.row)) ?? true
      }
      var others = try answers(to: query, within: sieve, by: finder, in: db)
      findings.total = others.count + direct.filter { !others.contains(Int($0.row)) }.count
      for hit in direct { others.remove(Int(hit.row)) }
      let (low, high) = (max(0, offset), max(0, offset) + max(0, limit))
      var page = direct.dropFirst(low).prefix(max(0, high - low)).map { $0 }
      if high > direct.count {
        let first = max(0, low - direct.count)
        page += try Ranking(expression, others, self, finder, in: db)
          .page(from: first, count: high - direct.count - first)
      }
      findings.hits = try hits(page, expression, in: db)
      if findings.total == 0 || (findings.total < 3 && direct.isEmpty) {
        findings.suggestion = try suggestion(for: expression, query, in: db)
      }
      return findings
    }
  }

  /// The first provisions of the documents that pass, newest first.
  private func documents(passing sieve: Sieve, in db: Database) throws -> [Int64] {
    let rows = try register(db).rows
    var passing: [Register.Row] = []
    for index in rows.indices where sieve.passesDocument(at: index) { passing.append(rows[index]) }
    passing.sort { $0.date == $1.date ? $0.first > $1.first : $0.date > $1.date }
    return passing.map { Int64($0.first) }
  }
}

/// A provision with its rank.
struct Ranked: Hashable {
  var row: Int64
  var score: Double
  var reason: Hit.Reason
}

extension Catalogue {
  /// The hits of ranked provisions, with snippets.
  func hits(_ ranked: [Ranked], _ expression: Expression, in db: Database) throws -> [Hit] {
    let highlighter = Highlighter(expression, scanner: scanner, signScanner: signScanner)
    // Neighbours in the order are often provisions of one document.
    var leaf: OpenLeaf?
    return try ranked.compactMap { ranked in
      if leaf?.rows.contains(ranked.row) != true {
        leaf = try openLeaf(holding: ranked.row, in: db)
      }
      guard let leaf, let provision = try leaf.provision(ranked.row) else { return nil }
      let entry = leaf.entry
      let matches = highlighter.matches(in: provision.body)
      let snippet = Snippet(provision.body, matches: matches)
      let isWhole = ranked.reason == .number || ranked.reason == .title
      let start = isWhole ? Document.Position(block: 0) : provision.position
      let place = matches.first.map { provision.position(at: $0.lowerBound) }
      return Hit(
        entry: entry, provision: isWhole ? "" : provision.label,
        headings: isWhole ? [] : provision.headings,
        position: isWhole ? start : place ?? start, start: start, snippet: snippet,
        reason: ranked.reason, score: ranked.score,
        row: ranked.row)
    }
  }

  /// The leaf that holds a provision; nil where none does.
  private func openLeaf(holding row: Int64, in db: Database) throws -> OpenLeaf? {
    let statement = try db.cachedStatement(
      sql: """
        SELECT first, document, size, packed, provisions FROM leaf WHERE first <= ?
        ORDER BY first DESC LIMIT 1
        """)
    guard let found = try Row.fetchOne(statement, arguments: [row]) else { return nil }
    let (first, size, count): (Int64, Int, Int64) = (found[0], found[2], found[4])
    let (end, isDamaged) = first.addingReportingOverflow(count)
    guard !isDamaged, row < end, let entry = try entry(key: found[1], in: db) else { return nil }
    let packed: Data = found[3]
    return OpenLeaf(
      rows: first..<end, bytes: try Packing.unpack(packed, count: size), entry: entry)
  }

  /// All provisions of a document with their numbers.
  func provisions(of document: Int64, in db: Database) throws -> [(
    row: Int64, provision: Provision
  )] {
    let rows = try Row.fetchAll(
      db, sql: "SELECT first, size, packed FROM leaf WHERE document = ? ORDER BY first LIMIT 64",
      arguments: [document])
    var provisions: [(Int64, Provision)] = []
    for row in rows {
      let (first, size, packed): (Int64, Int, Data) = (row[0], row[1], row[2])
      let bytes = try Packing.unpack(packed, count: size)
      guard let found = Leaf.provisions(in: bytes) else {
        throw DatabaseError(resultCode: .SQLITE_CORRUPT)
      }
      provisions += found.enumerated().map { (first + Int64($0.offset), $0.element) }
    }
    return provisions
  }

  /// The entry of a document.
  func entry(key: Int64, in db: Database) throws -> Entry? {
    let statement = try db.cachedStatement(
      sql: "SELECT \(Entry.columns) FROM document WHERE key = ?")
    return try Row.fetchOne(statement, arguments: [key]).map(Entry.init(row:))
  }
}

/// A leaf that was unpacked, with the entry of its document.
private struct OpenLeaf {
  let rows: Range<Int64>
  let bytes: [UInt8]
  let entry: Entry

  /// One of its provisions.
  func provision(_ row: Int64) throws -> Provision? {
    guard let found = Leaf.provisions(in: bytes, from: Int(row - rows.lowerBound), count: 1) else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT)
    }
    return found.first
  }
}

extension Entry {
  /// The columns of a document that an entry is made from.
  static let columns = "id, title, kind, facts, contact, fault"

  /// An entry from a row that begins with `columns`.
  init(row: Row) {
    let (id, kind, facts, contact): (String, String, String, String) = (
      row[0], row[2], row[3], row[4]
    )
    self.init(
      id: Document.ID(id), title: row[1], kind: Kind(rawValue: kind) ?? .document,
      facts: Facts(stored: facts), contact: Contact(stored: contact), fault: row[5])
  }
}
