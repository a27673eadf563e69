/// What a document is set to: the width of its column, the space around its lines, and how wide the terminal draws
/// characters of ambiguous width.
public struct Measure: Hashable, Sendable {
  /// How much blank space stands between the rows; a text size, as far as a terminal can have one.
  public enum Spacing: Hashable, Sendable, CaseIterable {
    /// No blank rows but before chapters.
    case compact
    /// A blank row between paragraphs.
    case normal
    /// As normal, and a blank row between any two lines besides.
    case large
  }

  /// How tables are set that are wider than the text.
  public enum Tables: Hashable, Sendable, CaseIterable {
    /// In columns where these fit; else each row as a record, one line a cell.
    case fitted
    /// In columns, the first of which is held; of the others as many are set as there is room for.
    case sideways
    /// All as records.
    case records
  }

  /// The width of the text in columns, at least 1.
  public let columns: Int
  /// The blank space between rows.
  public let spacing: Spacing
  /// Whether the terminal draws characters of ambiguous width ("①", "—") in two columns, as East Asian ones may.
  public let ambiguousIsWide: Bool
  /// How tables are set.
  public let tables: Tables
  /// The width in columns that a table may take where that of the text is not enough, at least that of the text.
  public let room: Int

  /// Makes a measure; a width below 1 becomes 1.
  public init(
    columns: Int, spacing: Spacing = .normal, ambiguousIsWide: Bool = false,
    tables: Tables = .fitted, room: Int = 0
  ) {
    self.columns = max(columns, 1)
    self.spacing = spacing
    self.ambiguousIsWide = ambiguousIsWide
    self.tables = tables
    self.room = max(room, self.columns)
  }

  /// How many columns of text every kind of indentation together must leave.
  var leastText: Int {
    let fraction = columns * 2 / 3
    return columns >= 30 ? fraction : max(fraction, min(columns, 8))
  }

  /// The words that are set around pictures and deletions.
  public var words = MarkedWords.english
}
