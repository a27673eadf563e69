import Documents

/// A table of HTML while it is read.
struct MarkupTable {
  /// The number of the table in its document.
  let number: Int
  /// How many tables stand inside this one where the reading is.
  var inner = 0
  /// Whether a row and a cell in it are open.
  var hasRow = false
  var hasCell = false
  /// Whether all cells of the row are headings.
  var isHeading = true
  private var column = 0
  /// For each column how many more rows the cell above reaches down.
  private var reaches: [Int] = []
  /// How many cells may still be added for those that reach over several columns or rows.
  private var spare: Int

  /// Makes a table that may add so many empty cells.
  init(number: Int, spare: Int) { (self.number, self.spare) = (number, spare) }

  /// Begins a row.
  mutating func beginRow() { (hasRow, hasCell, isHeading, column) = (true, false, true, 0) }

  /// Begins a cell, and gives how many cells end before it: its own predecessor and the empty ones.
  mutating func beginCell(_ tag: MarkupTag) -> Int {
    let first = column
    skipReached()
    let place = column
    let columns = min(max(tag.value(of: "colspan").flatMap { Int($0) } ?? 1, 1), 1000)
    let rows = min(max(tag.value(of: "rowspan").flatMap { Int($0) } ?? 1, 1), 65534)
    for _ in 0..<columns where column == place || spare > 0 {
      if column > place { spare -= 1 }
      if rows > 1 || column < reaches.count {
        while reaches.count <= column { reaches.append(0) }
        reaches[column] = rows - 1
      }
      column += 1
    }
    pending = column - place - 1
    defer { isFirst = false }
    let ended = place - first + pendingBefore + (isFirst ? 0 : 1)
    pendingBefore = pending
    hasCell = true
    if tag.name != "th" { isHeading = false }
    return ended
  }

  /// Ends the row, and gives how many empty cells follow its last one.
  mutating func endRow() -> Int {
    let first = column
    skipReached()
    let ended = column - first + pendingBefore
    (hasRow, hasCell, isFirst, pending, pendingBefore) = (false, false, true, 0, 0)
    return ended
  }

  private var isFirst = true
  private var pending = 0
  private var pendingBefore = 0

  private mutating func skipReached() {
    while column < reaches.count, reaches[column] > 0 {
      guard spare > 0 else {
        reaches = []
        return
      }
      reaches[column] -= 1
      spare -= 1
      column += 1
    }
  }
}
