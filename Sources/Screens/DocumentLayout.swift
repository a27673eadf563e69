import Terminal
import Typesetting

/// Where the parts of a document's screen stand in a window.
struct DocumentLayout: Sendable {
  /// The text.
  let text: Area
  /// The table of contents, where it is open: beside the text in a wide window, over it in a narrow one.
  let outline: Area?
  /// Whether text and table of contents stand side by side.
  let isBeside: Bool
  /// Whether the letters of the text are of double size; then the columns of its area are those of such letters.
  let isDoubled: Bool
  /// What the text is set to.
  let measure: Measure

  /// The columns that a table may take where those of the text are not enough.
  private let room: Range<Int>

  /// The least width in which a table is set in columns that do not all fit; in a narrower one it is read as records.
  static let leastSideways = 44

  /// The least width in which two parts stand side by side.
  static let leastBeside = 90

  /// Divides the window of a desk. `tables` is how the reader wants tables that do not fit; nil where it is not said.
  init(
    _ desk: Desk, hasOutline: Bool, tables: Measure.Tables? = nil, isCovered: Bool = false
  ) {
    let bars = Bars(desk)
    isBeside = hasOutline && !desk.isLinear && desk.size.columns >= DocumentLayout.leastBeside
    var room = bars.columns
    if isBeside {
      let edge = room.lowerBound + min(room.count / 3, 44)
      outline = Area(rows: bars.content, columns: room.lowerBound..<edge)
      room = (edge + 1)..<room.upperBound
    } else {
      outline = hasOutline ? Area(rows: bars.content, columns: room) : nil
    }
    isDoubled = desk.textSize == .double && !hasOutline && !isCovered && !desk.isShared
    if isDoubled { room = room.lowerBound / 2..<max(room.upperBound / 2, room.lowerBound / 2 + 1) }
    let margin = desk.isLinear || room.count < 40 ? 0 : room.count < 60 ? 1 : 2
    // What lies over the text has letters of single size, and so has the text as long.
    let size = isDoubled ? desk.textSize : min(desk.textSize, .large)
    let columns = max(room.count - 2 * margin, 1)
    // A table may take all of a window that is wider than a screen.
    let wide = Range(
      from: (isBeside ? room.lowerBound : 0) + margin,
      upTo: desk.size.columns / (isDoubled ? 2 : 1) - margin)
    // The ear hears one thing a line.
    let usual: Measure.Tables =
      desk.isLinear ? .records : columns < DocumentLayout.leastSideways ? .fitted : .sideways
    var measure = size.measure(
      room: columns, tableRoom: wide.count, ambiguousIsWide: desk.ambiguousIsWide,
      tables: tables ?? usual)
    measure.words = desk.words.markedWords
    self.measure = measure
    let left = room.lowerBound + (desk.isLinear ? 0 : max((room.count - measure.columns) / 2, 0))
    text = Area(rows: bars.content, columns: left..<(left + measure.columns))
    self.room = min(wide.lowerBound, left)..<max(wide.upperBound, left + measure.columns)
  }

  /// The column of the window in which a row begins: at the left edge of the text, or of the room for wider tables.
  func left(of line: SetLine) -> Int {
    let edge = text.columns.lowerBound
    guard line.tableColumns > text.columns.count else { return edge }
    return max(min(edge, room.upperBound - line.tableColumns), room.lowerBound)
  }

  /// The column of the window in which a row ends at the latest.
  func right(of line: SetLine) -> Int {
    line.tableColumns > text.columns.count ? room.upperBound : text.columns.upperBound
  }

  /// How many rows of the document there is room for.
  var rowCount: Int { text.rows.count / (isDoubled ? 2 : 1) }

  /// The row of the window in which a row of the document stands, or begins to.
  func row(_ number: Int) -> Int { text.rows.lowerBound + number * (isDoubled ? 2 : 1) }

  /// The row and column of the document at a place of the window; nil outside the rows that are set.
  func spot(at place: Frame.Place, in lines: [SetLine]) -> (row: Int, column: Int)? {
    guard text.rows.contains(place.row) else { return nil }
    let column = isDoubled ? place.column / 2 : place.column
    let row = (place.row - text.rows.lowerBound) / (isDoubled ? 2 : 1)
    guard lines.indices.contains(row) else { return nil }
    let columns = Range(from: left(of: lines[row]), upTo: right(of: lines[row]))
    return columns.contains(column) ? (row, column - columns.lowerBound) : nil
  }
}
