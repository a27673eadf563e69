/// The table of contents of a document: its headings and numbered provisions, in reading order.
public struct Outline: Hashable, Sendable {
  /// One line of the table of contents.
  public struct Item: Hashable, Sendable {
    /// Where the heading or provision begins.
    public let position: Document.Position
    /// How deep the item stands, from 1; never more than one below the item before it.
    public let level: Int
    /// The number or mark as written ("Article 12", "4.", "II."); empty where there is none.
    public let marker: String
    /// The heading, or the first words of the provision.
    public let title: String
  }

  /// The items from first to last.
  public let items: [Item]
}
