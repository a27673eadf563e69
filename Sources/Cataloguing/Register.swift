import Foundation
import GRDB
import GRDBSQLite

/// Which document each range of provisions belongs to, with what counts and filters ask of it, in memory: some 24
/// bytes a document, read in one piece when a search first needs it.
struct Register: Sendable {
  /// One document.
  struct Row: Hashable, Sendable {
    var first: UInt32 = 0
    var key: UInt32 = 0
    var date: UInt32 = 0
    var section: UInt32 = 0
    var issuer: UInt32 = 0
    var status: UInt16 = 0
    var language: UInt16 = 0
  }

  /// Section ids, issuers, statuses and languages; the first is the empty name.
  private(set) var names: [String] = [""]
  /// The documents in the order of their first provisions.
  private(set) var rows: [Row] = []

  /// Makes an empty register.
  init() {}

  /// The index of the document that a provision belongs to; nil before the first.
  func index(of provision: Int64) -> Int? {
    var (low, high) = (0, rows.count)
    while low < high {
      let middle = (low + high) / 2
      if Int64(rows[middle].first) <= provision { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? low - 1 : nil
  }
}

extension Register {
  /// Reads the register, and the documents that were added since it was written.
  init(from db: Database) throws {
    let count = try Int.fetchOne(db, sql: "SELECT count(*) FROM document") ?? 0
    if let text = try String.fetchOne(db, sql: "SELECT names FROM register WHERE row = 1") {
      names = text.components(separatedBy: "\u{1E}")
      rows = try Register.written(in: db)
    }
    let end = rows.last.map { Int64($0.first) + 1 } ?? 0
    try append(from: end, in: db)
    // Documents that were taken out or moved since leave their old ranges behind.
    if count != rows.count {
      let firsts = try Int64.fetchCursor(db, sql: "SELECT first FROM document ORDER BY first")
      var next = try firsts.next()
      var kept = 0
      for place in rows.indices {
        let row = rows[place]
        while let first = next, first < Int64(row.first) { next = try firsts.next() }
        guard next == Int64(row.first) else { continue }
        rows[kept] = row
        kept += 1
      }
      rows.removeLast(rows.count - kept)
    }
    // A damaged register must not lead outside the names, nor back.
    let limit = UInt32(names.count)
    for index in rows.indices
    where index > 0 && rows[index].first <= rows[index - 1].first
      || rows[index].section >= limit || rows[index].issuer >= limit
      || UInt32(rows[index].status) >= limit || UInt32(rows[index].language) >= limit
    {
      throw DatabaseError.damage
    }
  }

  /// The rows as they were written, with room for those that were added since. They are read straight to their place:
  /// through a statement they would stand in memory three times.
  private static func written(in db: Database) throws -> [Row] {
    let added =
      try Int.fetchOne(
        db,
        sql: """
          SELECT count(*) FROM document
          WHERE first >= (SELECT value FROM state WHERE name = 'registered')
          """) ?? 0
    var blob: OpaquePointer?
    let code = sqlite3_blob_open(db.sqliteConnection, "main", "register", "columns", 1, 0, &blob)
    defer { sqlite3_blob_close(blob) }
    guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
    let count = Int(sqlite3_blob_bytes(blob)) / MemoryLayout<Row>.stride
    return try [Row](unsafeUninitializedCapacity: count + added) { target, written in
      guard count > 0 else { return }
      let bytes = CInt(count * MemoryLayout<Row>.stride)
      let code = sqlite3_blob_read(blob, target.baseAddress, bytes, 0)
      guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
      written = count
    }
  }

  /// Writes the register anew, where at least such a part of the documents is not in it.
  static func write(to db: Database, atLeast part: Double) throws {
    let end = try Int64.fetchOne(db, sql: "SELECT value FROM state WHERE name = 'registered'") ?? 0
    let count = try Int.fetchOne(db, sql: "SELECT count(*) FROM document") ?? 0
    let added =
      try Int.fetchOne(
        db, sql: "SELECT count(*) FROM document WHERE first >= ?", arguments: [end]) ?? 0
    guard end == 0 || added > 2000 + Int(Double(count) * part) else { return }
    var register = Register()
    try register.append(from: 0, in: db)
    let columns = register.rows.withUnsafeBytes { Data($0) }
    try db.execute(
      sql: "INSERT OR REPLACE INTO register(row, names, columns) VALUES(1, ?, ?)",
      arguments: [register.names.joined(separator: "\u{1E}"), columns])
    try Shelf.mark("registered", register.rows.last.map { Int64($0.first) + 1 } ?? 0, in: db)
  }

  private mutating func append(from first: Int64, in db: Database) throws {
    var codes: [String: UInt32] = [:]
    for (code, name) in names.enumerated() { codes[name] = UInt32(code) }
    func code(_ name: String?) -> UInt32 {
      guard let name else { return 0 }
      if let code = codes[name] { return code }
      names.append(name)
      codes[name] = UInt32(names.count - 1)
      return UInt32(names.count - 1)
    }
    // Statuses and languages come first, so that their codes are small.
    if first == 0 {
      for column in ["status", "language"] {
        let values = try String.fetchAll(
          db,
          sql: """
            SELECT DISTINCT \(column) FROM document WHERE \(column) IS NOT NULL LIMIT 1000
            """)
        for name in values { _ = code(name) }
      }
    }
    let found = try GRDB.Row.fetchCursor(
      db,
      sql: """
        SELECT first, key, date, section, issuer, status, language FROM document
        WHERE first >= ? ORDER BY first
        """, arguments: [first])
    while let row = try found.next() {
      let (first, key, date): (Int64, Int64, Int64?) = try (
        row.value(0), row.value(1), row.value(2)
      )
      rows.append(
        try Row(
          first: UInt32(clamping: first), key: UInt32(clamping: key),
          date: UInt32(clamping: date ?? 0), section: code(row.value(3)),
          issuer: code(row.value(4)),
          status: small(code(row.value(5))), language: small(code(row.value(6)))))
    }
  }

  /// A code that fits two bytes; a name past these is not told from having none.
  private func small(_ code: UInt32) -> UInt16 { UInt16(exactly: code) ?? 0 }
}
