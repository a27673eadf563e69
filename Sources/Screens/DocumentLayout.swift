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

  /// The least width in which two parts stand side by side.
  static let leastBeside = 90

  /// Divides the window of a desk.
  init(_ desk: Desk, hasOutline: Bool, isCovered: Bool = false) {
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
    var measure = size.measure(
      room: max(room.count - 2 * margin, 1), ambiguousIsWide: desk.ambiguousIsWide,
      tables: desk.isLinear ? .records : .fitted)
    measure.words = desk.words.markedWords
    self.measure = measure
    let left = room.lowerBound + (desk.isLinear ? 0 : max((room.count - measure.columns) / 2, 0))
    text = Area(rows: bars.content, columns: left..<(left + measure.columns))
  }

  /// How many rows of the document there is room for.
  var rowCount: Int { text.rows.count / (isDoubled ? 2 : 1) }

  /// The row of the window in which a row of the document stands, or begins to.
  func row(_ number: Int) -> Int { text.rows.lowerBound + number * (isDoubled ? 2 : 1) }

  /// The row and column of the document at a place of the window; nil outside the text.
  func spot(at place: Frame.Place) -> (row: Int, column: Int)? {
    let column = isDoubled ? place.column / 2 : place.column
    guard text.contains(Frame.Place(row: place.row, column: column)) else { return nil }
    return (
      (place.row - text.rows.lowerBound) / (isDoubled ? 2 : 1), column - text.columns.lowerBound
    )
  }
}
