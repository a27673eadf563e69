import Documents

/// A table that is being read: a row at a time, with empty cells where others reach over.
struct XMLTable {
  /// How many empty cells all spans of a table may add together.
  static let mostPadding = 20_000

  /// The number of the table in its document.
  let number: Int
  /// Whether the rows stand in the table's head.
  var isInHead = false
  private var cells: [Passage] = []
  private var isAllHeading = true
  /// For each column, for how many more rows a cell above reaches down.
  private var reaching: [Int] = []
  private var padding = 0
  /// The spans of the cell that is being read.
  private var columns = 1
  private var rows = 1

  init(number: Int) { self.number = number }

  /// Begins a cell.
  mutating func beginCell(isHeading: Bool, columns: Int, rows: Int) {
    fillReached()
    if !isHeading { isAllHeading = false }
    (self.columns, self.rows) = (min(max(columns, 1), 1_000), min(max(rows, 1), 65_534))
  }

  /// Ends a cell with its text.
  mutating func endCell(_ passage: Passage) {
    let column = cells.count
    cells.append(passage)
    for further in 1..<columns where further > 0 && padding < Self.mostPadding {
      _ = further
      padding += 1
      cells.append("")
    }
    guard rows > 1, cells.count <= 1_000 else { return }
    while reaching.count < cells.count { reaching.append(0) }
    for index in column..<cells.count { reaching[index] = rows - 1 }
  }

  /// Ends a row; nil where it has no cells.
  mutating func endRow() -> Block? {
    defer {
      cells = []
      isAllHeading = true
    }
    guard !cells.isEmpty else { return nil }
    fillReached()
    var passage: Passage = ""
    for (index, cell) in cells.enumerated() {
      if index > 0 { passage.text += "\t" }
      let start = passage.text.utf8.count
      passage.text += cell.text
      passage.marks += cell.marks.map {
        Passage.Mark($0.range.lowerBound + start..<$0.range.upperBound + start, $0.style)
      }
    }
    return Block(.row(table: number, isHeading: isInHead || isAllHeading), passage)
  }

  /// Adds empty cells where cells of the rows above reach into this one.
  private mutating func fillReached() {
    while cells.count < reaching.count, reaching[cells.count] > 0, padding < Self.mostPadding {
      reaching[cells.count] -= 1
      padding += 1
      cells.append("")
    }
  }
}
