import Documents
import Terminal
import Typesetting

extension BesideScreen {
  /// Lays out both documents, and moves the one that has not the keys to the place of the other.
  mutating func settle(at desk: Desk) {
    for side in Synopsis.Side.allCases { self[side].settle(at: self.desk(of: side, at: desk)) }
    if synopsis == nil, first.document.id != second.document.id, let mine = first.contents,
      let other = second.contents
    {
      synopsis = Synopsis((first.document, mine.outline), (second.document, other.outline))
    }
    let isFilled = align(at: desk)
    if seen != active.page.place && follow() || isFilled {
      for side in Synopsis.Side.allCases { self[side].settle(at: self.desk(of: side, at: desk)) }
    }
  }

  /// Lets provisions with the same number begin in the same row, where both documents stand side by side. Returns
  /// whether that has changed rows.
  private mutating func align(at desk: Desk) -> Bool {
    guard let synopsis, !synopsis.parts.isEmpty, BesideLayout(desk, keys: keys).isSideBySide else {
      alignment = nil
      return false
    }
    let isNew = alignment == nil
    var alignment = self.alignment ?? BesideAlignment(synopsis, first.page, second.page)
    var isFilled = false
    // At the end of a text the rows that are filled in move the first row, so that others come near.
    for _ in 0..<4 {
      guard alignment.fill(&self) else { break }
      isFilled = true
    }
    // Where the one stands, the other one is laid beside it, unless it was opened at a place of its own.
    if isFilled, !isNew || seen != active.page.place { _ = alignment.follow(in: &self) }
    self.alignment = alignment
    return isFilled
  }

  /// Shows in the other document what answers to the place of the reader; false where that cannot be said yet.
  private mutating func follow() -> Bool {
    guard let synopsis, first.document.id != second.document.id else { return false }
    let place = active.page.place
    seen = place
    if synopsis.isEmpty { return false }
    if let alignment, alignment.follow(in: &self) { return true }
    if place.position.block < 0 {
      self[keys.other].page.goToStart()
      return true
    }
    guard let position = synopsis.counterpart(of: place.position, in: keys) else { return false }
    // The blank rows above a provision are shown above its counterpart, too.
    let shift = position.offset == 0 ? place.shift : 0
    self[keys.other].page.turn(to: Page.Place(position: position, shift: shift))
    return true
  }

  /// The first document alone again, at its place.
  func parted(at desk: Desk) -> DocumentScreen {
    var alone = first
    alone.isSide = false
    alone.page.empty()
    alone.settle(at: desk)
    return alone
  }

  /// The title of a side; where both have the same, with the date or else the file's name before it.
  private func heading(of side: Synopsis.Side, at desk: Desk) -> String {
    let document = self[side].document
    guard first.document.title == second.document.title else { return document.title }
    return (document.entry.listedDate ?? document.id.name) + desk.signs.dot + document.title
  }

  func frame(at desk: Desk) -> Frame {
    var frame = Frame(desk.size)
    let layout = BesideLayout(desk, keys: keys)
    for side in Synopsis.Side.allCases {
      guard let area = layout.areas[side] else { continue }
      let own = layout.desk(of: side, at: desk)
      var part = self[side].frame(at: own)
      part.drawTop(
        of: heading(of: side, at: own), hasKeys: side == keys,
        percent: self[side].percent(in: own.words), at: own)
      frame.paste(part, at: area)
      guard side == keys, let cursor = part.cursor else { continue }
      frame.cursor = Frame.Place(
        row: cursor.row + area.rows.lowerBound, column: cursor.column + area.columns.lowerBound)
    }
    if layout.isSideBySide, let first = layout.areas[.first] {
      let sign = desk.ambiguousIsWide ? "|" : "│"
      for row in first.rows {
        frame.put(Cell(sign, role: .border), row: row, column: first.columns.upperBound)
      }
    }
    let bars = Bars(desk)
    if active.isTyping {
      active.drawHints(in: bars, on: &frame, at: desk)
    } else {
      bars.drawHints(of: self, on: &frame)
    }
    return frame
  }
}

extension Frame {
  /// Draws the bar above one of two documents. The one that has the keys is marked, so that it is told without colours.
  fileprivate mutating func drawTop(of title: String, hasKeys: Bool, percent: String, at desk: Desk)
  {
    let bars = Bars(desk)
    guard let row = bars.top else { return }
    let isWide = desk.ambiguousIsWide
    let role: Role = hasKeys ? .bar : .dimmed
    let mark = hasKeys ? desk.signs.selected + " " : ""
    let remark = bars.status == nil ? percent : ""
    let room = max(bars.text.count - columns(of: mark, ambiguousIsWide: isWide), 1)
    drawBar(
      [Span(mark + cut(title, toColumns: room, ambiguousIsWide: isWide), role)], remark: remark,
      role: role, row: row, columns: bars.text, at: desk)
  }

  /// Puts a picture into a part of this one.
  fileprivate mutating func paste(_ part: Frame, at area: Area) {
    for row in 0..<min(part.size.rows, area.rows.count) {
      for (column, cell) in part.row(row).prefix(area.columns.count).enumerated() {
        put(cell, row: row + area.rows.lowerBound, column: column + area.columns.lowerBound)
      }
    }
  }
}
