import GRDB
import GRDBSQLite

/// The numbers of provisions that answer an expression, from the newest to the oldest, one at a time.
struct Scan {
  private let statement: Statement
  private let pointer: OpaquePointer
  private let connection: OpaquePointer?
  private let hasScore: Bool
  /// The provision the scan stands at; nil at the end.
  private(set) var row: Int64?
  /// How well that provision answers; 0 where no score was asked for.
  private(set) var score = 0.0

  /// Starts a scan of `words` or `letters`, at the first provision found. Scores are given to so many at most, where a
  /// number is given.
  init(
    _ table: String, _ match: String, rarities: [Double] = [], hasScore: Bool = false,
    atMost: Int = 0,
    through limit: Int64 = .max, from lowest: Int64 = 0, in db: Database
  ) throws {
    let numbers = [table, String(atMost)] + rarities.map { String($0) }
    let score = hasScore ? ", weigh(\(numbers.joined(separator: ", ")))" : ""
    // Not from the cache: two scans may go side by side with the same words.
    try self.init(
      sql: """
        SELECT rowid\(score) FROM \(table) WHERE \(table) MATCH ? AND rowid <= ? AND rowid >= ?
        ORDER BY rowid DESC
        """, [match, limit, lowest], hasScore: hasScore, in: db)
  }

  private init(
    sql: String, _ arguments: StatementArguments, hasScore: Bool, in db: Database
  ) throws {
    statement = try db.makeStatement(sql: sql)
    try statement.setArguments(arguments)
    pointer = statement.sqliteStatement
    connection = db.sqliteConnection
    self.hasScore = hasScore
    sqlite3_reset(pointer)
    try advance()
  }

  /// Moves to the next provision.
  mutating func advance() throws {
    switch sqlite3_step(pointer) {
    case SQLITE_ROW:
      row = sqlite3_column_int64(pointer, 0)
      if hasScore { score = sqlite3_column_double(pointer, 1) }
    case SQLITE_DONE:
      row = nil
      sqlite3_reset(pointer)
    case let code:
      sqlite3_reset(pointer)
      throw DatabaseError(
        resultCode: ResultCode(rawValue: code),
        message: connection.map { String(cString: sqlite3_errmsg($0)) })
    }
  }

  /// Ends the scan before its end.
  func close() { sqlite3_reset(pointer) }
}

extension Scan {
  /// Starts a scan of a source.
  init(
    _ source: Expression.Source, through limit: Int64 = .max, from lowest: Int64 = 0,
    in db: Database
  ) throws {
    guard source.table == .titles else {
      try self.init(source.table.rawValue, source.match, through: limit, from: lowest, in: db)
      return
    }
    try self.init(
      sql: """
        SELECT first FROM document INDEXED BY documentByTitle
        WHERE instr(titleKey, ?) > 0 AND first <= ? AND first >= ? ORDER BY first DESC
        """, [source.match, limit, lowest], hasScore: false, in: db)
  }

  /// How many provisions answer an expression over `words`, exactly.
  static func count(_ table: String, _ match: String, in db: Database) throws -> Int {
    let statement = try db.cachedStatement(
      sql: "SELECT count(*) FROM \(table) WHERE \(table) MATCH ?")
    return try Int.fetchOne(statement, arguments: [match]) ?? 0
  }
}
