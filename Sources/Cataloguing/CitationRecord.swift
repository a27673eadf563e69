import Documents
import GRDB

/// Writes what documents cite, and what they can be cited by.
///
/// Nothing is resolved here: both sides are kept by name, and meet when someone asks who cites a document. So a document
/// that comes later has its citations at once, and one that goes leaves none behind.
final class CitationRecord {
  private let db: Database
  private let find: Statement
  private let addName: Statement
  private let addCitable: Statement
  private let addCitation: Statement
  private var keys: [String: Int64] = [:]

  /// Makes the tables.
  ///
  /// `citedName` numbers all names. `citable` says which documents bear a name, with their years and decrees. `citation`
  /// holds the places that cite: block, first byte and length of the words, the rank of the name among those of the
  /// place, what is asked for besides the name, and the article.
  static func createTables(in db: Database) throws {
    try db.execute(
      sql: """
        CREATE TABLE citedName(key INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
        CREATE TABLE citable(
          name INTEGER NOT NULL, document INTEGER NOT NULL, conditions TEXT NOT NULL,
          PRIMARY KEY(name, document)) WITHOUT ROWID;
        CREATE INDEX citableOfDocument ON citable(document);
        CREATE TABLE citation(
          name INTEGER NOT NULL, document INTEGER NOT NULL, block INTEGER NOT NULL,
          start INTEGER NOT NULL, rank INTEGER NOT NULL, length INTEGER NOT NULL,
          condition TEXT, article TEXT,
          PRIMARY KEY(name, document, block, start, rank)) WITHOUT ROWID;
        CREATE INDEX citationOfDocument ON citation(document);
        """)
  }

  /// Makes ready to write.
  init(_ db: Database) throws {
    self.db = db
    find = try db.makeStatement(sql: "SELECT key FROM citedName WHERE name = ?")
    addName = try db.makeStatement(sql: "INSERT INTO citedName(name) VALUES(?)")
    addCitable = try db.makeStatement(sql: "INSERT INTO citable VALUES(?, ?, ?)")
    addCitation = try db.makeStatement(sql: "INSERT INTO citation VALUES(?, ?, ?, ?, ?, ?, ?, ?)")
  }

  /// Takes out what a document cites and is cited by.
  func remove(_ document: Int64) throws {
    try db.execute(sql: "DELETE FROM citable WHERE document = ?", arguments: [document])
    try db.execute(sql: "DELETE FROM citation WHERE document = ?", arguments: [document])
  }

  /// Writes what a document cites and can be cited by.
  func write(_ draft: DocumentDraft, of document: Int64) throws {
    for name in draft.citableNames {
      let conditions = name.conditions.sorted().joined(separator: "\u{1E}")
      try addCitable.execute(arguments: [key(of: name.key), document, conditions])
    }
    for place in draft.citingPlaces {
      var seen: Set<Int64> = []
      for (rank, name) in place.names.prefix(16).enumerated() {
        let key = try key(of: name.key)
        guard seen.insert(key).inserted else { continue }
        try addCitation.execute(arguments: [
          key, document, place.block, place.range.lowerBound, rank, place.range.count,
          name.condition.isEmpty ? nil : name.condition, place.article,
        ])
      }
    }
  }

  private func key(of name: String) throws -> Int64 {
    if let key = keys[name] { return key }
    if keys.count > 200_000 { keys = [:] }
    let key: Int64
    if let known = try Int64.fetchOne(find, arguments: [name]) {
      key = known
    } else {
      try addName.execute(arguments: [name])
      key = db.lastInsertedRowID
    }
    keys[name] = key
    return key
  }
}
