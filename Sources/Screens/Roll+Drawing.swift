import Terminal
import Typesetting

extension Roll {
  /// Draws the rows that stand in an area. Items are drawn by the closure, which is given the number of the item, the
  /// row of the item, and the row of the window. Where the roll has the keys, the cursor stands on the selected item.
  func draw(
    in area: Area, hasKeys: Bool, on frame: inout Frame, at desk: Desk,
    item draw: (_ item: Int, _ row: Int, _ place: Int, _ frame: inout Frame) -> Void
  ) {
    if hasKeys, !showsSelection(height: area.rows.count) {
      frame.cursor = Frame.Place(row: area.rows.lowerBound, column: area.columns.lowerBound)
    }
    for index in visible(height: area.rows.count) {
      let place = area.rows.lowerBound + index - top
      switch rows[index] {
      case .blank: break
      case .text(let line):
        frame.write(
          line, row: place,
          column: min(area.columns.lowerBound + desk.inset, area.columns.upperBound),
          limit: area.columns.upperBound, ambiguousIsWide: desk.ambiguousIsWide)
      case .heading(let text, let remark):
        frame.drawHeading(
          text, remark: remark, row: place,
          columns: Range(from: area.columns.lowerBound + desk.inset, upTo: area.columns.upperBound),
          at: desk
        )
      case .item(let item, let row):
        draw(item, row, place, &frame)
        guard hasKeys, item == selection else { continue }
        frame.paint(.selection, row: place, columns: area.columns)
        guard row == 0 else { continue }
        frame.drawMark(row: place, column: area.columns.lowerBound, at: desk)
        frame.cursor = Frame.Place(row: place, column: area.columns.lowerBound)
      }
    }
  }
}
