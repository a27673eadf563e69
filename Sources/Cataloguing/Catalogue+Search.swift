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
      let finder = PhraseFinder(index: try words(db))
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
    var known: (key: Int64, entry: Entry)?
    return try ranked.compactMap { ranked in
      if leaf?.rows.contains(ranked.row) != true {
        leaf = try OpenLeaf.holding(ranked.row, in: db)
      }
      guard let leaf, let provision = try leaf.provision(ranked.row) else { return nil }
      if known?.key != leaf.document {
        known = try entry(key: leaf.document, in: db).map { (leaf.document, $0) }
      }
      guard let entry = known?.entry else { return nil }
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

  /// The entry of a document.
  func entry(key: Int64, in db: Database) throws -> Entry? {
    var entry: Entry?
    try db.forEachRow(of: "SELECT \(Entry.columns) FROM document WHERE key = ?", for: key) { row in
      func text(_ column: CInt) throws -> String {
        guard let text = Database.text(row, column) else { throw DatabaseError.damage }
        return text
      }
      entry = try Entry(
        storedID: text(0), title: text(1), kind: text(2), facts: text(3), contact: text(4),
        fault: Database.text(row, 5))
    }
    return entry
  }
}

extension Entry {
  /// The columns of a document that an entry is made from.
  static let columns = "id, title, kind, facts, contact, fault"

  /// An entry from a row that begins with `columns`.
  init(row: Row) throws {
    try self.init(
      storedID: row.value(0), title: row.value(1), kind: row.value(2), facts: row.value(3),
      contact: row.value(4), fault: row.value(5))
  }

  fileprivate init(
    storedID id: String, title: String, kind: String, facts: String, contact: String, fault: String?
  ) {
    self.init(
      id: Document.ID(id), title: title, kind: Kind(rawValue: kind) ?? .document,
      facts: Facts(stored: facts), contact: Contact(stored: contact), fault: fault)
  }
}
