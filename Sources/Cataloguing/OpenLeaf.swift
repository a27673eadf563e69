import Documents
import GRDB
import GRDBSQLite

/// A leaf that was unpacked.
struct OpenLeaf {
  /// The numbers of its provisions.
  let rows: Range<Int64>
  /// The key of its document.
  let document: Int64
  private let bytes: [UInt8]

  /// The columns of a leaf that it is opened from.
  private static let columns = "first, document, provisions, size, packed"

  /// The numbers that provisions may have; others are damage.
  static let numbers = 0..<1 << 30

  /// The provisions of the leaf on a row of `columns`.
  private static func rows(_ row: OpaquePointer) throws -> Range<Int64> {
    let (first, count) = (sqlite3_column_int64(row, 0), sqlite3_column_int64(row, 2))
    guard numbers.contains(Int(first)), numbers.contains(Int(count)) else {
      throw DatabaseError.damage
    }
    return first..<(first + count)
  }

  /// Unpacks the leaf on a row of `columns`.
  private init(row: OpaquePointer, rows: Range<Int64>) throws {
    self.rows = rows
    document = sqlite3_column_int64(row, 1)
    // The bytes are asked for before their count: SQLite may have to make them first.
    let packed = sqlite3_column_blob(row, 4)
    bytes = try Packing.unpack(
      UnsafeRawBufferPointer(start: packed, count: Int(sqlite3_column_bytes(row, 4))),
      count: Int(sqlite3_column_int64(row, 3)))
  }

  /// The leaf that holds a provision; nil where none does.
  static func holding(_ provision: Int64, in db: Database) throws -> OpenLeaf? {
    var found: OpenLeaf?
    let sql = "SELECT \(columns) FROM leaf WHERE first <= ? ORDER BY first DESC LIMIT 1"
    try db.forEachRow(of: sql, for: provision) { row in
      let rows = try OpenLeaf.rows(row)
      if rows.contains(provision) { found = try OpenLeaf(row: row, rows: rows) }
    }
    return found
  }

  /// Opens the leaves of a document one after the other, at most so many.
  static func forEach(
    of document: Int64, atMost most: Int = .max, in db: Database, _ take: (OpenLeaf) throws -> Void
  ) throws {
    let sql = "SELECT \(columns) FROM leaf WHERE document = ? ORDER BY first LIMIT \(most)"
    try db.forEachRow(of: sql, for: document) { try take(OpenLeaf(row: $0, rows: rows($0))) }
  }

  /// One of its provisions.
  func provision(_ row: Int64) throws -> Provision? {
    guard let found = Leaf.provisions(in: bytes, from: Int(row - rows.lowerBound), count: 1) else {
      throw DatabaseError.damage
    }
    return found.first
  }

  /// Its provisions, just as many as it has numbers for.
  func provisions() throws -> [Provision] {
    guard let found = Leaf.provisions(in: bytes), found.count == rows.count else {
      throw DatabaseError.damage
    }
    return found
  }
}

extension Catalogue {
  /// All provisions of a document with their numbers.
  func provisions(of document: Int64, in db: Database) throws -> [(
    row: Int64, provision: Provision
  )] {
    var provisions: [(Int64, Provision)] = []
    try OpenLeaf.forEach(of: document, atMost: 64, in: db) { leaf in
      provisions += zip(leaf.rows, try leaf.provisions())
    }
    return provisions
  }
}
