import Documents

extension Galley {
  /// The headings of a table in columns, to be held above its rows.
  public struct TableHead: Sendable {
    /// The first row of the headings.
    public let start: Address
    /// The first row below them.
    public let body: Address
    /// The rows of the headings.
    public let lines: [SetLine]
    /// Where these stand.
    public let addresses: [Address]
  }

  /// What is shown of a table that is wider than its room.
  public struct TableView: Hashable, Sendable {
    /// The first row of the table, as the number of its block.
    public let table: Int
    /// The columns that are shown beside the first one, the first being 0.
    public let shown: Range<Int>
    /// How many columns the table has.
    public let count: Int
  }

  /// The headings of the table in columns that a row stands in; nil where it stands in none, or the table has no
  /// headings or nothing below them.
  public mutating func head(over address: Address) -> TableHead? {
    guard let (rows, layout) = table(at: address.block), layout.widths != nil else { return nil }
    let most = 4
    let headings = rows.prefix(most + 1).prefix {
      if case .row(_, true) = block($0).kind { true } else { false }
    }
    guard let body = headings.last.map({ $0 + 1 }), headings.count <= most, body < rows.upperBound,
      headings.contains(where: { !block($0).passage.text.utf8.allSatisfy { $0 <= 0x20 } })
    else { return nil }
    var lines: [SetLine] = []
    var addresses: [Address] = []
    for number in headings {
      let set = set(number)
      lines += set.lines
      addresses += set.lines.indices.map { Address(block: number, line: set.row(ofLine: $0)) }
    }
    guard let start = addresses.first else { return nil }
    return TableHead(
      start: start, body: Address(block: body, line: 0), lines: lines, addresses: addresses)
  }

  /// Whether a block is a row of a table in columns.
  public mutating func isInColumns(_ number: Int) -> Bool {
    table(at: number)?.layout.widths != nil
  }

  /// What is shown of the table that a block is a row of; nil where it is not, or all of the table is shown.
  public mutating func view(ofTableAt number: Int) -> TableView? {
    guard let (rows, layout) = table(at: number), layout.isSideways else { return nil }
    return TableView(
      table: rows.lowerBound, shown: layout.shown(from: firstColumns[rows.lowerBound] ?? 1),
      count: layout.count)
  }

  /// Moves by so many columns in a table that is wider than its room. Returns whether another column is shown.
  public mutating func moveSideways(inTableAt number: Int, by columns: Int) -> Bool {
    guard let view = view(ofTableAt: number) else { return false }
    return show(column: view.shown.lowerBound + columns, inTableAt: number)
  }

  /// Brings the column of a position into sight. Returns whether it was out of sight.
  public mutating func showColumn(of position: Document.Position) -> Bool {
    guard let view = view(ofTableAt: position.block) else { return false }
    let cells = block(position.block).cells
    let column = cells.firstIndex { position.offset <= $0.upperBound } ?? 0
    guard column > 0, !view.shown.contains(column) else { return false }
    return show(column: column, inTableAt: position.block)
  }

  private mutating func show(column: Int, inTableAt number: Int) -> Bool {
    guard let (rows, layout) = table(at: number) else { return false }
    let first = min(max(column, 1), layout.lastFirst)
    guard first != firstColumns[rows.lowerBound] ?? 1 else { return false }
    firstColumns[rows.lowerBound] = first
    shelf = Shelf()
    return true
  }

  private mutating func table(at number: Int) -> (rows: Range<Int>, layout: TableLayout)? {
    guard numbers.contains(number), case .row(let table, _) = block(number).kind else {
      return nil
    }
    return self.table(table, at: number)
  }
}
