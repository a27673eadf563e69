import Terminal
import Typesetting

/// Where the parts of a slip stand in the window.
struct SlipLayout: Hashable, Sendable {
  /// The whole slip.
  let area: Area
  /// The rows of the items.
  let list: Range<Int>
  /// The rows of the selected item's text, with its lines.
  let text: Range<Int>
  /// The lines of the selected item's text.
  let lines: [String]
}

extension Slip {
  /// Finds room for the slip in the rows of a page: at the foot, or at the head where the reader is at work below;
  /// where a row of the window is named, next to it.
  mutating func lay(over page: Area, isAbove: Bool, nextTo row: Int? = nil, at desk: Desk) {
    var height = max(page.rows.count * 2 / 3, min(page.rows.count, 5))
    if let row, page.rows.contains(row) {
      // The row itself stays in sight.
      height = min(
        height, max(isAbove ? row - page.rows.lowerBound : page.rows.upperBound - row - 1, 1))
    }
    let columns = page.columns
    let width = max(columns.count - 4, 1)
    let written = items.isEmpty ? remark : choice?.text ?? ""
    var room = max(height - 2, 0)
    // The least is the selected item and its first lines.
    let wanted = max(items.count, items.isEmpty ? 0 : 1)
    let all =
      written.isEmpty
      ? [] : desk.lines(of: written, toColumns: width, count: max(height - 2, 1))
    let listed = min(wanted, max(room - min(all.count, max(room / 2, 1)), min(room, 1)))
    room -= listed
    let lines =
      all.count <= room ? all : desk.lines(of: written, toColumns: width, count: max(room, 1))
    let shown = min(lines.count, room)
    let rows = min(2 + listed + shown, page.rows.count)
    var top = isAbove ? page.rows.lowerBound : page.rows.upperBound - rows
    if let row, page.rows.contains(row) {
      top = isAbove ? max(row - rows, page.rows.lowerBound) : min(row + 1, top)
    }
    let list = Range(from: min(top + 1, top + rows), upTo: min(top + 1 + listed, top + rows))
    let text = Range(
      from: list.upperBound, upTo: min(list.upperBound + shown, top + rows))
    layout = SlipLayout(
      area: Area(rows: top..<top + rows, columns: columns), list: list, text: text, lines: lines)
    menu.scroll(rows: list.count)
  }

  /// Draws the slip over what is there. The cursor stands on the selected item.
  func draw(on frame: inout Frame, at desk: Desk) {
    guard let layout else { return }
    let area = layout.area
    for row in area.rows {
      for column in area.columns { frame.put(Cell(" "), row: row, column: column) }
    }
    let inner = Range(
      from: area.columns.lowerBound + desk.inset, upTo: area.columns.upperBound - desk.inset)
    let count = items.count > 1 ? desk.words.part(menu.selection + 1, of: items.count) : ""
    if let top = area.rows.first {
      frame.drawHeading(heading, remark: count, row: top, columns: inner, at: desk)
    }
    for (row, index) in zip(layout.list, menu.visible(rows: layout.list.count)) {
      draw(items[index], row: row, isSelected: index == menu.selection, inner, on: &frame, at: desk)
    }
    for (row, line) in zip(layout.text, layout.lines) {
      frame.write(
        [Span(line)], row: row, column: inner.lowerBound, limit: inner.upperBound,
        ambiguousIsWide: desk.ambiguousIsWide)
    }
    if !desk.isLinear, let last = area.rows.last,
      last >= max(layout.text.upperBound, layout.list.upperBound)
    {
      for column in inner {
        frame.put(Cell(desk.signs.rule, role: .border), row: last, column: column)
      }
    }
  }

  private func draw(
    _ item: Item, row: Int, isSelected: Bool, _ inner: Range<Int>, on frame: inout Frame,
    at desk: Desk
  ) {
    let isWide = desk.ambiguousIsWide
    guard !desk.isLinear else {
      let words = [item.words, item.remark].filter { !$0.isEmpty }.joined(separator: desk.signs.dot)
      frame.write(
        [Span(cut(words.withoutLineEnds, toColumns: inner.count, ambiguousIsWide: isWide))],
        row: row, column: inner.lowerBound, limit: inner.upperBound, ambiguousIsWide: isWide)
      if isSelected { select(row: row, inner, on: &frame, at: desk) }
      return
    }
    let noted = cut(item.remark, toColumns: inner.count * 2 / 5, ambiguousIsWide: isWide)
    let width = columns(of: noted, ambiguousIsWide: isWide)
    let room = max(inner.count - (width > 0 ? width + 2 : 0), 1)
    frame.write(
      [Span(cut(item.words.withoutLineEnds, toColumns: room, ambiguousIsWide: isWide))],
      row: row, column: inner.lowerBound, limit: inner.upperBound, ambiguousIsWide: isWide)
    if width > 0 {
      frame.write(
        [Span(noted, .dimmed)], row: row, column: inner.upperBound - width,
        limit: inner.upperBound, ambiguousIsWide: isWide)
    }
    if isSelected { select(row: row, inner, on: &frame, at: desk) }
  }

  private func select(row: Int, _ inner: Range<Int>, on frame: inout Frame, at desk: Desk) {
    let edge = max(inner.lowerBound - desk.inset, 0)
    frame.paint(.selection, row: row, columns: edge..<max(inner.upperBound, edge))
    frame.drawMark(row: row, column: edge, at: desk)
    frame.cursor = Frame.Place(row: row, column: edge)
  }
}
