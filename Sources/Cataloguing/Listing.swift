import Documents
import GRDB

/// What is asked of the list of a section: its order, and the words it is narrowed to.
public struct Listing: Hashable, Sendable {
  /// The order of a section's documents.
  public enum Order: Hashable, Sendable {
    /// The latest first, those without a date last; of one day, by title.
    case date
    /// By title, without regard to case.
    case title
    /// By number, figures by their value ("No. 9" before "No. 10"), those without a number last.
    case number
  }

  /// The id of the section; its own documents alone are listed.
  public var section: String
  /// How the documents are ordered.
  public var order: Order
  /// Words that must all occur in a title or number, as parts of words too.
  public var words: String

  /// Asks for a list.
  public init(section: String, order: Order, words: String = "") {
    (self.section, self.order, self.words) = (section, order, words)
  }
}

/// A part of the list of a section.
public struct ListedPart: Hashable, Sendable {
  /// How many documents the whole list has.
  public var total: Int
  /// The place in the list of the first entry here.
  public var first: Int
  /// The entries from there on.
  public var entries: [Entry]
  /// The place in the list of the document that was asked for; nil where it is not listed, or none was.
  public var place: Int?

  /// Makes a part of a list.
  public init(total: Int, first: Int, entries: [Entry], place: Int? = nil) {
    (self.total, self.first, self.entries, self.place) = (total, first, entries, place)
  }
}

extension Catalogue {
  /// A part of the list of a section, so many entries from a place on. Where a document is given that is listed, the
  /// part is the one around it, and its place is said.
  public func part(
    of listing: Listing, from first: Int, count: Int, around id: Document.ID? = nil
  ) throws(CatalogueError) -> ListedPart {
    try read { db in
      let keys = try keys(of: listing, in: db)
      var first = first
      var place: Int?
      if let id,
        let key = try UInt32.fetchOne(
          db, sql: "SELECT key FROM document WHERE id = ?", arguments: [id.path])
      {
        place = keys.firstIndex(of: key)
      }
      if let place { first = place - count / 2 }
      first = min(max(first, 0), max(keys.count - 1, 0))
      let entries = try keys[first...].prefix(max(count, 0)).compactMap { key in
        try entry(key: Int64(key), in: db)
      }
      return ListedPart(total: keys.count, first: first, entries: entries, place: place)
    }
  }

  /// The keys of all documents of a list in order. The last list is remembered, as it is paged through.
  private func keys(of listing: Listing, in db: Database) throws -> [UInt32] {
    if let listed, listed.listing == listing { return listed.keys }
    let (index, order) =
      switch listing.order {
      case .date: ("documentInSection", "date DESC, titleKey, numberKey, key")
      case .title, .number: ("documentInSectionByTitle", "titleKey, numberKey, key")
      }
    let words = SearchKeys.words(of: listing.words, with: scanner).map {
      String(decoding: $0.bytes, as: UTF8.self)
    }
    // Only columns of the index are asked for, so that no row of the table is read.
    let wanted = words.map { _ in
      " AND (instr(titleKey, ?) > 0 OR instr(ifnull(numberKey, ''), ?) > 0)"
    }
    let arguments = [listing.section] + StatementArguments(words.flatMap { [$0, $0] })
    let rows = """
      FROM document INDEXED BY \(index) WHERE section = ?\(wanted.joined()) ORDER BY \(order)
      """
    let keys =
      if listing.order == .number {
        try ListingKeys.byNumber(
          Row.fetchCursor(db, sql: "SELECT key, numberKey " + rows, arguments: arguments))
      } else {
        try UInt32.fetchAll(db, sql: "SELECT key " + rows, arguments: arguments)
      }
    listed = (listing, keys)
    return keys
  }
}
