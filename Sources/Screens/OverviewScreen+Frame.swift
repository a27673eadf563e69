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
        : overview.map { desk.words.manyDocuments($0.tally.documents) } ?? "",
      on: &frame)
    for (row, line) in zip(layout.notice, notice(at: desk)) {
      frame.write(
        [Span(line, .notice)], row: row, column: bars.text.lowerBound,
        limit: bars.text.upperBound, ambiguousIsWide: desk.ambiguousIsWide)
    }
    for (index, panel) in panels.enumerated() {
      panel.draw(hasKeys: index == focus, on: &frame, at: desk)
    }
    if choice == nil, let panel = panels.first, let row = panel.area.rows.first,
      inquiry.fault == nil
    {
      let words = overview == nil ? desk.words.counting : desk.words.noDocumentsInSite
      frame.write(
        [Span(words, .dimmed)], row: row, column: bars.text.lowerBound,
        limit: bars.text.upperBound, ambiguousIsWide: desk.ambiguousIsWide)
    }
    // What is selected is said where it stands.
    bars.drawStatus(
      desk.isLinear ? [] : [Span(Legible.text(choice?.words(at: desk) ?? ""), .status)], on: &frame)
    bars.drawHints(of: self, on: &frame)
    return frame
  }

  /// The least window with the count of all documents beside the breadcrumb.
  private static let leastForRemark = 60
}
