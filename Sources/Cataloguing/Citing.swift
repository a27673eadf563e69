import Documents

/// Who cites a document.
public struct Citing: Hashable, Sendable {
  /// A place that cites it.
  public struct Place: Hashable, Sendable {
    /// The document that cites.
    public let entry: Entry
    /// What a list calls the provision that cites; empty for the opening of a text.
    public let provision: String
    /// Where in the citing document.
    public let position: Document.Position
    /// The article that is cited, as the text writes it; nil where the document as a whole is.
    public let article: String?
    /// The words around the citation, which is the match.
    public let snippet: Snippet

    /// Makes a place.
    public init(
      entry: Entry, provision: String, position: Document.Position, article: String?,
      snippet: Snippet
    ) {
      (self.entry, self.provision, self.position) = (entry, provision, position)
      (self.article, self.snippet) = (article, snippet)
    }
  }

  /// How many places there are in all.
  public let total: Int
  /// How many documents they stand in.
  public let documents: Int
  /// The first of the places: the newest document first, each from its start.
  public let places: [Place]

  /// Makes an answer.
  public init(total: Int, documents: Int, places: [Place]) {
    (self.total, self.documents, self.places) = (total, documents, places)
  }
}
