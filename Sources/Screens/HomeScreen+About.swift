import Documents
import Terminal
import Typesetting

extension HomeScreen {
  /// Draws what is known of the selected section or document.
  func drawAbout(in area: Area, on frame: inout Frame, at desk: Desk) {
    guard let choice, !area.rows.isEmpty else { return }
    let columns = Range(from: area.columns.lowerBound + 2, upTo: area.columns.upperBound)
    let lines: [Line]
    switch choice {
    case .section(let item):
      frame.drawHeading(
        desk.words.thisSection, row: area.rows.lowerBound, columns: columns, at: desk)
      lines = about(item, columns: columns.count, at: desk)
    case .figure(let item):
      frame.drawHeading(desk.words.thisYear, row: area.rows.lowerBound, columns: columns, at: desk)
      lines = desk.lines(of: item.words(at: desk), toColumns: max(columns.count, 1), count: 2)
        .map { [Span($0)] }
    case .document(let item):
      frame.drawHeading(
        desk.words.thisDocument, row: area.rows.lowerBound, columns: columns, at: desk)
      lines = EntryLines.about(item.entry, columns: columns.count, at: desk)
    }
    for (row, line) in zip(area.rows.dropFirst(), lines) {
      frame.write(
        line, row: row, column: columns.lowerBound, limit: columns.upperBound,
        ambiguousIsWide: desk.ambiguousIsWide)
    }
  }

  private func about(_ item: MenuTree.Item, columns: Int, at desk: Desk) -> [Line] {
    guard let section = desk.site.root.section(at: item.id) else { return [] }
    func set(_ text: String, _ role: Role = .text) -> [Line] {
      desk.lines(of: text, toColumns: columns, count: 12).map { [Span($0, role)] }
    }
    var lines = set(section.title, .title)
    for block in section.introduction.prefix(8) where !item.id.isEmpty {
      lines += set(block.passage.text)
    }
    lines += set(SectionWords.holding(section, agencies: newest.agencies, in: desk.words), .dimmed)
    return lines
  }
}
