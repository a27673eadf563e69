/// What is said of tables and footnotes in a document.
protocol TableWords: Sendable {
  /// Which columns of a wide table are seen: the first one, and those from `first` to `last`.
  func columns(from first: Int, to last: Int, of count: Int) -> String
  var lastColumn: String { get }
  var firstColumns: String { get }
  var noWideTable: String { get }
  var noTable: String { get }
  /// Why a table is not set in columns.
  var betterAsCards: String { get }
  /// The footnotes that a page refers to.
  func notesHere(_ number: Int) -> String
  var noNotesHere: String { get }
}
