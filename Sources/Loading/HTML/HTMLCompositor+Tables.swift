import Documents

extension HTMLCompositor {
  /// Enters a table, a row or a cell. A table that only lays out the page is no table.
  mutating func openTable(_ index: Int) {
    let element = page.nodes[index].element
    if element == .table {
      guard tables.contains(index), table == nil else { return }
      if case .item = kind, let marker = kind { append(marker) }
      kind = nil
      tableCount += 1
      table = HTMLTableDraft(number: tableCount)
      return
    }
    guard var draft = table else { return }
    let isNewRow = element == .tr || draft.rows.isEmpty
    if isNewRow, draft.rows.last?.cells.isEmpty != true { draft.rows.append(.init(place: index)) }
    if element == .td || element == .th {
      draft.isInCell = true
      passage.isCell = true
      let head = page.isInHead(index)
      let cell = HTMLTableDraft.Cell(
        columns: HTMLCompositor.span(page[index, .colspan], to: 1_000),
        rows: HTMLCompositor.span(page[index, .rowspan], to: 65_534),
        isHeading: element == .th || head)
      draft.rows[draft.rows.count - 1].cells.append(cell)
    }
    table = draft
  }

  /// Leaves a table, a row or a cell.
  mutating func closeTable(_ frame: Frame) {
    guard table != nil else { return }
    switch frame.element {
    case .td, .th:
      guard table?.isInCell == true, let row = table?.rows.indices.last,
        let cell = table?.rows[row].cells.indices.last
      else { return }
      table?.rows[row].cells[cell].passage = passage.take().passage
      table?.isInCell = false
      passage.isCell = false
      kind = nil
    case .table:
      guard let rows = table?.blocks(), tables.contains(frame.node) else { return }
      flush()
      table = nil
      let inside = anchors
      anchors = []
      var next = 0
      for (number, row) in rows.enumerated() {
        place = row.place
        let end = number + 1 < rows.count ? rows[number + 1].place : .max
        while next < inside.count, inside[next].node < end {
          anchors.append(inside[next])
          next += 1
        }
        append(row.block.kind, row.block.passage)
      }
      anchors += inside[next...]
    default: break
    }
  }

  private static func span(_ written: String?, to limit: Int) -> Int {
    max(1, min(written.flatMap { Int($0.filter { $0 != " " }) } ?? 1, limit))
  }
}

extension HTMLPage {
  fileprivate func isInHead(_ cell: Int) -> Bool {
    var node = nodes[cell].parent
    while node >= 0, nodes[node].element == .tr { node = nodes[node].parent }
    return node >= 0 && nodes[node].element == .thead
  }

  /// The tables that are tables: not those that only lay out the page.
  func tables() -> Set<Int> {
    struct Shape {
      let node: Int
      var rows = 0
      var cells = 0
      var columns = 0
      var hasHeadingCells = false
      var isLayout = false
    }
    var found: Set<Int> = []
    var open: [Shape] = []
    func finish(_ shape: Shape) {
      let isOneRow = shape.rows < 2 && !shape.hasHeadingCells
      if !shape.isLayout, shape.columns > 1, !isOneRow { found.insert(shape.node) }
    }
    for index in nodes.indices {
      while let shape = open.last, nodes[shape.node].end <= index {
        finish(shape)
        open.removeLast()
      }
      let node = nodes[index]
      if node.element == .table {
        if !open.isEmpty { open[open.count - 1].isLayout = true }
        open.append(Shape(node: index))
        open[open.count - 1].isLayout = self[index, .role] == "presentation"
        continue
      }
      guard !open.isEmpty else { continue }
      let last = open.count - 1
      switch node.element {
      case .tr:
        open[last].rows += 1
        open[last].cells = 0
      case .td, .th:
        if open[last].rows == 0 { open[last].rows = 1 }
        open[last].cells += 1
        open[last].columns = max(open[last].columns, open[last].cells)
        if node.element == .th { open[last].hasHeadingCells = true }
        if node.text.count > 1_500, !open[last].hasHeadingCells { open[last].isLayout = true }
      case .h1, .h2, .h3: open[last].isLayout = true
      default: break
      }
    }
    while let shape = open.popLast() { finish(shape) }
    return found
  }
}
