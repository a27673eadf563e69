/// What there is to search in: how far the catalogue of the site is.
public struct CatalogueState: Hashable, Sendable {
  /// How much of a piece of work is done.
  public struct Progress: Hashable, Sendable {
    /// How many documents were looked at.
    public var done: Int
    /// How many there are.
    public var total: Int

    /// Makes a progress.
    public init(done: Int, total: Int) { (self.done, self.total) = (done, total) }
  }

  /// How many documents can be searched; nil where there is no catalogue to read, so that only titles can be.
  public var documents: Int?
  /// Whether all documents of the site can be searched; false while the catalogue is built for the first time.
  public var isWhole: Bool
  /// How far the building is; nil where nothing is built.
  public var building: Progress?
  /// Another number as soon as the catalogue may answer differently.
  public var edition: Int

  /// Makes a state; without anything else, that of a site that has no catalogue.
  public init(
    documents: Int? = nil, isWhole: Bool = false, building: Progress? = nil, edition: Int = 0
  ) {
    (self.documents, self.isWhole) = (documents, isWhole)
    (self.building, self.edition) = (building, edition)
  }
}
