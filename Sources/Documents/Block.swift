/// A paragraph, heading, item, table row …: one piece of text that is set by itself.
///
/// Blocks stand in one flat list. What other models nest is said by `depth` (levels of list or provision) and
/// `quotation` (levels of quoting), both capped by the loader, so that five thousand nested quotations are as
/// harmless as one.
public struct Block: Hashable, Sendable {
  /// What the block is.
  public enum Kind: Hashable, Sendable {
    /// The title of a document, set above its text.
    case title
    /// One line about the document above its text; the passage's `.label` mark covers its name.
    case fact
    /// A heading of the given level, 1 to 6.
    case heading(level: Int)
    /// Running text. Inside an item it continues that item, at the item's depth.
    case paragraph
    /// A list item or a numbered provision with its marker as written: "6." "(a)" "•" "（一）". The marker is not
    /// part of the passage. An item at depth 1 stands at the margin's first indent.
    case item(marker: String)
    /// A row of the table with the given number in its document. Its passage holds the cells, divided by U+0009.
    case row(table: Int, isHeading: Bool)
    /// Text whose line ends (U+000A) and spaces are kept.
    case preformatted
    /// A footnote with its marker, which is not part of the passage.
    case note(marker: String)
    /// A term that the following `.definition` explains.
    case term
    /// The explanation of the term before it.
    case definition
    /// A sentence of the reader's or the record's own about the text, such as "the text is not held here".
    case notice
    /// A line across the column.
    case rule
  }

  /// What the block is.
  public var kind: Kind
  /// The text with what is marked in it.
  public var passage: Passage
  /// How many levels of list the block stands in; an outermost item has depth 1, a plain paragraph 0.
  public var depth: Int
  /// How many levels of quotation the block stands in.
  public var quotation: Int
  /// The names that the source itself gives this place, for links to it; empty for nearly every block. See `Anchors`.
  public var anchors: [String]

  /// Makes a block.
  public init(
    _ kind: Kind, _ passage: Passage = "", depth: Int = 0, quotation: Int = 0,
    anchors: [String] = []
  ) {
    self.kind = kind
    self.passage = passage
    self.depth = depth
    self.quotation = quotation
    self.anchors = anchors
  }

  /// The cells of a table row, as ranges of UTF-8 bytes of the passage's text; one range elsewhere.
  public var cells: [Range<Int>] {
    guard case .row = kind else { return [0..<passage.text.utf8.count] }
    var ranges: [Range<Int>] = []
    var start = 0
    for (index, byte) in passage.text.utf8.enumerated() where byte == UInt8(ascii: "\t") {
      ranges.append(start..<index)
      start = index + 1
    }
    ranges.append(start..<passage.text.utf8.count)
    return ranges
  }
}
