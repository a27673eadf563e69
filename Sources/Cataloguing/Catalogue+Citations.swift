import Documents
import GRDB

extension Catalogue {
  /// The places that cite a document, at most so many of them. A place that may mean another document is left out.
  public func citations(of document: Document.ID, limit: Int = 100) throws(CatalogueError) -> Citing
  {
    try read { db in
      guard
        let key = try Int64.fetchOne(
          db, sql: "SELECT key FROM document WHERE id = ?", arguments: [document.path])
      else { return Citing(total: 0, documents: 0, places: []) }
      let found = try CitationSearch(key, in: db).found
      var places: [Citing.Place] = []
      var open: (key: Int64, entry: Entry, provisions: [Provision])?
      for citation in found.prefix(max(limit, 0)) {
        if open?.key != citation.document, let entry = try entry(key: citation.document, in: db) {
          let provisions = try provisions(of: citation.document, in: db).map(\.provision)
          open = (citation.document, entry, provisions)
        }
        if let open { places.append(citation.place(in: open.entry, open.provisions)) }
      }
      return Citing(
        total: found.count, documents: Set(found.map(\.document)).count, places: places)
    }
  }
}

/// The search for the places that cite one document.
struct CitationSearch {
  /// A place that cites.
  struct Found: Hashable {
    let document: Int64
    let block: Int
    let range: Range<Int>
    let article: String?

    /// The places in a text that there may be; others are damage.
    static let places = 0..<1 << 40
  }

  /// The places, the newest document first, each from its start.
  private(set) var found: [Found] = []
  private let wanted: Int64
  private let db: Database
  private var bearers: NameBearers

  /// Finds all places that cite the document of a key.
  init(_ document: Int64, in db: Database) throws {
    (wanted, self.db, bearers) = (document, db, NameBearers(in: db))
    let rows = try Row.fetchCursor(
      db,
      sql: """
        SELECT c.name, c.document, c.block, c.start, c.length, c.rank, c.condition, c.article
        FROM citable n JOIN citation c ON c.name = n.name
        JOIN document d ON d.key = c.document
        WHERE n.document = ? AND c.document <> ?
        ORDER BY d.date DESC, c.document DESC, c.block, c.start, c.rank
        """, arguments: [document, document])
    while let row = try rows.next() {
      let (name, start, length): (Int64, Int, Int) = try (
        row.value(0), row.value(3), row.value(4)
      )
      guard try meansWanted(name, row.value(6)) else { continue }
      guard Found.places.contains(start), Found.places.contains(length) else {
        throw DatabaseError.damage
      }
      let place = try Found(
        document: row.value(1), block: row.value(2), range: start..<(start + length),
        article: row.value(7))
      guard found.last != place, try !isPreceded(place, row.value(5)) else { continue }
      found.append(place)
    }
  }

  /// Whether the document alone bears a name, with what is asked for besides.
  private mutating func meansWanted(_ name: Int64, _ condition: String?) throws -> Bool {
    try bearers.documents(named: name, condition) == [wanted]
  }

  /// Whether an earlier name of the place has a meaning already.
  private mutating func isPreceded(_ place: Found, _ rank: Int) throws -> Bool {
    guard rank > 0 else { return false }
    let earlier = try Row.fetchAll(
      db.cachedStatement(
        sql: """
          SELECT name, condition FROM citation
          WHERE document = ? AND block = ? AND start = ? AND rank < ?
          """), arguments: [place.document, place.block, place.range.lowerBound, rank])
    for row in earlier {
      if try !bearers.documents(named: row.value(0), row.value(1)).isEmpty { return true }
    }
    return false
  }
}

extension CitationSearch.Found {
  /// The place as a list shows it.
  func place(in entry: Entry, _ provisions: [Provision]) -> Citing.Place {
    let position = Document.Position(block: block, offset: range.lowerBound)
    let provision = provisions.last { $0.blocks.lowerBound <= block }
    let lines = provision?.body.split(separator: "\n", omittingEmptySubsequences: false) ?? []
    let line = block - (provision?.textBlock ?? 0)
    let text = lines.indices.contains(line) ? String(lines[line]) : ""
    let match = range.clamped(to: 0..<text.utf8.count)
    return Citing.Place(
      entry: entry, provision: provision?.label ?? "", position: position, article: article,
      snippet: Snippet(text, matches: [match]))
  }
}
