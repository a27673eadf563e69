import Documents
import Terminal

/// Where two documents stand in a window: side by side, in a narrow window one above the other, and in a very small one
/// the one that has the keys alone.
struct BesideLayout: Sendable {
  /// The places of the documents; one that is not seen has none.
  let areas: [Synopsis.Side: Area]
  /// Whether they stand side by side.
  let isSideBySide: Bool

  /// The least width in which two documents stand side by side.
  static let leastSideBySide = 72

  /// Divides the window of a desk.
  init(_ desk: Desk, keys: Synopsis.Side) {
    let rows = 0..<(Bars(desk).hints ?? desk.size.rows)
    isSideBySide = !desk.isLinear && desk.size.columns >= BesideLayout.leastSideBySide
    if isSideBySide {
      let middle = (desk.size.columns - 1) / 2
      areas = [
        .first: Area(rows: rows, columns: 0..<middle),
        .second: Area(rows: rows, columns: middle + 1..<desk.size.columns),
      ]
    } else if rows.count >= 8 {
      let middle = (rows.count + 1) / 2
      areas = [
        .first: Area(rows: 0..<middle, columns: 0..<desk.size.columns),
        .second: Area(rows: middle..<rows.upperBound, columns: 0..<desk.size.columns),
      ]
    } else {
      areas = [keys: Area(rows: rows, columns: 0..<desk.size.columns)]
    }
  }

  /// The desk of one document: as large as its place.
  func desk(of side: Synopsis.Side, at desk: Desk) -> Desk {
    var own = desk
    own.isShared = true
    // Lines of double size are as wide as the window.
    own.textSize = min(desk.textSize, .large)
    if let area = areas[side] ?? areas.values.first {
      own.size = Size(columns: area.columns.count, rows: area.rows.count)
    }
    return own
  }
}
