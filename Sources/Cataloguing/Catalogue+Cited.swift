import Documents
import GRDB

extension Catalogue {
  /// The most documents that one name is taken to mean: who chooses among more than these finds none.
  private static let mostBearers = 100
  /// The most documents that one document is taken to cite.
  private static let mostCited = 5000

  /// The documents that the text of a document may mean by the names that it cites, all of those that bear a name
  /// alike. A `CitationIndex` of them links the document as one of the whole site does.
  public func cited(by document: Document.ID) throws(CatalogueError) -> [Entry] {
    try read { db in
      var bearers = NameBearers(in: db)
      var keys: Set<Int64> = []
      let names = try Row.fetchCursor(
        db,
        sql: """
          SELECT DISTINCT c.name, c.condition FROM document d JOIN citation c ON c.document = d.key
          WHERE d.id = ?
          """, arguments: [document.path])
      while keys.count < Catalogue.mostCited, let row = try names.next() {
        keys.formUnion(
          try bearers.documents(named: row.value(0), row.value(1)).prefix(Catalogue.mostBearers))
      }
      keys.formUnion(try RunningTitles(self, in: db).documents(of: document))
      return try keys.sorted().compactMap { try entry(key: $0, in: db) }
    }
  }
}
