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
    try count(in: db)
  }

  /// Counts the documents of each section, so that a start does not.
  static func count(in db: Database) throws {
    try db.execute(
      sql: """
        UPDATE section
        SET documents = (SELECT count(*) FROM document WHERE document.section = section.id)
        """)
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
