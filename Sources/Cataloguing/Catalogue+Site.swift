import Documents
import GRDB

extension Catalogue {
  /// The site as the catalogue knows it, without its files being looked at: the whole menu with its counts, but of the
  /// documents only the newest, and those that are shown elsewhere than in their section, as agencies are. The
  /// sections that have a page of their own with a text are named.
  public func site() throws(CatalogueError) -> (root: Section, introduced: Set<String>) {
    try read { db in
      let columns =
        "\(Entry.columns), (SELECT place FROM section WHERE section.id = document.section)"
      var known: [Int: [Document.ID: Entry]] = [:]
      for choice in [
        "ORDER BY date DESC LIMIT \(Catalogue.newestCount)",
        "WHERE kind != 'document' ORDER BY kind, section LIMIT \(Catalogue.othersCount)",
      ] {
        let rows = try Row.fetchCursor(db, sql: "SELECT \(columns) FROM document \(choice)")
        while let row = try rows.next() {
          guard let place: Int = try row.value(6) else { continue }
          let entry = try Entry(row: row)
          known[place, default: [:]][entry.id] = entry
        }
      }
      return try SectionRecord.menu(in: db, with: known)
    }
  }

  /// How many of the newest documents the site has ready.
  private static let newestCount = 60
  /// How many agencies and officials at most the site has ready.
  private static let othersCount = 5000
}
