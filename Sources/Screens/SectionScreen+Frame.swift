import Documents
import Terminal
import Typesetting

extension SectionScreen {
  func frame(at desk: Desk) -> Frame {
    var frame = Frame(desk.size)
    let bars = Bars(desk)
    let way = desk.site.root.path(to: path).map(\.title)
    bars.drawBreadcrumb(
      [desk.site.title] + (path.isEmpty ? [title(at: desk)] : Array(way.dropFirst())), on: &frame)
    roll.draw(in: layout.list, hasKeys: true, on: &frame, at: desk) { item, row, place, frame in
      draw(item, row, place, on: &frame, at: desk)
    }
    if let about = layout.about { drawAbout(in: about, on: &frame, at: desk) }
    bars.drawStatus([Span(state(in: desk.words), .status)], remark: position, on: &frame)
    bars.drawHints(of: self, on: &frame)
    if let prompt { bars.draw(prompt, remark: ratio(in: desk.words), on: &frame) }
    return frame
  }

  /// How many items have what is asked for.
  private func ratio(in words: any Words) -> String {
    words.part(list.items.count, of: list.count + list.section.sections.count)
  }

  /// What is listed, and what the list is narrowed to.
  private func state(in words: any Words) -> String {
    list.filter.isEmpty
      ? SectionWords.holding(list, in: words)
      : words.narrowed(ratio(in: words), to: list.filter.text)
  }

  private var position: String {
    list.items.isEmpty ? "" : "\(roll.selection + 1)/\(list.items.count)"
  }

  private func draw(_ index: Int, _ row: Int, _ place: Int, on frame: inout Frame, at desk: Desk) {
    let isWide = desk.ambiguousIsWide
    let area = layout.list.columns
    let left = area.lowerBound + layout.margin
    if row == 0, index < 9 {
      frame.write(
        [Span(String(index + 1), .hintKey)], row: place, column: area.lowerBound + desk.inset,
        limit: area.upperBound)
    }
    switch list.items[index] {
    case .section(let number):
      let lines = titleLines(of: list.items[index], at: desk)
      if row < lines.count {
        frame.write(
          [Span(lines[row], .strong)], row: place, column: left, limit: area.upperBound,
          ambiguousIsWide: isWide)
      }
      let count = list.count(of: number)
      let end = area.upperBound - 1 - String(count).count
      guard row == 0, end > left + 2, !desk.isLinear else { return }
      frame.write([Span(String(count), count == 0 ? .dimmed : .text)], row: place, column: end)
    case .entry:
      guard let entry = list.entry(list.items[index]) else {
        if row == 0 { frame.write([Span(desk.signs.ellipsis, .dimmed)], row: place, column: left) }
        return
      }
      let lines = ItemLines(entry, list: list, layout: layout, at: desk).lines
      guard row < lines.count else { return }
      frame.write(
        lines[row], row: place, column: left, limit: area.upperBound, ambiguousIsWide: isWide)
    }
  }

  /// Draws what is known of the selected item: beside the list, or below it.
  private func drawAbout(in area: Area, on frame: inout Frame, at desk: Desk) {
    guard let choice, !area.rows.isEmpty else { return }
    let columns = Range(from: area.columns.lowerBound + 2, upTo: area.columns.upperBound - 1)
    var lines: [Line]
    switch choice {
    case .section(let number):
      let section = list.section.sections[number]
      lines = [
        [Span(section.title, .title)],
        [Span(SectionWords.holding(section, agencies: list.agencies, in: desk.words), .dimmed)],
      ]
    case .entry:
      guard let entry = list.entry(choice) else { return }
      lines =
        layout.isBeside
        ? EntryLines.about(entry, columns: columns.count, at: desk)
        : EntryLines.short(
          entry, columns: columns.count, rows: area.rows.count - 1, at: desk)
    }
    let heading =
      layout.isBeside
      ? (list.entry(choice) == nil ? desk.words.thisSection : desk.words.thisDocument) : ""
    frame.drawHeading(heading, row: area.rows.lowerBound, columns: columns, at: desk)
    for (row, line) in zip(area.rows.dropFirst(), lines) {
      frame.write(
        line, row: row, column: columns.lowerBound, limit: columns.upperBound,
        ambiguousIsWide: desk.ambiguousIsWide)
    }
  }
}
