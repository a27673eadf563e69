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

  /// Unpacks the leaf on a row of `columns`.
  private init(row: OpaquePointer) throws {
    let first = sqlite3_column_int64(row, 0)
    document = sqlite3_column_int64(row, 1)
    let (end, isDamaged) = first.addingReportingOverflow(sqlite3_column_int64(row, 2))
    guard !isDamaged, first <= end else { throw DatabaseError(resultCode: .SQLITE_CORRUPT) }
    rows = first..<end
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
    try db.forEachRow(of: sql, for: provision) { found = try OpenLeaf(row: $0) }
    return found.flatMap { $0.rows.contains(provision) ? $0 : nil }
  }

  /// Opens the leaves of a document one after the other, at most so many.
  static func forEach(
    of document: Int64, atMost most: Int = .max, in db: Database, _ take: (OpenLeaf) throws -> Void
  ) throws {
    let sql = "SELECT \(columns) FROM leaf WHERE document = ? ORDER BY first LIMIT \(most)"
    try db.forEachRow(of: sql, for: document) { try take(OpenLeaf(row: $0)) }
  }

  /// One of its provisions.
  func provision(_ row: Int64) throws -> Provision? {
    try provisions(from: Int(row - rows.lowerBound), count: 1).first
  }

  /// Its provisions.
  func provisions(from first: Int = 0, count: Int = .max) throws -> [Provision] {
    guard let found = Leaf.provisions(in: bytes, from: first, count: count) else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT)
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
      provisions += zip(leaf.rows.lowerBound..., try leaf.provisions())
    }
    return provisions
  }
}
