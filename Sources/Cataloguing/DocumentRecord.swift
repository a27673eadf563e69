import Documents
import GRDB

/// A document as a row of the catalogue.
struct DocumentRecord {
  let title: String
  let number: String?
  let issuer: String?
  /// What else a document is found by: an agency's contact block, an official's post; as it is stored.
  let about: String
  private var draft: DocumentDraft?
  private var scanner: WordScanner?

  /// What the index knows of a document in the catalogue.
  init(row: Row) {
    (title, number, issuer) = (row["title"], row["number"], row["issuer"])
    let kind: String = row["kind"]
    about = DocumentRecord.about(
      Entry.Kind(rawValue: kind) ?? .document, facts: row["facts"], contact: row["contact"])
  }

  /// The columns that the index knows.
  static let columns = "title, number, issuer, kind, facts, contact"

  private static func about(_ kind: Entry.Kind, facts: String, contact: String) -> String {
    kind == .document ? contact : contact + facts
  }

  /// Makes a row of a document.
  init(_ draft: DocumentDraft, scanner: WordScanner) {
    let facts = draft.entry.facts
    title = draft.entry.title.cut(to: 300)
    number = facts[.number]?.cut(to: 300)
    issuer = (facts[.issuer] ?? facts[.source])?.cut(to: 300)
    about = DocumentRecord.about(
      draft.entry.kind, facts: DocumentRecord.facts(of: draft.entry),
      contact: DocumentRecord.contact(of: draft.entry))
    self.draft = draft
    self.scanner = scanner
  }

  /// The facts as they are stored: no value longer than lists have use for.
  private static func facts(of entry: Entry) -> String {
    var facts = entry.facts
    for index in facts.all.indices { facts.all[index].value = facts.all[index].value.cut(to: 1000) }
    return facts.stored(withOthers: entry.kind != .document)
  }

  private static func contact(of entry: Entry) -> String { entry.contact.stored.cut(to: 4000) }

  /// Writes the row and returns its key.
  func write(
    to db: Database, key: Int64?, first: Int64, added: Int64, changed: Int64
  ) throws -> Int64 {
    guard let draft, let scanner else { return 0 }
    let entry = draft.entry
    let facts = entry.facts
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO document VALUES(
          ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    try statement.execute(arguments: [
      key, entry.id.path, entry.id.section, title, entry.kind.rawValue,
      DocumentRecord.facts(of: entry),
      DocumentRecord.contact(of: entry), entry.fault, number, issuer, facts[.status],
      facts[.language],
      facts.date?.sortable, facts[.inForce].flatMap(CalendarDate.init)?.sortable,
      facts[.repealed].flatMap(CalendarDate.init)?.sortable, facts.updatedLater?.sortable,
      SearchKeys.plain(title, with: scanner), SearchKeys.short(title, with: scanner),
      number.flatMap { SearchKeys.number($0, with: scanner) },
      SearchKeys.initials(title, with: scanner),
      draft.stamp.size, draft.stamp.modified, Int64(bitPattern: draft.stamp.inode),
      first, draft.provisions, added, changed,
    ])
    return key ?? db.lastInsertedRowID
  }
}

extension Facts {
  /// The day the document was last changed; nil where that is not after the day that lists are ordered by.
  fileprivate var updatedLater: CalendarDate? {
    guard let updated = self[.updated].flatMap(CalendarDate.init), let date,
      updated.sortable > date.sortable
    else { return nil }
    return updated
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
