import Cataloguing
import Documents
import Terminal
import Typesetting

extension OverviewScreen {
  func frame(at desk: Desk) -> Frame {
    var frame = Frame(desk.size)
    let bars = Bars(desk)
    bars.drawBreadcrumb(
      [desk.site.title, title(at: desk)],
      remark: desk.size.columns < OverviewScreen.leastForRemark
        ? ""
        : overview.map { SectionWords.grouped($0.tally.documents, "document", "documents") } ?? "",
      on: &frame)
    for (row, line) in zip(layout.notice, notice(at: desk)) {
      frame.write(
        [Span(line, .notice)], row: row, column: bars.text.lowerBound,
        limit: bars.text.upperBound, ambiguousIsWide: desk.ambiguousIsWide)
    }
    for (index, panel) in panels.enumerated() {
      draw(panel, hasKeys: index == focus, on: &frame, at: desk)
    }
    if choice == nil, let panel = panels.first, let row = panel.area.rows.first,
      inquiry.fault == nil
    {
      let words = overview == nil ? "Counting…" : "This site holds no documents."
      frame.write(
        [Span(words, .dimmed)], row: row, column: bars.text.lowerBound,
        limit: bars.text.upperBound, ambiguousIsWide: desk.ambiguousIsWide)
    }
    bars.drawStatus(
      [Span(Legible.text(choice?.words(at: desk) ?? ""), .status)], on: &frame)
    bars.drawHints(of: self, on: &frame)
    return frame
  }

  /// The least window with the count of all documents beside the breadcrumb.
  private static let leastForRemark = 60

  private func draw(
    _ panel: OverviewPanel, hasKeys: Bool, on frame: inout Frame, at desk: Desk
  ) {
    let area = panel.rollArea
    if panel.hasFixedHeading, let part = panel.parts.first, let row = panel.area.rows.first {
      let isLonger = panel.roll.rows.count > area.rows.count
      let number = DocumentScreen.grouped(panel.roll.selection + 1)
      frame.drawHeading(
        part.subject.heading,
        remark: isLonger ? number + "/" + DocumentScreen.grouped(part.items.count) : "", row: row,
        columns: Range(from: area.columns.lowerBound + 2, upTo: area.columns.upperBound), at: desk)
    }
    let columns = Range(from: area.columns.lowerBound + 2, upTo: area.columns.upperBound)
    panel.roll.draw(in: area, hasKeys: hasKeys, on: &frame, at: desk) { item, row, place, frame in
      guard let (part, index) = panel.place(of: item) else { return }
      switch part.items[index] {
      case .bar(let name, let documents, _):
        part.chart.draw(name, documents, row: place, columns: columns, on: &frame, at: desk)
      case .document(let entry, let day, let event):
        let line: Line =
          row == 0
          ? [
            Span(
              cut(
                Legible.text(entry.title), toColumns: columns.count,
                ambiguousIsWide: desk.ambiguousIsWide))
          ]
          : [Span(day.description + (event.isEmpty ? "" : desk.signs.dot + event), .dimmed)]
        frame.write(
          line, row: place, column: columns.lowerBound, limit: columns.upperBound,
          ambiguousIsWide: desk.ambiguousIsWide)
      }
    }
  }
}
