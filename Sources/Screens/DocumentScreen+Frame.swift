import Documents
import Terminal
import Typesetting

extension DocumentScreen {
  func frame(at desk: Desk) -> Frame {
    var frame = Frame(desk.size)
    let bars = Bars(desk)
    drawText(on: &frame, at: desk)
    frame.cursor = cursor
    if let pane, let area = layout.outline {
      pane.draw(
        in: area, current: contents?.outline.index(at: page.place.position), on: &frame, at: desk)
      if layout.isBeside {
        for row in area.rows {
          frame.put(
            Cell(desk.ambiguousIsWide ? "|" : "│", role: .border), row: row,
            column: area.columns.upperBound)
        }
      }
    }
    slip?.draw(on: &frame, at: desk)
    let note = bars.status == nil ? remarks(at: desk) : ""
    bars.drawBreadcrumb(
      breadcrumb(
        room: bars.text.count - columns(of: note, ambiguousIsWide: desk.ambiguousIsWide) - 2,
        at: desk), remark: note, on: &frame)
    drawStatus(in: bars, on: &frame, at: desk)
    drawHints(in: bars, on: &frame, at: desk)
    if let line { bars.draw(line.prompt, remark: remark(of: line, at: desk), on: &frame) }
    return frame
  }

  private func drawText(on frame: inout Frame, at desk: Desk) {
    if layout.isDoubled {
      for number in 0..<layout.rowCount { frame.double(row: layout.row(number)) }
    }
    for (number, line) in page.lines.prefix(layout.rowCount).enumerated() {
      let set = page.galley.line(line, highlights: highlights)
      frame.write(
        desk.isLinear ? set.withoutBorders(ambiguousIsWide: desk.ambiguousIsWide) : set,
        row: layout.row(number), column: layout.left(of: line),
        limit: min(layout.right(of: line), frame.size.columns),
        ambiguousIsWide: desk.ambiguousIsWide)
    }
    for number in numbers.reversed() {
      frame.insert(
        "[\(number.number)]", .selection, row: number.place.row, column: number.place.column)
    }
  }

  /// The way to the document, whose title gives way to its sections down to two fifths of the room.
  private func breadcrumb(room: Int, at desk: Desk) -> [String] {
    let isWide = desk.ambiguousIsWide
    let way = desk.site.root.path(to: document.id.section).dropFirst().map(\.title)
    let before = ([desk.words.home] + way + [""]).joined(separator: desk.signs.parting)
    let left = room - columns(of: before, ambiguousIsWide: isWide)
    let title = cut(
      document.title, toColumns: max(left, room * 2 / 5, 1), ambiguousIsWide: isWide)
    // A document that was opened by itself gives its site the same name.
    let isAlone = way.isEmpty && desk.site.title == document.title
    return [isAlone ? desk.words.home : desk.site.title] + way + [title]
  }

  /// How much of the document lies above: "34%", "Top", "End", "All".
  func percent(in words: any Words) -> String {
    switch (page.isAtTop, page.isAtEnd) {
    case (true, true): words.wholeIsSeen
    case (true, false): words.topIsSeen
    case (false, true): words.endIsSeen
    default:
      "\(min(max(Int(page.galley.fraction(at: page.place.position) * 100), 1), 99))%"
    }
  }

  private func remarks(at desk: Desk) -> String {
    [
      line == nil ? findingRemark(in: desk.words) : "", tableRemark(in: desk.words),
      percent(in: desk.words),
    ].filter { !$0.isEmpty }
      .joined(separator: desk.signs.dot)
  }

  private func drawStatus(in bars: Bars, on frame: inout Frame, at desk: Desk) {
    let remark = remarks(at: desk)
    let room =
      bars.text.count - columns(of: remark, ambiguousIsWide: desk.ambiguousIsWide) - 2
    bars.drawStatus([Span(whereabouts(room: room, at: desk), .status)], remark: remark, on: &frame)
  }

  /// The headings and the provision that the reader is in, in so many columns: "II. Striving to improve… › 4."
  private func whereabouts(room: Int, at desk: Desk) -> String {
    let isWide = desk.ambiguousIsWide
    let way = contents?.way(to: page.place.position) ?? []
    guard let last = way.last, room > 0 else { return "" }
    let isHeading =
      if case .heading = page.block(last.position.block).kind { true } else { false }
    let own = isHeading || way.count == 1 || last.marker.isEmpty ? last.words : last.marker
    let end = cut(own, toColumns: room, ambiguousIsWide: isWide)
    let parting = desk.signs.parting
    var left = room - columns(of: end, ambiguousIsWide: isWide)
    var line = end
    for item in way.dropLast().reversed() {
      let space = left - columns(of: parting, ambiguousIsWide: isWide)
      guard space >= 8 else { break }
      let part = cut(item.words, toColumns: space, ambiguousIsWide: isWide)
      line = part + parting + line
      left = space - columns(of: part, ambiguousIsWide: isWide)
    }
    return line
  }

  /// What is said beside a line that is typed.
  private func remark(of line: DocumentLine, at desk: Desk) -> String {
    switch line.purpose {
    case .find: return findingRemark(in: desk.words)
    case .reference: return desk.words.linksHere(numbers.count)
    case .provision:
      guard !line.prompt.text.isEmpty, let outline = contents?.outline else { return "" }
      return outline.item(numbered: line.prompt.text, near: page.place.position)?.words
        ?? desk.words.noSuchProvision
    }
  }

  func drawHints(in bars: Bars, on frame: inout Frame, at desk: Desk) {
    guard isTyping, let row = bars.hints else {
      return bars.drawHints(of: self, on: &frame)
    }
    frame.write(
      Hints(typingHelp(at: desk), common: []).line(room: bars.text.count, at: desk),
      row: row, column: bars.text.lowerBound, ambiguousIsWide: desk.ambiguousIsWide)
  }

  /// The keys that matter while something is typed.
  private func typingHelp(at desk: Desk) -> [KeyHelp] {
    func help(_ key: Key, _ deed: Deed) -> KeyHelp {
      let hint = desk.words.hint(deed)
      return KeyHelp(keys: [key], hint: hint, help: hint, isAvailable: true)
    }
    if awaits != nil { return [help("a", .mark), help(.escape, .giveUp)] }
    if let slip {
      let move = slip.items.count > 1 ? [help(.down, .next), help(.up, .before)] : []
      return (slip.items.isEmpty ? [] : [help(.enter, slip.purpose.going)])
        + [help(.escape, .close)] + move
    }
    guard let line else {
      let leave = layout.isBeside ? [help(.tab, .toTheText)] : []
      return [help(.enter, .goThere), help(.escape, .close)] + leave
        + [help(.down, .down), help(.up, .up)]
    }
    switch line.purpose {
    case .find:
      return [
        help(.enter, .stayHere), help(.escape, .giveUp), help(.down, .next),
        help(.up, .before),
      ]
    case .provision, .reference:
      return [help(.enter, .goThere), help(.escape, .giveUp)]
    }
  }
}

extension Line {
  /// The line with blanks in the place of bars and rules, which say nothing to the ear.
  func withoutBorders(ambiguousIsWide: Bool) -> Line {
    Line(
      spans.map { span in
        guard span.role == .border else { return span }
        let width = columns(of: span.text, ambiguousIsWide: ambiguousIsWide)
        return Span(String(repeating: " ", count: width), span.role)
      })
  }
}

extension Frame {
  /// Puts ASCII text into a row; what stands there moves to the right, and at the edge out of the picture.
  fileprivate mutating func insert(_ text: String, _ role: Role, row: Int, column: Int) {
    guard row >= 0, row < size.rows, column >= 0, column < size.columns else { return }
    let moved = Array(self.row(row).dropFirst(column))
    var next = column
    for letter in text {
      put(Cell(String(letter), role: role), row: row, column: next)
      next += 1
    }
    for cell in moved where cell.columns > 0 {
      put(cell, row: row, column: next)
      next += cell.columns
    }
  }
}
