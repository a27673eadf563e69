import Documents
import Terminal

/// Sets one row of a table, in columns or as a record.
struct RowSetter {
  let block: Block
  /// The number of the block in positions.
  let number: Int
  let measure: Measure
  let layout: TableLayout
  /// Whether the row below is the first that is not a heading.
  let isLastHeading: Bool

  /// The columns that are shown beside the first one.
  let shown: Range<Int>

  /// The lines of the row, at least one.
  func lines() -> [SetLine] {
    guard let widths = layout.widths else { return isHeading ? headings() : record() }
    var lines = columns(widths)
    if isLastHeading, let last = lines.last {
      lines.append(SetLine(position: last.position, pieces: rule(widths)))
    }
    for index in lines.indices { lines[index].tableColumns = layout.columns }
    return lines
  }

  private var isHeading: Bool {
    if case .row(_, let isHeading) = block.kind { isHeading } else { false }
  }

  /// The columns that are set, the held one first.
  private var order: [Int] { layout.count == 0 ? [] : [0] + shown }

  /// What stands between two columns; an arrow says that columns are out of sight there.
  private func border(before column: Int) -> String {
    let isParted = column == shown.lowerBound && column > 1
    return measure.ambiguousIsWide ? isParted ? "<| " : " | " : isParted ? "‹│ " : " │ "
  }

  /// The arrow at the right edge, where more columns follow.
  private var more: String? {
    shown.upperBound < layout.count ? measure.ambiguousIsWide ? " >" : " ›" : nil
  }

  private func rule(_ widths: [Int]) -> [SetLine.Piece] {
    var pieces = Pieces(column: 0)
    let line = measure.ambiguousIsWide ? "-" : "─"
    let cross = measure.ambiguousIsWide ? "-+-" : "─┼─"
    let rule = order.map { String(repeating: line, count: widths[$0]) }.joined(separator: cross)
    let gutters = TableLayout.gutter * (order.count - 1)
    pieces.add(rule, .border, columns: order.reduce(gutters) { $0 + widths[$1] })
    return pieces.pieces
  }

  private func columns(_ widths: [Int]) -> [SetLine] {
    let ranges = block.cells
    let cells = order.map { column in
      column < ranges.count ? broken(ranges[column], columns: widths[column]) : nil
    }
    return (0..<(cells.map { $0?.count ?? 0 }.max() ?? 1)).map { line in
      var pieces = Pieces(column: 0)
      var position: Int?
      var edge = 0
      for (cell, column) in zip(cells, order) {
        if column > 0 {
          pieces.column = edge
          pieces.add(border(before: column), .border, columns: TableLayout.gutter)
          edge += TableLayout.gutter
        }
        if let cell, line < cell.count {
          let start = cell.start(of: line, end: ranges[column].upperBound)
          position = min(position ?? start, start)
          cell.add(line, to: &pieces)
        }
        edge += widths[column]
      }
      if let more {
        pieces.column = edge
        pieces.add(more, .border, columns: 2)
      }
      return SetLine(position: place(position ?? 0), pieces: pieces.pieces)
    }
  }

  /// The headings above records: one after the other, each on its own line.
  private func headings() -> [SetLine] {
    block.cells.flatMap { range in
      stack(broken(range, columns: measure.columns), end: range.upperBound, indent: 0)
    }
  }

  private func record() -> [SetLine] {
    var lines: [SetLine] = []
    let hang = min(2, measure.columns - measure.leastText)
    for (column, range) in block.cells.enumerated() where !range.isEmpty {
      let label = column < layout.headings.count ? layout.headings[column] : ""
      guard !label.isEmpty else {
        let indent = column == 0 ? 0 : hang
        let text = broken(range, columns: measure.columns - indent)
        lines += stack(text, end: range.upperBound, indent: indent)
        continue
      }
      lines += labelled(label, range, hang: hang)
    }
    return lines.isEmpty ? [SetLine(position: place(0), pieces: [])] : lines
  }

  /// A cell below the heading of its column, or beside it where that leaves room for the text.
  private func labelled(_ label: String, _ range: Range<Int>, hang: Int) -> [SetLine] {
    let wide = measure.ambiguousIsWide
    let name = cut(label, toColumns: max(measure.columns - 1, 1), ambiguousIsWide: wide) + ":"
    let width = Typesetting.columns(of: name, ambiguousIsWide: wide)
    let first = measure.columns - width - 1
    let isBeside = first >= measure.columns / 2
    let text = broken(
      range, columns: isBeside ? first : measure.columns - hang, rest: measure.columns - hang)
    var lines = stack(text, end: range.upperBound, indent: hang)
    var pieces = Pieces(column: 0)
    pieces.add(name, .label, columns: width)
    if isBeside {
      pieces.column += 1
      text.add(0, to: &pieces)
      lines[0].pieces = pieces.pieces
    } else {
      lines.insert(SetLine(position: lines[0].position, pieces: pieces.pieces), at: 0)
    }
    return lines
  }

  private func stack(_ text: BrokenText, end: Int, indent: Int) -> [SetLine] {
    (0..<text.count).map { line in
      var pieces = Pieces(column: indent)
      text.add(line, to: &pieces)
      return SetLine(position: place(text.start(of: line, end: end)), pieces: pieces.pieces)
    }
  }

  private func broken(_ range: Range<Int>, columns: Int, rest: Int? = nil) -> BrokenText {
    BrokenText(
      block.passage, range: range, first: columns, rest: rest ?? columns,
      ambiguousIsWide: measure.ambiguousIsWide, words: measure.words)
  }

  private func place(_ offset: Int) -> Document.Position {
    Document.Position(block: number, offset: offset)
  }
}
