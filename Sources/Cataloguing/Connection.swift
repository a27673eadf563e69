import GRDB
import GRDBSQLite

/// Opens the file of a catalogue, to read or to write.
enum Connection {
  /// A connection that may write. The file is made where there is none.
  static func toWrite(_ path: String) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.busyMode = .timeout(10)
    configuration.prepareDatabase { db in
      db.add(tokenizer: WordTokenizer.self)
      db.add(tokenizer: LetterTokenizer.self)
      // A new file can give back the room that merging leaves.
      try db.execute(sql: "PRAGMA auto_vacuum = INCREMENTAL")
      // Readers go on reading what was, while the writer writes.
      try db.execute(sql: "PRAGMA journal_mode = WAL")
      try db.execute(sql: "PRAGMA synchronous = NORMAL")
      try db.execute(sql: "PRAGMA cache_size = -3000")
      // The log of a writer that went stays, so that a reader without the right to write can still open the file.
      var keep: CInt = 1
      sqlite3_file_control(db.sqliteConnection, nil, SQLITE_FCNTL_PERSIST_WAL, &keep)
    }
    return try DatabaseQueue(path: path, configuration: configuration)
  }

  /// A connection that reads only, and never waits for the writer.
  ///
  /// Dispatch disposes of the queue of a connection that failed on a thread, which a confined process must not start: there
  /// the file is probed first. The index of its log is made once for both. So many kilobytes of pages are kept.
  static func toRead(
    _ path: String, isConfined: Bool = true, keeping kilobytes: Int = 1000
  ) throws -> DatabaseQueue {
    let probe = isConfined ? try probe(path) : nil
    defer { sqlite3_close_v2(probe) }
    var configuration = Configuration()
    configuration.readonly = true
    configuration.foreignKeysEnabled = false
    configuration.busyMode = .timeout(2)
    configuration.prepareDatabase { db in
      // GRDB notes what each statement would read and change, for those who watch a database. Nobody watches this one, and
      // the noting takes as long as SQLite's own work on a statement.
      sqlite3_set_authorizer(db.sqliteConnection, nil, nil)
      db.add(tokenizer: WordTokenizer.self)
      db.add(tokenizer: LetterTokenizer.self)
      try db.perform("PRAGMA cache_size = -\(kilobytes)")
    }
    return try DatabaseQueue(path: path, configuration: configuration)
  }

  /// A connection without a queue; throws where the file is there and is no database.
  private static func probe(_ path: String) throws -> OpaquePointer? {
    var database: OpaquePointer?
    let flags = SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX
    var code = sqlite3_open_v2(path, &database, flags, nil)
    if code == SQLITE_OK {
      sqlite3_busy_timeout(database, 2000)
      code = sqlite3_exec(database, "SELECT * FROM sqlite_master LIMIT 1", nil, nil, nil)
    }
    guard code == SQLITE_OK else {
      defer { sqlite3_close_v2(database) }
      throw DatabaseError(
        resultCode: ResultCode(rawValue: code), message: String(cString: sqlite3_errmsg(database)))
    }
    return database
  }
}
