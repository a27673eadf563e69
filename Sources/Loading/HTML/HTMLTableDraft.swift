import Documents

/// A table of a page while it is read. Spans are kept as numbers and never filled in.
struct HTMLTableDraft {
  /// A cell with its spans, clamped as the HTML standard clamps them.
  struct Cell {
    var passage: Passage = ""
    var columns: Int
    var rows: Int
    var isHeading: Bool
  }

  /// A row with the node of the page that it comes from.
  struct Row {
    var cells: [Cell] = []
    var place: Int
  }

  /// The number of the table in its document.
  let number: Int
  /// Whether the walk is in a cell.
  var isInCell = false
  /// The rows so far.
  var rows: [Row] = []

  /// Begins a table.
  init(number: Int) { self.number = number }

  /// How many spans over rows are followed at a time.
  private static let spanLimit = 128
  /// How many columns are counted.
  private static let columnLimit = 10_000

  /// The rows as blocks. A cell over several columns is followed by empty ones only where other rows have cells of their
  /// own; a cell over several rows leaves its place empty in those below.
  func blocks() -> [(block: Block, place: Int)] {
    let starts = columns()
    let used = Set(starts.joined()).sorted()
    var order: [Int: Int] = [:]
    for (index, column) in used.enumerated() { order[column] = index }
    let cellCount = rows.reduce(0) { $0 + $1.cells.count }
    var padding = 10_000 + 8 * cellCount
    return zip(rows, starts).compactMap { row, columns in
      guard row.cells.contains(where: { !$0.passage.isEmpty }) else { return nil }
      var draft = RowDraft()
      for (cell, column) in zip(row.cells, columns) {
        let index = order[column] ?? draft.count
        padding -= max(0, index - draft.count)
        draft.add(cell.passage, at: padding > 0 ? index : draft.count)
      }
      let isHeading = row.cells.allSatisfy(\.isHeading)
      return (Block(.row(table: number, isHeading: isHeading), draft.passage), row.place)
    }
  }

  /// For each row the columns at which its cells begin.
  private func columns() -> [[Int]] {
    var spans: [(columns: Range<Int>, rows: Int)] = []
    return rows.map { row in
      var column = 0
      var next = 0
      var added: [(columns: Range<Int>, rows: Int)] = []
      let starts = row.cells.map { cell in
        while next < spans.count, spans[next].columns.lowerBound <= column {
          column = max(column, spans[next].columns.upperBound)
          next += 1
        }
        let start = min(column, Self.columnLimit)
        column = min(start + cell.columns, Self.columnLimit)
        if cell.rows > 1 { added.append((start..<max(column, start + 1), cell.rows)) }
        return start
      }
      spans = (spans + added.map { ($0.columns, $0.rows) }).compactMap { span in
        span.rows > 1 ? (span.columns, span.rows - 1) : nil
      }
      spans.sort { $0.columns.lowerBound < $1.columns.lowerBound }
      spans = Array(spans.prefix(Self.spanLimit))
      return starts
    }
  }
}

/// A row of a table while its cells are joined.
private struct RowDraft {
  var passage: Passage = ""
  var count = 0
  private var length = 0

  mutating func add(_ cell: Passage, at column: Int) {
    let tabs = count == 0 ? column : max(1, column - count + 1)
    passage.text += String(repeating: "\t", count: tabs)
    length += tabs
    for mark in cell.marks {
      let range = mark.range.lowerBound + length..<mark.range.upperBound + length
      passage.marks.append(Passage.Mark(range, mark.style))
    }
    passage.text += cell.text
    length += cell.text.utf8.count
    count = max(count, column) + 1
  }
}
