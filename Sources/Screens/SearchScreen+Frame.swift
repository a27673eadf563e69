import Cataloguing
import Documents
import Terminal
import Typesetting

extension SearchScreen {
  func frame(at desk: Desk) -> Frame {
    var frame = Frame(desk.size)
    let bars = Bars(desk)
    bars.drawBreadcrumb([desk.site.title, title(at: desk)], on: &frame)
    if focus == .counts, !layout.isBeside {
      drawCounts(on: &frame, at: desk)
    } else if query.isEmpty {
      drawAdvice(on: &frame, at: desk)
    } else {
      drawResults(on: &frame, at: desk)
      drawCounts(on: &frame, at: desk)
    }
    bars.drawStatus(
      [Span(reading(at: desk), .status)],
      remark: desk.isLinear && focus == .prompt ? found(in: desk.words) : position, on: &frame)
    bars.drawHints(of: self, on: &frame, instead: focus == .prompt ? typingHints(at: desk) : nil)
    let cursor = frame.cursor
    prompt.draw(
      on: &frame, row: layout.prompt, from: bars.text.lowerBound, to: bars.text.upperBound,
      remark: desk.isLinear ? "" : found(in: desk.words), ambiguousIsWide: desk.ambiguousIsWide)
    if focus != .prompt { frame.cursor = cursor }
    return frame
  }

  /// The keys that matter while the prompt is typed.
  private func typingHints(at desk: Desk) -> [KeyHelp] {
    func hint(_ key: Key, _ deed: Deed, _ isAvailable: Bool) -> KeyHelp {
      let word = desk.words.hint(deed)
      return KeyHelp(keys: [key], hint: word, help: word, isAvailable: isAvailable)
    }
    return [
      hint(.enter, .open, menu.count > 0), hint(.down, .next, menu.count > 1),
      hint(.tab, .narrow, !countItems.isEmpty),
      hint(.escape, query.isEmpty || menu.count == 0 ? .back : .done, true),
      hint(.function(1), .help, true),
    ]
  }

  /// How many were found.
  private func found(in words: any Words) -> String {
    if query.isEmpty { return "" }
    guard let results, isAnswered else { return "…" }
    return results.total == 0 ? words.nothingFound : words.found(results.total)
  }

  private var position: String {
    guard let results, results.total > 0, menu.selection < results.total else { return "" }
    return
      "\((menu.selection + 1).grouped)/\(results.total.grouped)"
  }

  /// What is searched, and how the query is read.
  private func reading(at desk: Desk) -> String {
    if let fault { return fault }
    let (scope, words) = (SearchScreen.scope(desk), query.reading(in: desk.words.queryWords))
    return words.isEmpty ? scope : desk.words.searched(scope, for: words)
  }

  /// What is searched: "18,582 documents are searched", "1,204 of 18,582 documents are searched", "Only titles are
  /// searched".
  static func scope(_ desk: Desk) -> String {
    let state = desk.catalogue
    guard let documents = state.documents else {
      guard let building = state.building else { return desk.words.onlyTitles }
      return desk.words.onlyTitlesYet(read: building.done, of: building.total)
    }
    if !state.isWhole, let building = state.building {
      return desk.words.scope(documents, of: building.total)
    }
    return desk.words.scope(documents)
  }

  private func drawResults(on frame: inout Frame, at desk: Desk) {
    let area = layout.results
    for (place, item) in menu.visible(rows: layout.resultCount).enumerated() {
      let row = area.rows.lowerBound + place * layout.rowsOfResult
      let rows = row..<min(row + layout.rowsOfResult, area.rows.upperBound)
      guard let results, !rows.isEmpty else { continue }
      var lines: [Line] = []
      if item >= results.total, let suggestion = results.suggestion {
        lines = [[Span(desk.words.didYouMean, .label), Span(Legible.text(suggestion), .strong)]]
      } else if let hit = results[item] {
        lines = ResultLines(hit, layout: layout, at: desk).lines
      }
      for (row, line) in zip(rows, lines) {
        frame.write(
          line, row: row, column: area.columns.lowerBound + desk.inset,
          limit: area.columns.upperBound,
          ambiguousIsWide: desk.ambiguousIsWide)
      }
      if item == menu.selection { mark(row, in: area, isSelected: focus != .counts, &frame, desk) }
    }
  }

  private func mark(
    _ row: Int, in area: Area, isSelected: Bool, _ frame: inout Frame, _ desk: Desk
  ) {
    if isSelected { frame.paint(.selection, row: row, columns: area.columns) }
    if isSelected {
      frame.drawMark(row: row, column: area.columns.lowerBound, at: desk)
    } else if !desk.isLinear {
      frame.put(
        Cell(desk.signs.kept, role: .dimmed), row: row, column: area.columns.lowerBound)
    }
    if isSelected { frame.cursor = Frame.Place(row: row, column: area.columns.lowerBound) }
  }

  private func drawCounts(on frame: inout Frame, at desk: Desk) {
    guard let area = layout.counts else { return }
    let columns = Range(from: area.columns.lowerBound + desk.inset, upTo: area.columns.upperBound)
    counts.draw(in: area, hasKeys: focus == .counts, on: &frame, at: desk) { item, _, row, frame in
      guard countItems.indices.contains(item) else { return }
      let number = countItems[item].documents.grouped
      let room = max(columns.count - number.count - 2, 1)
      let name = cut(
        Legible.text(countItems[item].name), toColumns: room, ambiguousIsWide: desk.ambiguousIsWide)
      if desk.isLinear {
        frame.write(
          [Span(desk.words.labelled(name, number))], row: row, column: columns.lowerBound,
          limit: columns.upperBound, ambiguousIsWide: desk.ambiguousIsWide)
        return
      }
      frame.write(
        [Span(name)], row: row, column: columns.lowerBound, limit: columns.upperBound,
        ambiguousIsWide: desk.ambiguousIsWide)
      frame.write([Span(number, .dimmed)], row: row, column: columns.upperBound - number.count)
    }
  }

  /// What can be asked, and what was asked before.
  private func drawAdvice(on frame: inout Frame, at desk: Desk) {
    let area = layout.results
    var row = area.rows.lowerBound
    func write(_ line: Line) {
      guard row < area.rows.upperBound else { return }
      frame.write(
        line, row: row, column: area.columns.lowerBound + desk.inset,
        limit: area.columns.upperBound,
        ambiguousIsWide: desk.ambiguousIsWide)
      row += 1
    }
    if menu.count > 0 {
      write([Span(desk.words.searchedBefore, .heading)])
      for item in menu.visible(rows: area.rows.count - 1) {
        guard row < area.rows.upperBound else { break }
        write([Span(Legible.text(desk.searches[item]))])
        if item == menu.selection { mark(row - 1, in: area, isSelected: true, &frame, desk) }
      }
      row += 1
    }
    let advice = desk.words.searchAdvice
    guard row + advice.count <= area.rows.upperBound || menu.count == 0 else { return }
    for (form, meaning) in advice {
      guard !desk.isLinear else {
        write([Span(desk.words.labelled(form, meaning))])
        continue
      }
      let width = columns(of: form, ambiguousIsWide: desk.ambiguousIsWide)
      let padding = String(repeating: " ", count: max(24 - width, 1))
      write([Span(form, .hintKey), Span(padding), Span(meaning, .dimmed)])
    }
  }
}
