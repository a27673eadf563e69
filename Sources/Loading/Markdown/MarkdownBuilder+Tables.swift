import CMd4c
import Documents

/// The row of a table that is being read.
struct MarkdownRow {
  /// Whether it is known where in the source the last row ended.
  var isKnown = false
  /// Where the row ended, or the last that was known.
  var end = 0
  /// The index of the cell that is open, and of the last one in which text was heard.
  var cell = -1
  var heardCell = -1
  /// Where the text that was heard last ended when the cell was opened.
  var textBefore = 0
  /// The columns of the table.
  var columns = 0
}

extension MarkdownBuilder {
  /// Begins a table; false where its cells are too many for its source.
  mutating func beginTable(_ detail: MD_BLOCK_TABLE_DETAIL?) -> Bool {
    tables += 1
    row = MarkdownRow()
    guard let detail else { return true }
    row.columns = Int(detail.col_count)
    let rows = Int(detail.head_row_count) + Int(detail.body_row_count)
    cells += row.columns * rows
    // A cell of its own takes two bytes of the source. Many more can only be the missing ones of short rows.
    isTooWide = cells > 2 * source.count + 4096
    return !isTooWide
  }

  /// Begins a row.
  mutating func beginRow() {
    draft.clear()
    draft.isCell = true
    leaf = .row(isHeading: false)
    (row.cell, row.heardCell, row.textBefore) = (-1, -1, lastText)
  }

  /// Begins a cell.
  mutating func beginCell(isHeading: Bool) {
    noteHeardCell()
    closeSpans()
    row.cell += 1
    if row.cell > 0 { draft.endCell() }
    if isHeading { leaf = .row(isHeading: true) }
  }

  /// Ends a row and puts it down.
  mutating func endRow() {
    guard case .row(let isHeading) = leaf else { return }
    noteHeardCell()
    closeSpans()
    addExcess()
    leaf = .none
    draft.isCell = true
    let passage = passage()
    draft.clear()
    // A table without headings has to have a row for them in Markdown.
    if isHeading, passage.text.utf8.allSatisfy({ $0 == UInt8(ascii: "\t") || $0 == 0x20 }) {
      return
    }
    add(
      Block(.row(table: tables, isHeading: isHeading), passage, depth: depth, quotation: quotation))
  }

  private mutating func noteHeardCell() {
    guard lastText > row.textBefore else { return }
    (row.heardCell, row.textBefore) = (row.cell, lastText)
    row.isKnown = true
  }

  /// Adds the cells that the row has beyond those of the table's head, which Markdown would drop.
  private mutating func addExcess() {
    var index: Int
    var cell: Int
    if row.heardCell >= 0 {
      (index, cell) = (lastText, row.heardCell)
    } else if row.isKnown {
      index = min(row.end + 1, source.count)
      while index < source.count, [0x20, 0x09, 0x3E].contains(source[index]) { index += 1 }
      cell = index < source.count && source[index] == UInt8(ascii: "|") ? -1 : 0
    } else {
      return
    }
    var start = index
    while index <= source.count {
      let byte = index < source.count ? source[index] : 0x0A
      if byte == UInt8(ascii: "\\"), index + 1 < source.count, source[index + 1] != 0x0A {
        index += 2
        continue
      }
      if byte == UInt8(ascii: "|") || byte == 0x0A {
        if cell >= row.columns { addExcess(start..<min(index, source.count)) }
        cell += 1
        start = index + 1
        if byte == 0x0A { break }
      }
      index += 1
    }
    (row.end, row.isKnown) = (index, true)
  }

  private mutating func addExcess(_ range: Range<Int>) {
    var bytes = source[range]
    while let first = bytes.first, MarkupTag.isSpace(first) { bytes = bytes.dropFirst() }
    while let last = bytes.last, MarkupTag.isSpace(last) { bytes = bytes.dropLast() }
    guard !bytes.isEmpty else { return }
    draft.endCell()
    draft.write(String(decoding: bytes, as: UTF8.self).replacing("\\|", with: "|"))
  }
}
