import Terminal

/// Where the parts of the search stand in a window.
struct SearchLayout: Hashable, Sendable {
  /// The row of the prompt.
  let prompt: Int
  /// The results.
  let results: Area
  /// The counts: beside the results, or in their place; nil where they are not shown.
  let counts: Area?
  /// Whether the counts stand beside the results.
  let isBeside: Bool
  /// How many rows a result takes: its title, its place, the sentence, and a blank one where there is room.
  let rowsOfResult: Int
  /// How many of them the title has at most.
  let rowsOfTitle: Int
  /// How many of them the sentence has.
  let rowsOfSentence: Int

  /// The least width with counts beside the results.
  static let leastColumns = 96
  private static let countColumns = 32

  /// Lays out a window. Where it is narrow, `showsCounts` says whether the counts stand in the place of the results.
  init(_ desk: Desk, showsCounts: Bool) {
    let bars = Bars(desk)
    var rows = bars.content
    prompt = rows.first ?? 0
    rows = rows.dropFirst()
    if rows.count >= 12 { rows = rows.dropFirst() }
    let columns = bars.columns
    isBeside = columns.count >= SearchLayout.leastColumns && !desk.isLinear
    let end = isBeside ? columns.upperBound - SearchLayout.countColumns - 2 : columns.upperBound
    results = Area(rows: rows, columns: Range(from: columns.lowerBound, upTo: end))
    counts =
      isBeside
      ? Area(rows: rows, columns: Range(from: end + 1, upTo: columns.upperBound - 1))
      : showsCounts ? results : nil
    rowsOfSentence = rows.count >= 12 ? (columns.count < 60 ? 3 : 2) : 1
    rowsOfTitle = desk.isLinear && rows.count >= 12 ? Desk.spokenTitle : 1
    rowsOfResult = rowsOfTitle + 1 + rowsOfSentence + (rows.count >= 24 ? 1 : 0)
  }

  /// How many whole results stand in the window, at least one.
  var resultCount: Int { max(results.rows.count / rowsOfResult, 1) }
  /// How many rows the counts have.
  var countRows: Int { counts?.rows.count ?? results.rows.count }
}

/// A section, a year or an issuer that a search can be narrowed to.
struct SearchCount: Hashable, Sendable {
  /// Its name for the reader.
  let name: String
  /// How many documents have what is asked for.
  let documents: Int
  /// What a query says to narrow to it.
  let condition: String
}
