import Documents
import GRDB

/// What the index knows of a document besides its provisions.
struct DocumentRecord {
  let title: String
  let number: String?
  let issuer: String?
  /// What else a document is found by: an agency's contact block, an official's post; as it is stored.
  let about: String

  /// The columns that the index knows.
  static let columns = "title, number, issuer, kind, facts, contact"

  /// What the index knows of a document in the catalogue.
  init(row: Row) throws {
    (title, number, issuer) = try (row.value(0), row.value(1), row.value(2))
    let kind: String = try row.value(3)
    about = DocumentRecord.about(
      Entry.Kind(rawValue: kind) ?? .document, facts: try row.value(4), contact: try row.value(5))
  }

  /// What the index is to know of a document, whose facts and contact block are given as they are stored.
  init(_ entry: Entry, facts: String, contact: String) {
    title = entry.title.cut(to: 300)
    number = entry.facts[.number]?.cut(to: 300)
    issuer = (entry.facts[.issuer] ?? entry.facts[.source])?.cut(to: 300)
    about = DocumentRecord.about(entry.kind, facts: facts, contact: contact)
  }

  private static func about(_ kind: Entry.Kind, facts: String, contact: String) -> String {
    kind == .document ? contact : contact + facts
  }
}

extension String {
  /// The text, or so many of its first characters: a title is repeated for each of its provisions.
  func cut(to count: Int) -> String { utf8.count <= count ? self : String(prefix(count)) }
}
