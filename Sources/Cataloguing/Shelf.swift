import Documents
import GRDB

/// What the catalogue knows of a document before it is offered again.
struct KnownDocument: Hashable {
  let key: Int64
  let first: Int64
  let provisions: Int
  let added: Int64
}

/// Goes along the documents in the catalogue in the order of their ids, beside the offers.
struct Shelf {
  /// What an offer is to the catalogue.
  enum Standing: Hashable {
    case new, unchanged
    case changed(KnownDocument)
  }

  private var page = ShelfPage()
  /// The place on the page of the first document that does not stand before the last offer.
  private var place = 0
  private var last: String?
  private var offered: [Bool] = []

  /// Starts at the first document, and does not note which are offered.
  init() {}

  /// Starts at the first document.
  init(in db: Database) throws {
    let highest = try Int.fetchOne(db, sql: "SELECT max(key) FROM document") ?? 0
    guard (0..<1 << 30).contains(highest) else { throw DatabaseError.damage }
    offered = Array(repeating: false, count: highest + 1)
  }

  /// What a document is that is offered now. Quick where ids come in ascending order of their bytes.
  mutating func take(
    _ id: Document.ID, _ stamp: Stamp, from queue: DatabaseQueue
  ) throws -> Standing {
    guard let (key, known) = try find(id.path, from: queue) else { return .new }
    if offered.indices.contains(Int(key)) { offered[Int(key)] = true }
    if known == stamp { return .unchanged }
    return try queue.read { try Shelf.known(key, in: $0) }.map { .changed($0) } ?? .new
  }

  /// The stamp of the file of a document as it was read; nil where the catalogue does not know it. Quick where ids come in
  /// ascending order of their bytes.
  mutating func stamp(of id: Document.ID, from queue: DatabaseQueue) throws -> Stamp? {
    try find(id.path, from: queue)?.stamp
  }

  private mutating func find(
    _ id: String, from queue: DatabaseQueue
  ) throws -> (key: Int64, stamp: Stamp)? {
    var id = id
    guard last.map({ ShelfPage.order($0, id) < 0 }) ?? true else {
      // Out of turn: a page that begins with it.
      let page = try queue.read { try ShelfPage(from: id, in: $0) }
      return page.count > 0 && page.order(at: 0, id) == 0 ? page[0] : nil
    }
    id.makeContiguousUTF8()
    last = id
    while place < page.count {
      let order = page.order(at: place, id)
      if order >= 0 { return order == 0 ? page[place] : nil }
      place += 1
    }
    guard !page.isLast else { return nil }
    page = try queue.read { try ShelfPage(from: id, in: $0) }
    place = 0
    return page.count > 0 && page.order(at: 0, id) == 0 ? page[0] : nil
  }

  /// The documents that were not offered.
  func notOffered(in db: Database) throws -> [KnownDocument] {
    try offered.indices.filter { $0 > 0 && !offered[$0] }
      .compactMap { try Shelf.known(Int64($0), in: db) }
  }

  private static func known(_ key: Int64, in db: Database) throws -> KnownDocument? {
    try Row.fetchOne(
      db, sql: "SELECT first, provisions, added FROM document WHERE key = ?", arguments: [key]
    ).map {
      KnownDocument(
        key: key, first: try $0.value(0), provisions: try $0.value(1), added: try $0.value(2))
    }
  }
}

extension Shelf {
  /// Notes a word about the catalogue itself, where it is another than before.
  static func mark(_ name: String, _ value: some DatabaseValueConvertible, in db: Database) throws {
    let known = try DatabaseValue.fetchOne(
      db, sql: "SELECT value FROM state WHERE name = ?", arguments: [name])
    guard known != value.databaseValue else { return }
    try db.execute(
      sql: "INSERT OR REPLACE INTO state(name, value) VALUES(?, ?)", arguments: [name, value])
  }

  /// Whether a run has ever offered all documents.
  static func isWhole(in db: Database) throws -> Bool {
    try db.number("SELECT value FROM state WHERE name = 'whole'") == 1
  }
}
