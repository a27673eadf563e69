import Documents
import GRDB

extension Catalogue {
  /// The site as the catalogue knows it, without its files being looked at: the whole menu with its counts, but of the
  /// documents only the newest, and those that are shown elsewhere than in their section, as agencies are. The
  /// sections that have a page of their own with a text are named.
  public func site() throws(CatalogueError) -> (root: Section, introduced: Set<String>) {
    try read { db in
      var root = try SectionRecord.menu(in: db)
      let newest = try Row.fetchAll(
        db,
        sql:
          "SELECT \(Entry.columns) FROM document ORDER BY date DESC LIMIT \(Catalogue.newestCount)")
      let others = try Row.fetchAll(
        db,
        sql: """
          SELECT \(Entry.columns) FROM document WHERE kind != 'document' ORDER BY kind, section
          LIMIT \(Catalogue.othersCount)
          """)
      var known: [String: [Document.ID: Entry]] = [:]
      for entry in (newest + others).map(Entry.init(row:)) {
        known[entry.id.section, default: [:]][entry.id] = entry
      }
      var counts: [String: Int] = [:]
      var introduced: Set<String> = []
      for row in try Row.fetchAll(db, sql: "SELECT id, documents, introduced FROM section") {
        counts[row[0]] = row[1]
        if row[2] == 1 { introduced.insert(row[0]) }
      }
      root.list(known, counts)
      return (root, introduced)
    }
  }

  /// How many of the newest documents the site has ready.
  private static let newestCount = 60
  /// How many agencies and officials at most the site has ready.
  private static let othersCount = 5000
}

extension Section {
  /// Puts the entries that are known in their sections, and counts the others.
  fileprivate mutating func list(
    _ known: [String: [Document.ID: Entry]], _ counts: [String: Int]
  ) {
    entries = (known[id] ?? [:]).values.sorted { $0.id < $1.id }
    unlisted = max((counts[id] ?? 0) - entries.count, 0)
    for index in sections.indices { sections[index].list(known, counts) }
  }
}
