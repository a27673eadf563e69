import Documents
import GRDB

/// Writes what documents cite, and what they can be cited by.
///
/// Nothing is resolved here: both sides are kept by name, and meet when someone asks who cites a document. So a document
/// that comes later has its citations at once, and one that goes leaves none behind.
final class CitationRecord {
  private let db: Database
  private let addCitable: Statement
  private let addCitation: Statement

  /// Makes the tables.
  ///
  /// A name is kept as a number that is made of it. `citable` says which documents bear a name, with their years and
  /// decrees. `citation` holds the places that cite: block, first byte, the rank of the name among those of the place,
  /// the length of the words in bytes, what is asked for besides the name, and the article.
  static func createTables(in db: Database) throws {
    try db.execute(
      sql: """
        CREATE TABLE citable(
          document INTEGER NOT NULL, name INTEGER NOT NULL, conditions TEXT NOT NULL,
          PRIMARY KEY(document, name)) WITHOUT ROWID;
        CREATE INDEX citableByName ON citable(name);
        CREATE TABLE citation(
          document INTEGER NOT NULL, block INTEGER NOT NULL, start INTEGER NOT NULL,
          rank INTEGER NOT NULL, name INTEGER NOT NULL, length INTEGER NOT NULL,
          condition TEXT, article TEXT,
          PRIMARY KEY(document, block, start, rank)) WITHOUT ROWID;
        CREATE INDEX citationByName ON citation(name);
        """)
  }

  /// Makes ready to write.
  init(_ db: Database) throws {
    self.db = db
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
    var borne: Set<Int64> = []
    for name in draft.citableNames {
      guard borne.insert(CitationRecord.key(of: name.key)).inserted else { continue }
      let conditions = name.conditions.sorted().joined(separator: "\u{1E}")
      try addCitable.execute(arguments: [document, CitationRecord.key(of: name.key), conditions])
    }
    var last: (block: Int, start: Int)?
    for place in draft.citingPlaces {
      if let last, last == (place.block, place.range.lowerBound) { continue }
      last = (place.block, place.range.lowerBound)
      var seen: Set<Int64> = []
      for (rank, name) in place.names.prefix(16).enumerated() {
        let key = CitationRecord.key(of: name.key)
        guard seen.insert(key).inserted else { continue }
        try addCitation.execute(arguments: [
          document, place.block, place.range.lowerBound, rank, key, place.range.count,
          name.condition.isEmpty ? nil : name.condition, place.article,
        ])
      }
    }
  }

  /// The number of a name: FNV-1a, 64 bits. Among a million names two share one less than once in ten million sites.
  private static func key(of name: String) -> Int64 {
    var number: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in name.utf8 { number = (number ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return Int64(bitPattern: number)
  }
}
