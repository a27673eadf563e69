import Documents
import GRDB

/// A section of the menu as a row of the catalogue.
enum SectionRecord {
  /// Puts the sections of a site in the place of those before, where they are others.
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

  /// The menu of the site.
  static func menu(in db: Database) throws -> Section {
    let rows = try Row.fetchAll(
      db, sql: "SELECT id, title, kind, parent FROM section ORDER BY place DESC")
    // From the last to the first, so that what is below stands ready before what it is below.
    var below: [String: [Section]] = [:]
    var root = Section(id: "", title: "")
    for row in rows {
      let (id, title, kind, parent): (String, String, String, String?) = (
        row[0], row[1], row[2], row[3]
      )
      let section = Section(
        id: id, title: title, kind: Section.Kind(rawValue: kind) ?? .documents,
        sections: (below.removeValue(forKey: id) ?? []).reversed())
      if let parent { below[parent, default: []].append(section) } else { root = section }
    }
    return root
  }
}
