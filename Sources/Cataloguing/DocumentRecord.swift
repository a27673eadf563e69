import Documents
import GRDB

/// A document as a row of the catalogue.
struct DocumentRecord {
  let title: String
  let number: String?
  let issuer: String?
  private var draft: DocumentDraft?
  private var scanner: WordScanner?

  /// What the index knows of a document in the catalogue.
  init(title: String, number: String?, issuer: String?) {
    (self.title, self.number, self.issuer) = (title, number, issuer)
  }

  /// Makes a row of a document.
  init(_ draft: DocumentDraft, scanner: WordScanner) {
    let facts = draft.entry.facts
    title = draft.entry.title.cut(to: 300)
    number = facts[.number]?.cut(to: 300)
    issuer = (facts[.issuer] ?? facts[.source])?.cut(to: 300)
    self.draft = draft
    self.scanner = scanner
  }

  /// Writes the row and returns its key.
  func write(
    to db: Database, key: Int64?, first: Int64, added: Int64, changed: Int64
  ) throws -> Int64 {
    guard let draft, let scanner else { return 0 }
    let entry = draft.entry
    var facts = entry.facts
    for index in facts.all.indices { facts.all[index].value = facts.all[index].value.cut(to: 1000) }
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO document VALUES(
          ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    try statement.execute(arguments: [
      key, entry.id.path, entry.id.section, title, entry.kind.rawValue, facts.stored,
      entry.contact.stored, entry.fault, number, issuer, facts[.status], facts[.language],
      facts.date?.sortable, facts[.inForce].flatMap(CalendarDate.init)?.sortable,
      facts[.repealed].flatMap(CalendarDate.init)?.sortable,
      SearchKeys.plain(title, with: scanner), SearchKeys.short(title, with: scanner),
      number.flatMap { SearchKeys.number($0, with: scanner) },
      SearchKeys.initials(title, with: scanner),
      draft.stamp.size, draft.stamp.modified, Int64(bitPattern: draft.stamp.inode),
      first, draft.provisions, added, changed,
    ])
    return key ?? db.lastInsertedRowID
  }
}

extension CalendarDate {
  /// The day as one number, such as 20200813.
  var sortable: Int { year * 10_000 + month * 100 + day }

  /// A day from its number.
  init?(sortable: Int) {
    self.init(year: sortable / 10_000, month: sortable / 100 % 100, day: sortable % 100)
  }
}

extension String {
  /// The text, or so many of its first characters: a title is repeated for each of its provisions.
  func cut(to count: Int) -> String { utf8.count <= count ? self : String(prefix(count)) }
}
