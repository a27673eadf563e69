import Documents
import GRDB

/// A document as a row of the catalogue, made ready to be written.
struct DocumentRow {
  /// What the index knows of it.
  let record: DocumentRecord
  private let entry: Entry
  private let stamp: Stamp
  private let storedFacts: String
  private let storedContact: String
  private let titleKey: String
  private let shortKey: String
  private let numberKey: String?
  private let initials: String?

  /// Makes a row of a document.
  init(_ entry: Entry, stamp: Stamp, scanner: WordScanner) {
    (self.entry, self.stamp) = (entry, stamp)
    storedFacts = DocumentRow.stored(entry.facts, withOthers: entry.kind != .document)
    storedContact = entry.contact.stored.cut(to: 4000)
    record = DocumentRecord(entry, facts: storedFacts, contact: storedContact)
    titleKey = SearchKeys.plain(record.title, with: scanner)
    shortKey = SearchKeys.short(record.title, with: scanner)
    numberKey = record.number.flatMap { SearchKeys.number($0, with: scanner) }
    initials = SearchKeys.initials(record.title, with: scanner)
  }

  /// The facts as they are stored: no value longer than lists have use for.
  private static func stored(_ facts: Facts, withOthers: Bool) -> String {
    var facts = facts
    for index in facts.all.indices { facts.all[index].value = facts.all[index].value.cut(to: 1000) }
    return facts.stored(withOthers: withOthers)
  }

  /// Writes the row and returns its key.
  func write(
    to db: Database, key: Int64?, first: Int64, provisions: Int, added: Int64, changed: Int64
  ) throws -> Int64 {
    let facts = entry.facts
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO document VALUES(
          ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    try statement.execute(arguments: [
      key, entry.id.path, entry.id.section, record.title, entry.kind.rawValue, storedFacts,
      storedContact, entry.fault, record.number, record.issuer, facts[.status], facts[.language],
      facts.date?.sortable, facts[.inForce].flatMap(CalendarDate.init)?.sortable,
      facts[.repealed].flatMap(CalendarDate.init)?.sortable, facts.updatedLater?.sortable,
      titleKey, shortKey, numberKey, initials,
      stamp.size, stamp.modified, Int64(bitPattern: stamp.inode),
      first, provisions, added, changed,
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
