import Documents
import Terminal
import Typesetting

extension DocumentScreen {
  /// Lays out the window after anything has happened, and prepares what the picture shows.
  mutating func settle(at desk: Desk) {
    let isCovered = slip != nil
    layout = DocumentLayout(desk, hasOutline: pane != nil, tables: tables, isCovered: isCovered)
    if pane?.hasKeys == false, !layout.isBeside {
      // What leaves the keys to the text must not cover it. It stands beside the text again in a wider window.
      layout = DocumentLayout(desk, hasOutline: false, tables: tables, isCovered: isCovered)
    }
    page.fit(layout.measure, rows: layout.rowCount)
    tableView = page.tableInSight
    if var pane, let area = layout.outline {
      pane.follow(contents?.outline.index(at: page.place.position))
      pane.scroll(rows: OutlinePane.listRows(area).count)
      self.pane = pane
    }
    renewDefinitions(at: desk)
    layOutSlip(at: desk)
    highlights = matchHighlights() + referenceHighlights() + termHighlights() + noteHighlights()
    fresh = FreshRows(page, after: fresh)
    cursor = spotOfCursor(at: desk)
    numbers = []
    if let line, line.purpose == .reference {
      numbers = seenReferences().enumerated().map { index, seen in
        (index + 1, seen.reference, place(row: seen.row, column: seen.column))
      }
    }
  }

  private func place(row: Int, column: Int) -> Frame.Place {
    Frame.Place(
      row: layout.row(row),
      column: column
        + (page.lines.indices.contains(row)
          ? layout.left(of: page.lines[row]) : layout.text.columns.lowerBound))
  }

  /// The match, else the selected link, else the row that came in at the foot when the page went a row up, else the
  /// first row of text; for the ear the first row that is new.
  private mutating func spotOfCursor(at desk: Desk) -> Frame.Place? {
    guard !page.lines.isEmpty else { return nil }
    if let match {
      if match.includesMarker {
        let row = page.lines.firstIndex { line in
          line.position.block == match.block && line.markerColumn != nil
        }
        if let row { return place(row: row, column: page.lines[row].markerColumn ?? 0) }
      } else if let spot = page.spot(of: match.position) {
        return place(row: spot.row, column: spot.column)
      }
    }
    if let reference, let all = contents?.references.all, all.indices.contains(reference),
      let spot = page.spot(of: all[reference].position)
    {
      return place(row: spot.row, column: spot.column)
    }
    let last = page.lines.count - 1
    if !desk.isLinear, last > 0, fresh?.row(of: page) == last {
      return place(row: last, column: page.lines[last].pieces.first?.column ?? 0)
    }
    let first = max(desk.isLinear ? fresh?.row(of: page) ?? 0 : 0, page.held)
    let row =
      page.lines.indices.dropFirst(first).first { !page.lines[$0].pieces.isEmpty }
      ?? page.lines.firstIndex { !$0.pieces.isEmpty } ?? 0
    return place(row: row, column: page.lines[row].pieces.first?.column ?? 0)
  }

  private func matchHighlights() -> [Highlight] {
    guard let search, !search.finder.isEmpty else { return [] }
    var highlights: [Highlight] = []
    var index = 0
    while index < page.lines.count {
      let number = page.lines[index].position.block
      var (low, high) = (Int.max, 0)
      while index < page.lines.count, page.lines[index].position.block == number {
        for range in page.lines[index].pieces.compactMap(\.source) {
          (low, high) = (min(low, range.lowerBound), max(high, range.upperBound))
        }
        index += 1
      }
      let found =
        search.matches(in: number, offsets: low..<max(low, high))
        ?? search.finder.matches(in: page.block(number), number: number)
      for one in found {
        highlights.append(
          Highlight(
            block: number, range: one.range, role: one == match ? .currentMatch : .match,
            includesMarker: one.includesMarker))
      }
    }
    return highlights
  }

  private func referenceHighlights() -> [Highlight] {
    guard let reference, let all = contents?.references.all, all.indices.contains(reference) else {
      return []
    }
    return [
      Highlight(
        block: all[reference].position.block, range: all[reference].range, role: .selectedLink)
    ]
  }
}

extension SetLine {
  /// The column of the marker of an item; nil where the row shows none.
  fileprivate var markerColumn: Int? {
    pieces.first { if case .literal(_, .marker) = $0.content { true } else { false } }?.column
  }
}

extension Page {
  /// The block of a number, those of the front below 0. Nothing stands outside the document.
  func block(_ number: Int) -> Block {
    let (front, blocks) = (galley.front, galley.document.blocks)
    if blocks.indices.contains(number) { return blocks[number] }
    let index = number + front.count
    return front.indices.contains(index) ? front[index] : Block(.paragraph)
  }
}
