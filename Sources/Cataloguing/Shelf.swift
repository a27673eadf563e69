import Documents
import GRDB

/// What the catalogue knows of a document before it is offered again.
struct KnownDocument: Hashable {
  let key: Int64
  let stamp: Stamp
  let first: Int64
  let provisions: Int
  let added: Int64
}

/// Goes along the documents in the catalogue in the order of their ids, beside the offers.
struct Shelf {
  private var page: ArraySlice<(id: String, known: KnownDocument)> = []
  private var isAtEnd = false
  private var last: String?
  private var offered: [Bool]

  /// Starts at the first document.
  init(in db: Database) throws {
    let highest = try Int.fetchOne(db, sql: "SELECT max(key) FROM document") ?? 0
    offered = Array(repeating: false, count: highest + 1)
  }

  /// What is known of a document that is offered now. Quick where ids come in ascending order of their bytes.
  mutating func take(_ id: Document.ID, in db: Database) throws -> KnownDocument? {
    let known = try find(id.path, in: db)
    if let known, offered.indices.contains(Int(known.key)) { offered[Int(known.key)] = true }
    return known
  }

  private mutating func find(_ id: String, in db: Database) throws -> KnownDocument? {
    guard last.map({ Shelf.precedes($0, id) }) ?? true else {
      return try Row.fetchOne(
        db, sql: "SELECT \(Shelf.columns) FROM document WHERE id = ?", arguments: [id]
      ).map { Shelf.known($0).known }
    }
    last = id
    while let next = page.first, Shelf.precedes(next.id, id) { page.removeFirst() }
    if page.isEmpty, !isAtEnd {
      let rows = try Row.fetchAll(
        db,
        sql: "SELECT \(Shelf.columns) FROM document WHERE id >= ? ORDER BY id LIMIT 500",
        arguments: [id])
      page = rows.map(Shelf.known)[...]
      isAtEnd = rows.count < 500
    }
    return page.first.flatMap { $0.id.utf8.elementsEqual(id.utf8) ? $0.known : nil }
  }

  /// Whether a text stands before another by its bytes, as SQLite orders them.
  private static func precedes(_ first: String, _ second: String) -> Bool {
    first.utf8.lexicographicallyPrecedes(second.utf8)
  }

  /// The documents that were not offered.
  func notOffered(in db: Database) throws -> [KnownDocument] {
    let missing = offered.indices.filter { $0 > 0 && !offered[$0] }
    return try missing.compactMap { key in
      try Row.fetchOne(
        db, sql: "SELECT \(Shelf.columns) FROM document WHERE key = ?", arguments: [key]
      ).map { Shelf.known($0).known }
    }
  }

  private static let columns = "key, id, size, modified, inode, first, provisions, added"

  private static func known(_ row: Row) -> (id: String, known: KnownDocument) {
    let inode: Int64 = row[4]
    let stamp = Stamp(size: row[2], modified: row[3], inode: UInt64(bitPattern: inode))
    return (
      row[1],
      KnownDocument(key: row[0], stamp: stamp, first: row[5], provisions: row[6], added: row[7])
    )
  }
}

extension Shelf {
  /// Notes a word about the catalogue itself.
  static func mark(_ name: String, _ value: some DatabaseValueConvertible, in db: Database) throws {
    try db.execute(
      sql: "INSERT OR REPLACE INTO state(name, value) VALUES(?, ?)", arguments: [name, value])
  }

  /// Whether a run has ever offered all documents.
  static func isWhole(in db: Database) throws -> Bool {
    try Int.fetchOne(db, sql: "SELECT value FROM state WHERE name = 'whole'") == 1
  }
}
