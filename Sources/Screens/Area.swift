import Terminal
import Typesetting

/// A part of the window.
struct Area: Hashable, Sendable {
  /// The rows of the window that belong to it.
  var rows: Range<Int>
  /// The columns of the window that belong to it.
  var columns: Range<Int>

  /// Makes an area; where an end lies before its start, the area is empty.
  init(rows: Range<Int>, columns: Range<Int>) { (self.rows, self.columns) = (rows, columns) }

  /// Whether a place lies in it.
  func contains(_ place: Frame.Place) -> Bool {
    rows.contains(place.row) && columns.contains(place.column)
  }
}

extension Range<Int> {
  /// A range that is empty where its end lies before its start.
  init(from start: Int, upTo end: Int) { self = start..<Swift.max(start, end) }
}

extension Desk {
  /// How many columns stand before text for the mark of what is selected; none where no mark is drawn.
  var inset: Int { isLinear ? 0 : 2 }

  /// An item of a list in one line for the ear: its digit, its name, how much it holds.
  func spoken(_ title: String, number: Int?, count: Int) -> String {
    (number.map { "\($0) " } ?? "") + title + signs.dot + String(count)
  }
}

extension Frame {
  /// Draws the mark of what is selected. For the ear the cursor says it, and the look of the row.
  mutating func drawMark(row: Int, column: Int, at desk: Desk) {
    guard !desk.isLinear else { return }
    put(Cell(desk.signs.selected, role: .selection), row: row, column: column)
  }

  /// Draws the heading of a part of the window: its name, a thin rule, and a remark at the right end.
  mutating func drawHeading(
    _ text: String, remark: String = "", row: Int, columns area: Range<Int>, at desk: Desk
  ) {
    let isWide = desk.ambiguousIsWide
    guard !desk.isLinear else {
      let words = [text, remark].filter { !$0.isEmpty }.joined(separator: desk.signs.dot)
      write(
        [Span(cut(words, toColumns: area.count, ambiguousIsWide: isWide), .heading)], row: row,
        column: area.lowerBound, limit: area.upperBound, ambiguousIsWide: isWide)
      return
    }
    let name = cut(text, toColumns: area.count, ambiguousIsWide: isWide)
    var column =
      name.isEmpty
      ? area.lowerBound
      : write(
        [Span(name, .heading)], row: row, column: area.lowerBound, limit: area.upperBound,
        ambiguousIsWide: isWide) + 1
    let width = Typesetting.columns(of: remark, ambiguousIsWide: isWide)
    let end = width > 0 ? area.upperBound - width - 1 : area.upperBound
    guard column < end else { return }
    while column < end {
      put(Cell(desk.signs.rule, role: .border), row: row, column: column)
      column += 1
    }
    guard width > 0 else { return }
    write(
      [Span(remark, .dimmed)], row: row, column: end + 1, limit: area.upperBound,
      ambiguousIsWide: isWide)
  }
}
