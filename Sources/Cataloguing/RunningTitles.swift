import Documents
import GRDB

/// The documents whose titles may stand without brackets in a text of Latin letters ("under the Data Protection Act
/// 2018"): those with the same first three words as a place in it.
struct RunningTitles {
  /// A text with more beginnings than this is looked through as far as these go.
  private static let mostBeginnings = 20_000
  /// So many titles with one beginning are taken: where more fit, none is meant alone.
  private static let mostTitles = 100

  private let catalogue: Catalogue
  private let db: Database

  /// Makes ready to look titles up.
  init(_ catalogue: Catalogue, in db: Database) { (self.catalogue, self.db) = (catalogue, db) }

  /// The keys of the documents that the text of a document may name.
  func documents(of id: Document.ID) throws -> Set<Int64> {
    guard
      let key = try Int64.fetchOne(
        db, sql: "SELECT key FROM document WHERE id = ?", arguments: [id.path])
    else { return [] }
    var beginnings: Set<String> = []
    for (_, provision) in try catalogue.provisions(of: key, in: db) {
      for text in provision.headings.suffix(1) + [provision.body] {
        take(text, &beginnings)
        if beginnings.count >= RunningTitles.mostBeginnings { break }
      }
    }
    let statement = try db.cachedStatement(
      sql: """
        SELECT key FROM document WHERE titleKey > ? AND titleKey < ? AND key <> ?
        LIMIT \(RunningTitles.mostTitles)
        """)
    var keys: Set<Int64> = []
    for beginning in beginnings {
      keys.formUnion(
        try Int64.fetchAll(statement, arguments: [beginning + " ", beginning + "!", key]))
    }
    return keys
  }

  /// Takes three words from every word on that begins with a capital letter.
  private func take(_ text: String, _ beginnings: inout Set<String>) {
    for line in text.utf8.split(separator: 0x0A) {
      let words = line.split(separator: 0x20)
      for place in words.indices.dropLast(3) {
        guard let first = words[place].first, (0x41...0x5A).contains(first) else { continue }
        let three = words[place...(place + 2)].map { String(Substring($0)) }
        let beginning = SearchKeys.plain(three.joined(separator: " "), with: catalogue.scanner)
        if !beginning.isEmpty { beginnings.insert(beginning) }
      }
    }
  }
}
