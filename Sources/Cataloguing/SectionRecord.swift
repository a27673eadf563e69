import Documents
import GRDB
import GRDBSQLite

/// A section of the menu as a row of the catalogue.
enum SectionRecord {
  /// Puts the sections of a site in the place of those before, where they are others. `menu` relies on their being written
  /// in the order of their places.
  static func replaceAll(with root: Section, in db: Database) throws {
    var wanted: [[DatabaseValue]] = []
    var waiting: [(section: Section, parent: String?)] = [(root, nil)]
    while let (section, parent) = waiting.popLast() {
      let values: [(any DatabaseValueConvertible)?] = [
        section.id, section.title, section.kind.rawValue, wanted.count, parent,
        section.introduction.isEmpty ? 0 : 1,
      ]
      wanted.append(values.map { $0?.databaseValue ?? .null })
      for below in section.sections.reversed() { waiting.append((below, section.id)) }
    }
    let columns = "id, title, kind, place, parent, introduced"
    let known = try Row.fetchAll(db, sql: "SELECT \(columns) FROM section ORDER BY place")
      .map { Array($0.databaseValues) }
    guard known != wanted else { return }
    try db.execute(sql: "DELETE FROM section")
    for row in wanted {
      try db.execute(
        sql: "INSERT OR REPLACE INTO section(\(columns)) VALUES(?, ?, ?, ?, ?, ?)",
        arguments: StatementArguments(row))
    }
    try count(in: db)
  }

  /// Counts the documents of each section, or of the named ones, so that a start does not.
  static func count(_ named: Set<String>? = nil, in db: Database) throws {
    let counting =
      "UPDATE section SET documents = (SELECT count(*) FROM document WHERE document.section = section.id)"
    guard let named else { return try db.execute(sql: counting) }
    for id in named { try db.execute(sql: counting + " WHERE id = ?", arguments: [id]) }
  }

  /// The menu of the site, with the counts of its documents. Some of the entries may be given, by the places of their
  /// sections; the others are only counted. The sections that have a page of their own with a text are named.
  static func menu(
    in db: Database, with entries: [Int: [Document.ID: Entry]]
  ) throws -> (root: Section, introduced: Set<String>) {
    // Every start waits for this, and a large menu has thousands of rows. They were written in the order of their places,
    // so they need no sorting.
    let sql = """
      SELECT id, title, kind, parent, documents, introduced, place FROM section ORDER BY rowid DESC
      """
    // From the last to the first, so that what is below stands ready before what it is below.
    var waiting: [(parent: String?, section: Section)] = []
    var introduced: Set<String> = []
    try db.forEachRow(of: sql) { row in
      func text(_ column: CInt) -> String? { Database.text(row, column) }
      let id = text(0) ?? ""
      var section = Section(
        id: id, title: text(1) ?? "", kind: text(2).flatMap(Section.Kind.init) ?? .documents)
      while let last = waiting.last, last.parent == id {
        section.sections.append(waiting.removeLast().section)
      }
      if let known = entries[Int(sqlite3_column_int64(row, 6))] {
        section.entries = known.values.sorted { $0.id < $1.id }
      }
      let documents = Int(sqlite3_column_int64(row, 4))
      guard OpenLeaf.numbers.contains(documents) else { throw DatabaseError.damage }
      section.unlisted = max(documents - section.entries.count, 0)
      if sqlite3_column_int64(row, 5) == 1 { introduced.insert(id) }
      waiting.append((text(3), section))
    }
    return (waiting.last?.section ?? Section(id: "", title: ""), introduced)
  }
}
