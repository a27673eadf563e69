import GRDB
import GRDBSQLite

/// Statements that SQLite is asked straight. GRDB makes types of its own for each, which for a process that lives for one
/// search takes longer than the statements.
extension Database {
  /// Carries out a statement that gives nothing.
  func perform(_ sql: String) throws {
    let code = sqlite3_exec(sqliteConnection, sql, nil, nil, nil)
    guard code == SQLITE_OK else { throw fault(code) }
  }

  /// The number in the first column of the first row; nil where there is no row, or nothing in it.
  func number(_ sql: String) throws -> Int? {
    try first(sql) { row in
      sqlite3_column_type(row, 0) == SQLITE_NULL ? nil : Int(sqlite3_column_int64(row, 0))
    }
  }

  /// The text in the first column of the first row; nil where there is no row, or nothing in it.
  func text(_ sql: String) throws -> String? {
    try first(sql) { Database.text($0, 0) }
  }

  /// Goes along the rows of a statement that is kept for the next time, and may have one number to be given.
  func forEachRow(
    of sql: String, for number: Int64? = nil, _ take: (OpaquePointer) throws -> Void
  ) throws {
    let statement = try cachedStatement(sql: sql).sqliteStatement
    sqlite3_reset(statement)
    defer { sqlite3_reset(statement) }
    if let number { sqlite3_bind_int64(statement, 1, number) }
    while true {
      switch sqlite3_step(statement) {
      case SQLITE_ROW: try take(statement)
      case SQLITE_DONE: return
      case let code: throw fault(code)
      }
    }
  }

  /// The text in a column of a row; nil where there is none.
  static func text(_ row: OpaquePointer?, _ column: CInt) -> String? {
    guard let bytes = sqlite3_column_text(row, column) else { return nil }
    let count = Int(sqlite3_column_bytes(row, column))
    return String(decoding: UnsafeBufferPointer(start: bytes, count: count), as: UTF8.self)
  }

  private func first<Value>(_ sql: String, _ take: (OpaquePointer?) -> Value?) throws -> Value? {
    var statement: OpaquePointer?
    defer { sqlite3_finalize(statement) }
    let code = sqlite3_prepare_v2(sqliteConnection, sql, -1, &statement, nil)
    guard code == SQLITE_OK else { throw fault(code) }
    switch sqlite3_step(statement) {
    case SQLITE_ROW: return take(statement)
    case SQLITE_DONE: return nil
    case let code: throw fault(code)
    }
  }

  private func fault(_ code: CInt) -> DatabaseError {
    DatabaseError(
      resultCode: ResultCode(rawValue: code),
      message: String(cString: sqlite3_errmsg(sqliteConnection)))
  }
}
