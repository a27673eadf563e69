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
  /// What the text is set to.
  let measure: Measure

  /// The least width in which two parts stand side by side.
  static let leastBeside = 90

  /// Divides the window of a desk.
  init(_ desk: Desk, hasOutline: Bool) {
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
    let margin = desk.isLinear || room.count < 40 ? 0 : room.count < 60 ? 1 : 2
    var measure = desk.textSize.measure(
      room: max(room.count - 2 * margin, 1), ambiguousIsWide: desk.ambiguousIsWide,
      tables: desk.isLinear ? .records : .fitted)
    measure.words = desk.words.markedWords
    self.measure = measure
    let left = room.lowerBound + (desk.isLinear ? 0 : max((room.count - measure.columns) / 2, 0))
    text = Area(rows: bars.content, columns: left..<(left + measure.columns))
  }
}
