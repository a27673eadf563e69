import Documents
import GRDB

/// A section of the menu as a row of the catalogue.
enum SectionRecord {
  /// Puts the sections of a site in the place of those before.
  static func replaceAll(with root: Section, in db: Database) throws {
    try db.execute(sql: "DELETE FROM section")
    var place = 0
    var waiting: [(section: Section, parent: String?)] = [(root, nil)]
    while let (section, parent) = waiting.popLast() {
      try db.execute(
        sql: """
          INSERT OR REPLACE INTO section(id, title, kind, place, parent, introduced)
          VALUES(?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          section.id, section.title, section.kind.rawValue, place, parent,
          section.introduction.isEmpty ? 0 : 1,
        ])
      place += 1
      for below in section.sections.reversed() { waiting.append((below, section.id)) }
    }
  }
}
