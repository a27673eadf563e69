import Documents
import Terminal
import Typesetting

extension OutlinePane {
  /// How many of the rows of an area are the list's.
  static func listRows(_ area: Area) -> Range<Int> {
    let head = area.rows.count >= 8 ? 2 : area.rows.count >= 4 ? 1 : 0
    return (area.rows.lowerBound + head)..<area.rows.upperBound
  }

  /// Draws the list. `current` is the item that the reader is in. Where the pane has the keys, the cursor stands on
  /// the selected item.
  func draw(in area: Area, current: Int?, on frame: inout Frame, at desk: Desk) {
    let blank = Cell(" ")
    for row in area.rows {
      for column in area.columns { frame.put(blank, row: row, column: column) }
    }
    let rows = OutlinePane.listRows(area)
    let inner = Range(from: area.columns.lowerBound + desk.inset, upTo: area.columns.upperBound - 1)
    if rows.lowerBound > area.rows.lowerBound {
      let ratio =
        listed.count == items.count
        ? "\(items.count)" : desk.words.part(listed.count, of: items.count)
      frame.drawHeading(
        desk.words.tableOfContents, remark: ratio, row: area.rows.lowerBound, columns: inner,
        at: desk)
    }
    if rows.lowerBound > area.rows.lowerBound + 1 || hasKeys && !prompt.text.isEmpty {
      drawFilter(row: max(rows.lowerBound - 1, area.rows.lowerBound), inner, on: &frame, at: desk)
    }
    if listed.isEmpty, !rows.isEmpty {
      frame.write(
        [Span(items.isEmpty ? desk.words.noHeadings : desk.words.nothingHasTheWords)],
        row: rows.lowerBound, column: inner.lowerBound, limit: area.columns.upperBound,
        ambiguousIsWide: desk.ambiguousIsWide)
    }
    for (row, index) in zip(rows, menu.visible(rows: rows.count)) {
      draw(
        items[listed[index]], row: row, in: area.columns, isSelected: index == menu.selection,
        isCurrent: listed[index] == current, on: &frame, at: desk)
    }
  }

  private func drawFilter(row: Int, _ columns: Range<Int>, on frame: inout Frame, at desk: Desk) {
    let cursor = frame.cursor
    if prompt.text.isEmpty {
      frame.write(
        [Span(hasKeys ? desk.words.typeToNarrow : "", .dimmed)], row: row,
        column: columns.lowerBound, limit: columns.upperBound,
        ambiguousIsWide: desk.ambiguousIsWide)
    } else {
      prompt.draw(
        on: &frame, row: row, from: columns.lowerBound, to: columns.upperBound,
        ambiguousIsWide: desk.ambiguousIsWide)
    }
    // The cursor stands on the selected item, not in the words.
    frame.cursor = cursor
  }

  private func draw(
    _ item: Outline.Item, row: Int, in area: Range<Int>, isSelected: Bool, isCurrent: Bool,
    on frame: inout Frame, at desk: Desk
  ) {
    let isWide = desk.ambiguousIsWide
    let indent = desk.isLinear ? 0 : min(2 * (item.level - 1), area.count / 3)
    var column = min(area.lowerBound + desk.inset + indent, area.upperBound)
    let limit = area.upperBound - 1
    if isCurrent, !desk.isLinear {
      frame.put(Cell("*", role: .marker), row: row, column: area.lowerBound + 1)
    }
    if !item.marker.isEmpty {
      let room = item.title.isEmpty ? limit - column : min(limit - column, 24)
      column = frame.write(
        [Span(cut(item.marker, toColumns: max(room, 0), ambiguousIsWide: isWide), .marker)],
        row: row, column: column, limit: limit, ambiguousIsWide: isWide)
      column += 1
    }
    frame.write(
      [Span(cut(item.title, toColumns: max(limit - column, 0), ambiguousIsWide: isWide))],
      row: row, column: column, limit: limit, ambiguousIsWide: isWide)
    guard isSelected else { return }
    if hasKeys {
      frame.paint(.selection, row: row, columns: area)
      frame.drawMark(row: row, column: area.lowerBound, at: desk)
      frame.cursor = Frame.Place(row: row, column: area.lowerBound)
    }
  }
}
