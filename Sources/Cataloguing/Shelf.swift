import Documents
import GRDB
import Glibc

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
  /// How many documents are read at a time: one reading for each offer would cost more than the offers.
  private static let pageLength = 1000

  private var page: [(id: String, known: KnownDocument)] = []
  /// The place on the page of the first document that does not stand before the last offer.
  private var place = 0
  private var isAtEnd = false
  private var last: String?
  private var offered: [Bool]

  /// Starts at the first document.
  init(in db: Database) throws {
    let highest = try Int.fetchOne(db, sql: "SELECT max(key) FROM document") ?? 0
    offered = Array(repeating: false, count: highest + 1)
  }

  /// What is known of a document that is offered now. Quick where ids come in ascending order of their bytes.
  mutating func take(_ id: Document.ID, from queue: DatabaseQueue) throws -> KnownDocument? {
    let known = try find(id.path, from: queue)
    if let known, offered.indices.contains(Int(known.key)) { offered[Int(known.key)] = true }
    return known
  }

  private mutating func find(_ id: String, from queue: DatabaseQueue) throws -> KnownDocument? {
    guard last.map({ Shelf.order($0, id) < 0 }) ?? true else {
      return try queue.read { db in
        try Row.fetchOne(
          db, sql: "SELECT \(Shelf.columns) FROM document WHERE id = ?", arguments: [id]
        ).map { Shelf.known($0).known }
      }
    }
    last = id
    while place < page.count {
      let order = Shelf.order(page[place].id, id)
      if order >= 0 { return order == 0 ? page[place].known : nil }
      place += 1
    }
    guard !isAtEnd else { return nil }
    try turnPage(to: id, from: queue)
    return page.first.flatMap { Shelf.order($0.id, id) == 0 ? $0.known : nil }
  }

  /// Reads the documents from an id on.
  private mutating func turnPage(to id: String, from queue: DatabaseQueue) throws {
    page.removeAll(keepingCapacity: true)
    place = 0
    try queue.read { db in
      let rows = try Row.fetchCursor(
        db,
        sql: """
          SELECT \(Shelf.columns) FROM document WHERE id >= ? ORDER BY id LIMIT \(Shelf.pageLength)
          """, arguments: [id])
      while let row = try rows.next() { page.append(Shelf.known(row)) }
    }
    isAtEnd = page.count < Shelf.pageLength
  }

  /// Negative where a text stands before another by its bytes, as SQLite orders them; zero where they are the same.
  private static func order(_ first: String, _ second: String) -> Int {
    var (first, second) = (first, second)
    return first.withUTF8 { first in
      second.withUTF8 { second in
        let count = min(first.count, second.count)
        guard count > 0, let start = first.baseAddress, let other = second.baseAddress else {
          return first.count - second.count
        }
        let order = Int(memcmp(start, other, count))
        return order == 0 ? first.count - second.count : order
      }
    }
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
