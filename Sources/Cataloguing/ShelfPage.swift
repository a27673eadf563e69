import GRDB
import GRDBSQLite
import Glibc

/// Some documents of the catalogue in the order of the bytes of their ids, with the stamps of their files: one reading
/// for each would cost more than all else, and so would a text for each id.
struct ShelfPage {
  /// How many documents are read at a time.
  private static let length: CInt = 1000

  private var ids: [UInt8] = []
  private var ends: [Int] = []
  private var known: [(key: Int64, stamp: Stamp)] = []
  /// Whether no documents come after these.
  private(set) var isLast = false

  /// An empty page, with all documents to come.
  init() {}

  /// Reads the documents from an id on. Only the index is read, which has all that is asked for.
  init(from id: String, in db: Database) throws {
    let statement = try db.cachedStatement(
      sql: """
        SELECT id, key, size, modified, inode FROM document INDEXED BY documentByID
        WHERE id >= ? ORDER BY id LIMIT \(ShelfPage.length)
        """)
    try statement.setArguments([id])
    let row = statement.sqliteStatement
    sqlite3_reset(row)
    defer { sqlite3_reset(row) }
    var code = sqlite3_step(row)
    while code == SQLITE_ROW {
      if let text = sqlite3_column_blob(row, 0) {
        ids.append(
          contentsOf: UnsafeRawBufferPointer(start: text, count: Int(sqlite3_column_bytes(row, 0))))
      }
      ends.append(ids.count)
      let stamp = Stamp(
        size: sqlite3_column_int64(row, 2), modified: sqlite3_column_int64(row, 3),
        inode: UInt64(bitPattern: sqlite3_column_int64(row, 4)))
      known.append((sqlite3_column_int64(row, 1), stamp))
      code = sqlite3_step(row)
    }
    guard code == SQLITE_DONE else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
    isLast = known.count < Int(ShelfPage.length)
  }

  /// How many documents there are on the page.
  var count: Int { known.count }

  /// The key of a document and the stamp of its file as it was read.
  subscript(place: Int) -> (key: Int64, stamp: Stamp) { known[place] }

  /// Negative where the id at a place stands before another by its bytes, as SQLite orders them; zero where they are
  /// the same.
  func order(at place: Int, _ id: String) -> Int {
    let start = place > 0 ? ends[place - 1] : 0
    return ids.withUnsafeBytes { bytes in
      ShelfPage.order(UnsafeRawBufferPointer(rebasing: bytes[start..<ends[place]]), id)
    }
  }

  /// The same of two ids.
  static func order(_ first: String, _ second: String) -> Int {
    var first = first
    return first.withUTF8 { order(UnsafeRawBufferPointer($0), second) }
  }

  private static func order(_ first: UnsafeRawBufferPointer, _ second: String) -> Int {
    var second = second
    return second.withUTF8 { second in
      let count = min(first.count, second.count)
      guard count > 0, let start = first.baseAddress, let other = second.baseAddress else {
        return first.count - second.count
      }
      let order = Int(memcmp(start, other, count))
      return order == 0 ? first.count - second.count : order
    }
  }
}
