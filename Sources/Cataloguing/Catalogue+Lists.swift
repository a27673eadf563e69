import Documents
import GRDB

extension Catalogue {
  /// The order of a list.
  public enum Order: Hashable, Sendable {
    /// The latest first; documents without a date last.
    case newest
    /// By id, as the folder has them.
    case name
  }

  /// Documents of the section itself, or of all sections for nil: one page of a list.
  public func entries(
    inSection section: String?, order: Order = .newest, limit: Int, offset: Int = 0
  ) throws(CatalogueError) -> [Entry] {
    try read { db in
      let wanted = section == nil ? "" : "WHERE section = ?"
      let sorted = order == .newest ? "date DESC, key DESC" : "id"
      return try Row.fetchAll(
        db,
        sql: """
          SELECT \(Entry.columns) FROM document \(wanted)
          ORDER BY \(sorted) LIMIT ? OFFSET ?
          """,
        arguments: (section.map { [$0] } ?? []) + [max(0, limit), max(0, offset)]
      ).map(Entry.init(row:))
    }
  }

  /// The entry of a document; nil where the catalogue has none of the id.
  public func entry(_ id: Document.ID) throws(CatalogueError) -> Entry? {
    try read { db in
      try Row.fetchOne(
        db, sql: "SELECT \(Entry.columns) FROM document WHERE id = ?",
        arguments: [id.path]
      ).map(Entry.init(row:))
    }
  }

  /// What changed or was added last, the latest first.
  public func changes(limit: Int) throws(CatalogueError) -> [Entry] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT \(Entry.columns) FROM document
          ORDER BY changed DESC, date DESC, key DESC LIMIT ?
          """, arguments: [max(0, limit)]
      ).map(Entry.init(row:))
    }
  }

  /// The documents that say that they were changed after their date, the last changed first.
  public func updates(until day: CalendarDate?, limit: Int) throws(CatalogueError) -> [Entry] {
    try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT \(Entry.columns) FROM document
          WHERE updated <= ? ORDER BY updated DESC, key DESC LIMIT ?
          """, arguments: [day?.sortable ?? Int.max, max(0, limit)]
      ).map(Entry.init(row:))
    }
  }

  /// The next days on which a document comes into force or is repealed, on and after a day.
  public func dates(from day: CalendarDate, limit: Int) throws(CatalogueError) -> [ComingDate] {
    try read { db in
      var coming: [ComingDate] = []
      for (column, kind) in [("takesForce", ComingDate.Kind.force), ("repealed", .repeal)] {
        let rows = try Row.fetchAll(
          db,
          sql: """
            SELECT \(Entry.columns), \(column) FROM document
            WHERE \(column) >= ? ORDER BY \(column) LIMIT ?
            """, arguments: [day.sortable, max(0, limit)])
        coming += try rows.compactMap { row in
          try CalendarDate(sortable: row.value(6)).map {
            ComingDate(day: $0, kind: kind, entry: try Entry(row: row))
          }
        }
      }
      return Array(coming.sorted { $0.day < $1.day }.prefix(max(0, limit)))
    }
  }

  /// How many documents the catalogue holds, counted in an index in place of the rows.
  public func count() throws(CatalogueError) -> Int {
    try read { db in try Int.fetchOne(db, sql: "SELECT count(*) FROM document") ?? 0 }
  }

  /// How much the catalogue holds.
  public func extent() throws(CatalogueError) -> Extent {
    try read { db in
      let row = try Row.fetchOne(
        db,
        sql: """
          SELECT count(*), coalesce(sum(provisions), 0), coalesce(sum(size), 0), count(fault)
          FROM document
          """)
      let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
      let page = try Int.fetchOne(db, sql: "PRAGMA page_size") ?? 0
      return Extent(
        documents: try row?.value(0) ?? 0, provisions: try row?.value(1) ?? 0,
        bytes: try row?.value(2) ?? 0, faults: try row?.value(3) ?? 0,
        catalogueBytes: Int64(pages * page))
    }
  }
}

/// A day that a document names for itself.
public struct ComingDate: Hashable, Sendable {
  /// What happens on the day.
  public enum Kind: Hashable, Sendable {
    /// The document comes into force.
    case force
    /// The document is repealed.
    case repeal
  }

  /// The day.
  public var day: CalendarDate
  /// What happens.
  public var kind: Kind
  /// The document.
  public var entry: Entry
}

/// How much a catalogue holds.
public struct Extent: Hashable, Sendable {
  /// How many documents.
  public var documents: Int
  /// How many provisions.
  public var provisions: Int
  /// How many bytes the documents' files hold.
  public var bytes: Int64
  /// How many documents cannot be read.
  public var faults: Int
  /// How many bytes the catalogue takes on the disk.
  public var catalogueBytes: Int64
}
