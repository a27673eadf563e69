import Terminal
import Typesetting

/// A column of rows that moves up and down behind its area. Some of the rows belong to items, one of which is selected;
/// the others are headings and text.
///
/// It knows nothing of what its items are: a screen draws them, by number and by row of the item.
struct Roll: Hashable, Sendable {
  /// One row.
  enum Row: Hashable, Sendable {
    /// An empty row.
    case blank
    /// A row of text.
    case text(Line)
    /// The heading of what follows, with a remark at its right end.
    case heading(String, remark: String)
    /// One of the rows of an item; its first row is 0.
    case item(Int, row: Int)
  }

  /// All rows.
  private(set) var rows: [Row] = []
  /// The number of the row at the top of the area.
  private(set) var top = 0
  /// The number of the selected item among the items; 0 where there are none.
  private(set) var selection = 0
  /// How many items there are.
  var count: Int { firstRows.count }

  private var firstRows: [Int] = []
  private var clicked: Int?

  /// Adds a row that belongs to no item.
  mutating func append(_ row: Row) { rows.append(row) }

  /// Adds an item of so many rows; its number is the count of the items before it.
  mutating func appendItem(rows count: Int = 1) {
    firstRows.append(rows.count)
    for row in 0..<max(count, 1) { rows.append(.item(firstRows.count - 1, row: row)) }
  }

  /// The rows of an item.
  func rows(of item: Int) -> Range<Int> {
    guard firstRows.indices.contains(item) else { return 0..<0 }
    var end = firstRows[item] + 1
    while end < rows.count, case .item(item, _) = rows[end] { end += 1 }
    return firstRows[item]..<end
  }

  /// Selects an item, or the nearest there is.
  mutating func select(_ item: Int) {
    selection = min(max(item, 0), max(count - 1, 0))
    clicked = nil
  }

  /// Takes the place of another roll with other rows: the top stays, and the selection where no other is given.
  mutating func continuing(_ other: Roll, selection: Int? = nil) {
    top = other.top
    select(selection ?? other.selection)
    clicked = other.clicked
  }

  /// Moves the selection; text before the first item and after the last, and an item that is not wholly in sight, are
  /// gone through row by row, so that none of it is skipped.
  mutating func move(by items: Int, height: Int) {
    let selected = rows(of: selection)
    let isBelow = selected.upperBound > top + max(height, 1)
    let isAbove = selected.lowerBound < top
    if items > 0, isBelow || selection + 1 >= count {
      turn(by: items, height: height)
    } else if items < 0, isAbove || selection == 0 {
      turn(by: items, height: height)
    } else {
      select(selection + items)
      reveal(height: height)
    }
  }

  /// Moves by most of what is seen, down or up where the number of pages is negative; the number of pages is in halves.
  mutating func page(halves: Int, height: Int) {
    let distance = max(height - 1, 1) * halves / 2
    let before = top
    turn(by: distance == 0 ? halves.signum() : distance, height: height)
    guard count > 0 else { return }
    if top == before { return select(halves > 0 ? count - 1 : 0) }
    let target = firstRows[selection] + (top - before)
    select(item(atOrBelow: target))
    if rows(of: selection).lowerBound >= top { reveal(height: height) }
  }

  /// Goes to the first item and the text before it, or to the last and as much of the text after it as there is room
  /// for.
  mutating func goToEnd(_ isLast: Bool, height: Int) {
    select(isLast ? count - 1 : 0)
    let end = max(rows.count - max(height, 1), 0)
    top = isLast ? min(end, firstRows.last ?? end) : 0
  }

  /// Whether the first row of the selected item stands in an area of so many rows.
  func showsSelection(height: Int) -> Bool {
    count > 0 && visible(height: height).contains(firstRows[selection])
  }

  /// Goes to the first row where the selected item stays in sight there: after a resize, the picture is as on a start.
  mutating func returnToStart(height: Int) {
    if rows(of: selection).upperBound <= height { top = 0 }
  }

  /// Keeps the rows within their ends, and the selected item in sight where that is wanted.
  mutating func settle(height: Int, isRevealing: Bool) {
    top = min(top, max(rows.count - max(height, 1), 0))
    if isRevealing { reveal(height: height) }
  }

  /// Moves the rows so that the selected item stands in the area; headings right before it come along.
  mutating func reveal(height: Int) {
    let height = max(height, 1)
    top = min(top, max(rows.count - height, 0))
    guard count > 0 else { return }
    let item = rows(of: selection)
    if item.upperBound > top + height { top = item.upperBound - height }
    if item.lowerBound < top { top = item.lowerBound }
    var lead = item.lowerBound
    while lead > 0, lead > item.upperBound - height {
      if case .item = rows[lead - 1] { break }
      lead -= 1
    }
    if lead < top, selection > 0 || lead == 0 { top = lead }
  }

  /// Takes a click on a row of the area. The second click on an item opens it; then the result is its number.
  mutating func click(row: Int) -> Int? {
    guard rows.indices.contains(top + row), case .item(let item, _) = rows[top + row] else {
      return nil
    }
    if clicked == item, selection == item { return item }
    select(item)
    clicked = item
    return nil
  }

  /// The rows that stand in an area of so many rows.
  func visible(height: Int) -> Range<Int> {
    min(top, rows.count)..<min(top + max(height, 0), rows.count)
  }

  private mutating func turn(by distance: Int, height: Int) {
    top = min(max(top + distance, 0), max(rows.count - max(height, 1), 0))
  }

  private func item(atOrBelow row: Int) -> Int {
    var (low, high) = (0, firstRows.count)
    while low < high {
      let middle = (low + high) / 2
      if firstRows[middle] < row { low = middle + 1 } else { high = middle }
    }
    return min(low, count - 1)
  }
}
