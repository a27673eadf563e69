import Documents
import Terminal
import Typesetting

extension HomeScreen {
  func frame(at desk: Desk) -> Frame {
    var frame = Frame(desk.size)
    let bars = Bars(desk, hasStatus: false)
    let words = desk.today.map(desk.words.words) ?? ""
    bars.drawTop(
      desk.site.title,
      remark: bars.fits(desk.site.title, remark: words) ? words : desk.today?.description ?? "",
      role: .banner, on: &frame)
    drawContents(on: &frame, at: desk)
    drawNews(on: &frame, at: desk)
    drawFooter(on: &frame, at: desk)
    figures?.draw(hasKeys: focus == .figures, on: &frame, at: desk)
    if let about = layout.about { drawAbout(in: about, on: &frame, at: desk) }
    if let prompt {
      bars.draw(
        prompt, remark: desk.words.sections(tree.items.count), on: &frame)
    } else {
      bars.drawHints(of: self, on: &frame)
    }
    return frame
  }

  private func drawContents(on frame: inout Frame, at desk: Desk) {
    let area = layout.contents
    contents.draw(in: area, hasKeys: focus == .contents, on: &frame, at: desk) {
      item, row, place, frame in
      if item < menuCount {
        draw(tree.items[item], item, row, in: area, place, on: &frame, at: desk)
      } else {
        draw(newest.items[item - menuCount], row, in: area, place, on: &frame, at: desk)
      }
    }
  }

  private func drawNews(on frame: inout Frame, at desk: Desk) {
    guard let area = layout.news else { return }
    let end = news.visible(height: area.rows.count).upperBound
    news.draw(in: area, hasKeys: focus == .news, on: &frame, at: desk) { item, row, place, frame in
      // A document of which only the title's beginning has room is shown once there is room for its date.
      guard item == news.selection || news.rows(of: item).upperBound <= end else { return }
      draw(newest.items[item], row, in: area, place, on: &frame, at: desk)
    }
  }

  /// Draws a row of a line of the menu: its digit, its name, its count.
  private func draw(
    _ item: MenuTree.Item, _ index: Int, _ row: Int, in area: Area, _ place: Int,
    on frame: inout Frame, at desk: Desk
  ) {
    let isWide = desk.ambiguousIsWide
    let left = area.columns.lowerBound
    let lines = titleLines(item, columns: area.columns.count, at: desk)
    if row < lines.count {
      frame.write(
        [Span(lines[row], item.depth == 0 ? .strong : .text)], row: place,
        column: left + (desk.isLinear ? 0 : HomeScreen.titleColumn(item)),
        limit: area.columns.upperBound,
        ambiguousIsWide: isWide)
    }
    guard row == 0, !desk.isLinear else { return }
    if let number = item.number {
      frame.write(
        [Span(String(number), .hintKey)], row: place, column: left + 2,
        limit: area.columns.upperBound)
    }
    let count = String(item.count)
    let column = area.columns.upperBound - count.count
    guard column > left + HomeScreen.titleColumn(item) + 1 else { return }
    frame.write([Span(count, item.count == 0 ? .dimmed : .text)], row: place, column: column)
    // Where another panel has the keys, a mark of another form says which section was chosen.
    if focus != .contents, index == contents.selection {
      frame.write([Span(desk.signs.kept, .dimmed)], row: place, column: left)
    }
  }

  /// Draws a row of one of the newest documents: its title, then its date and section.
  private func draw(
    _ item: Newest.Item, _ row: Int, in area: Area, _ place: Int, on frame: inout Frame,
    at desk: Desk
  ) {
    let columns = Range(from: area.columns.lowerBound + desk.inset, upTo: area.columns.upperBound)
    let isWide = desk.ambiguousIsWide
    let lines = desk.lines(
      of: item.entry.title, toColumns: max(area.columns.count - 2, 1), count: layout.titleRows)
    let line: Line
    if row < lines.count {
      line = [Span(lines[row])]
    } else {
      let facts = [item.date?.description, item.section].compactMap(\.self)
      let text = facts.joined(separator: desk.signs.dot)
      line = [Span(cut(text, toColumns: columns.count, ambiguousIsWide: isWide), .dimmed)]
    }
    frame.write(
      line, row: place, column: columns.lowerBound, limit: columns.upperBound,
      ambiguousIsWide: isWide)
  }

  private func drawFooter(on frame: inout Frame, at desk: Desk) {
    guard let area = layout.footer else { return }
    for (row, line) in zip(area.rows, layout.footerLines) {
      frame.write(
        [Span(line, .dimmed)], row: row, column: area.columns.lowerBound,
        limit: area.columns.upperBound, ambiguousIsWide: desk.ambiguousIsWide)
    }
  }
}
