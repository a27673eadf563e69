/// Who cites whom in a site: for each document the places that cite it.
public struct Concordance: Hashable, Sendable {
  /// A place that cites.
  public struct Place: Hashable, Sendable {
    /// The document that cites.
    public let document: Document.ID
    /// Where in it.
    public let position: Document.Position
    /// The article that is cited; nil for the whole document.
    public let article: String?
  }

  private var places: [Document.ID: [Place]] = [:]

  /// A concordance of nothing.
  public init() {}

  /// Adds what a document cites with certainty of other documents.
  public mutating func add(_ references: [Reference], of document: Document.ID) {
    for reference in references where reference.isCertain {
      guard let cited = reference.documents.first, cited != document else { continue }
      places[cited, default: []].append(
        Place(document: document, position: reference.position, article: reference.article))
    }
  }

  /// The places that cite a document, in the order in which they were added.
  public func places(citing document: Document.ID) -> [Place] { places[document] ?? [] }

  /// The documents that cite a document, each once, in the order in which they were added.
  public func documents(citing document: Document.ID) -> [Document.ID] {
    var seen: Set<Document.ID> = []
    return places(citing: document).map(\.document).filter { seen.insert($0).inserted }
  }

  /// How many documents are cited.
  public var count: Int { places.count }
}
