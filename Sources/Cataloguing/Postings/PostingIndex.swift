import GRDB
import GRDBSQLite

/// The lists of one FTS5 index, read from the pages that FTS5 keeps them in.
///
/// FTS5 answers an expression row by row, some tenth of a microsecond each, and puts all words of one beginning together
/// with all their places before it gives the first row. Here a list is read at a few nanoseconds a row. The form of the
/// pages is told at the head of `fts5_index.c` in the source of SQLite; FTS5 remains the one who writes.
final class PostingIndex {
  /// A run of pages with words in their order, each with its list.
  struct Segment {
    var id: Int64
    var pages: ClosedRange<Int64>
  }

  /// Whether the lists tell where in a provision a word stands.
  let hasPlaces: Bool
  /// From the newest to the oldest.
  let segments: [Segment]
  /// All provisions have numbers below this.
  let limit: Int
  private let run: Statement
  /// For a walk within another.
  private let innerRun: Statement
  private let one: Statement
  private let upTo: Statement
  private let past: Statement

  private struct Sought: Equatable {
    var word: [UInt8]
    var isOpen: Bool
  }

  /// A word is asked for its pages when the order of the work is made, when it is weighed and when its list is read.
  private var known: [(sought: Sought, pages: [Range<Int64>])] = []

  /// What phrases were found last, as long as the index is the same.
  var keptPhrases = KeptPhrases()
  private var keptFirstRows = KeptFirstRows()

  /// Opens the index of a name, to be read as long as the database does not change.
  init(_ table: String, hasPlaces: Bool, limit: Int, in db: Database) throws {
    self.hasPlaces = hasPlaces
    self.limit = limit
    let pages = "FROM \(table)_data WHERE id >= ? AND id <= ? ORDER BY id"
    run = try db.cachedStatement(sql: "SELECT block \(pages)")
    innerRun = try db.cachedStatement(sql: "SELECT block AS inner \(pages)")
    one = try db.cachedStatement(sql: "SELECT block FROM \(table)_data WHERE id = ?")
    upTo = try db.cachedStatement(
      sql: """
        SELECT pgno FROM \(table)_idx WHERE segid = ? AND term <= ? ORDER BY term DESC LIMIT 1
        """)
    past = try db.cachedStatement(
      sql: "SELECT pgno FROM \(table)_idx WHERE segid = ? AND term > ? ORDER BY term LIMIT 1")
    let form = try db.number("SELECT v FROM \(table)_config WHERE k = 'version'")
    guard form == PostingIndex.knownForm else { throw DatabaseError.damage }
    segments = try PostingIndex.segments(one.sqliteStatement)
  }

  /// The form of the pages that is read here, by the number that FTS5 gives it.
  private static let knownForm = 4

  /// The number of the row that tells how the segments lie.
  private static let structureRow: Int64 = 10

  private static func segments(_ statement: OpaquePointer) throws -> [Segment] {
    defer { sqlite3_reset(statement) }
    sqlite3_reset(statement)
    sqlite3_bind_int64(statement, 1, structureRow)
    guard sqlite3_step(statement) == SQLITE_ROW, let blob = sqlite3_column_blob(statement, 0) else {
      throw DatabaseError.damage
    }
    let count = Int(sqlite3_column_bytes(statement, 0))
    guard count >= 4 else { throw DatabaseError.damage }
    var numbers = VariableNumbers(blob.assumingMemoryBound(to: UInt8.self), 4..<count)
    let levels = try numbers.next()
    _ = try (numbers.next(), numbers.next())
    var segments: [Segment] = []
    guard levels < 1000 else { throw DatabaseError.damage }
    for _ in 0..<levels {
      _ = try numbers.next()
      var level: [Segment] = []
      let width = try numbers.next()
      guard width < 5000 else { throw DatabaseError.damage }
      for _ in 0..<width {
        let (id, first, last) = try (numbers.next(), numbers.next(), numbers.next())
        guard id < 1 << 16, first <= last, last < 1 << 31 else { throw DatabaseError.damage }
        level.append(Segment(id: Int64(id), pages: Int64(first)...Int64(last)))
      }
      segments += level.reversed()
    }
    return segments.filter { $0.pages.upperBound > 0 }
  }

  /// The pages of each segment on which the list of a word may lie, or those of all words that begin with it.
  func pages(of word: [UInt8], isOpen: Bool) throws -> [Range<Int64>] {
    let sought = Sought(word: word, isOpen: isOpen)
    if let known = known.first(where: { $0.sought == sought }) { return known.pages }
    let key = PostingIndex.key(word)
    let limit = isOpen ? key + [UInt8](repeating: 0xFF, count: 4) : key
    let pages = try segments.map { segment in
      let first = try page(upTo, segment, key) ?? segment.pages.lowerBound
      let end = try page(past, segment, limit) ?? segment.pages.upperBound + 1
      return first..<max(first, end)
    }
    // A query has some dozens; to make the types of a dictionary takes longer than to go along them.
    if known.count >= 100 { known = [] }
    known.append((sought, pages))
    return pages
  }

  private func page(_ statement: Statement, _ segment: Segment, _ key: [UInt8]) throws -> Int64? {
    let pointer = statement.sqliteStatement
    defer { sqlite3_reset(pointer) }
    sqlite3_reset(pointer)
    sqlite3_bind_int64(pointer, 1, segment.id)
    defer { sqlite3_clear_bindings(pointer) }
    return try key.withUnsafeBytes { bytes in
      sqlite3_bind_blob(pointer, 2, bytes.baseAddress, CInt(bytes.count), nil)
      switch sqlite3_step(pointer) {
      case SQLITE_ROW:
        let page = sqlite3_column_int64(pointer, 0) >> 1
        return min(max(page, segment.pages.lowerBound), segment.pages.upperBound)
      case SQLITE_DONE: return nil
      case let code: throw DatabaseError(resultCode: ResultCode(rawValue: code))
      }
    }
  }

  /// How many pages the list of a word takes, or those of all words that begin with it.
  func span(of word: [UInt8], isOpen: Bool) throws -> Int {
    try pages(of: word, isOpen: isOpen).reduce(0) { $0 + $1.count }
  }

  /// A word as the index has it.
  static func key(_ word: [UInt8]) -> [UInt8] { [0x30] + word }
}

extension PostingIndex {
  /// Goes along the pages of a segment, while another goes along some where it is an inner run.
  func pages(of segment: Segment, from page: Int64, isInner: Bool) -> PageRun {
    PageRun((isInner ? innerRun : run).sqliteStatement, segment, from: page)
  }

  /// The first provisions of the pages of a list.
  func firstRows(of segment: Segment, _ pages: Range<Int64>) -> FirstRows {
    keptFirstRows.rows(of: segment.id, pages)
  }

  /// The number of the first provision that begins on a page within a list; nil where none does.
  func firstRow(on page: Int64, of segment: Segment) throws -> Int? {
    let pointer = one.sqliteStatement
    defer { sqlite3_reset(pointer) }
    sqlite3_reset(pointer)
    sqlite3_bind_int64(pointer, 1, segment.id << 37 + page)
    guard sqlite3_step(pointer) == SQLITE_ROW else { throw DatabaseError.damage }
    let page = try PostingPage(pointer)
    guard page.firstRow >= 4 else { return nil }
    var numbers = VariableNumbers(page.bytes, page.firstRow..<page.size)
    return try numbers.next()
  }
}
