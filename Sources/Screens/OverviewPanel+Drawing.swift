import Documents
import Terminal
import Typesetting

extension OverviewPanel {
  /// Draws the  Where it has the keys, the cursor stands on the selected item.
  func draw(hasKeys: Bool, on frame: inout Frame, at desk: Desk) {
    let area = rollArea
    if hasFixedHeading, let part = parts.first, let row = self.area.rows.first {
      let isLonger = roll.rows.count > area.rows.count
      let number = (roll.selection + 1).grouped
      frame.drawHeading(
        desk.words.heading(of: part.subject),
        remark: isLonger ? number + "/" + part.items.count.grouped : "", row: row,
        columns: Range(from: area.columns.lowerBound + 2, upTo: area.columns.upperBound), at: desk)
    }
    let columns = Range(from: area.columns.lowerBound + desk.inset, upTo: area.columns.upperBound)
    roll.draw(in: area, hasKeys: hasKeys, on: &frame, at: desk) { item, row, place, frame in
      guard let (part, index) = self.place(of: item) else { return }
      switch part.items[index] {
      case .bar(let name, let documents, _):
        guard !desk.isLinear else {
          frame.write(
            [Span(part.items[index].words(at: desk))], row: place, column: columns.lowerBound,
            limit: columns.upperBound, ambiguousIsWide: desk.ambiguousIsWide)
          return
        }
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
          : [
            Span(
              day.description + (event.map { desk.signs.dot + desk.words.event($0) } ?? ""), .dimmed
            )
          ]
        frame.write(
          line, row: place, column: columns.lowerBound, limit: columns.upperBound,
          ambiguousIsWide: desk.ambiguousIsWide)
      }
    }
  }
}
