import Documents
import Terminal

/// A document set to a measure: a printer's word for a column of type before it is cut into pages.
///
/// Nothing is set before it is asked for, and only what was set last is kept.
public struct Galley: Sendable {
  /// A row of the galley. It means nothing in another galley; a `Document.Position` does.
  public struct Address: Hashable, Comparable, Sendable {
    /// The block, as in `Document.Position`.
    public var block: Int
    /// The row of the block, counted from the blank rows before it.
    public var line: Int

    /// Makes an address.
    public init(block: Int, line: Int) {
      (self.block, self.line) = (block, line)
    }

    /// Orders addresses from top to bottom.
    public static func < (left: Address, right: Address) -> Bool {
      (left.block, left.line) < (right.block, right.line)
    }
  }

  /// What the document is set to.
  public private(set) var measure: Measure
  /// The document that is set.
  public let document: Document
  /// The blocks above the document's own: title, facts, notices.
  public let front: [Block]

  /// How many bytes of text stand before each block, and in all.
  let bytesBefore: [Int]
  var shelf = Shelf()
  /// How each table is set, with the rows that this was measured by: other blocks may divide a table.
  private var tables: [Int: (rows: Range<Int>, layout: TableLayout)] = [:]
  /// How many blank rows are added before blocks; the number behind the last stands for those below it.
  public internal(set) var filling: [Int: Int] = [:]
  /// The column that is shown first beside the held one, for each table by its first row; 1 where none is named.
  public var firstColumns: [Int: Int] = [:]

  /// Takes a document to set. `front` stands above its text, as the blocks `-front.count ..< 0`.
  public init(_ document: Document, front: [Block] = [], measure: Measure) {
    (self.document, self.front, self.measure) = (document, front, measure)
    var total = 0
    var bytes: [Int] = []
    bytes.reserveCapacity(front.count + document.blocks.count + 1)
    for block in front {
      bytes.append(total)
      total += block.passage.text.utf8.count
    }
    for block in document.blocks {
      bytes.append(total)
      total += block.passage.text.utf8.count
    }
    bytes.append(total)
    bytesBefore = bytes
  }

  /// Sets the document to another measure; takes no longer for a long document than for a short one.
  public mutating func set(to measure: Measure) {
    self.measure = measure
    (shelf, tables, filling) = (Shelf(), [:], [:])
  }

  /// The numbers of all blocks, those of the front below 0.
  public var numbers: Range<Int> { -front.count..<document.blocks.count }

  /// The block of a number.
  func block(_ number: Int) -> Block {
    number < 0 ? front[number + front.count] : document.blocks[number]
  }

  /// How far into the document a position is, from 0 to 1, by the bytes of text before it.
  public func fraction(at position: Document.Position) -> Double {
    guard let total = bytesBefore.last, total > 0, let first = numbers.first else { return 0 }
    guard position.block >= first else { return 0 }
    guard numbers.contains(position.block) else { return 1 }
    let index = position.block - first
    let before = bytesBefore[index] + max(position.offset, 0)
    return Double(min(before, bytesBefore[index + 1])) / Double(total)
  }

  /// The block of a number, set; from the shelf where it is still at hand.
  mutating func set(_ number: Int) -> SetBlock {
    if let block = shelf.block(number) { return block }
    let set = setAnew(number)
    shelf.keep(set, at: number)
    return set
  }

  /// The block of a number, set and not kept.
  mutating func setAnew(_ number: Int) -> SetBlock {
    let block = block(number)
    let isRow = if case .row = block.kind { true } else { false }
    var lines = isRow ? row(block, number) : paragraph(block, number)
    if !block.passage.marks.isEmpty {
      let marked = MarkedRoles(block.passage.marks)
      for index in lines.indices { lines[index].marked = marked }
    }
    return SetBlock(
      lines: lines, gap: gap(before: block, number) + (filling[number] ?? 0),
      isSpaced: measure.spacing == .large, isTabular: isRow,
      tail: number + 1 == numbers.upperBound ? filling[number + 1] ?? 0 : 0)
  }

  private mutating func gap(before block: Block, _ number: Int) -> Int {
    guard number > numbers.lowerBound else { return 0 }
    let previous = self.block(number - 1)
    let gap = Gap.rows(
      before: block, after: previous, spacing: measure.spacing, isFirstOfText: number == 0)
    if case .row(let table, _) = block.kind, case .row(table, _) = previous.kind,
      self.table(table, at: number).layout.widths == nil
    {
      return measure.spacing == .large ? 2 : 1
    }
    return gap
  }

  private func paragraph(_ block: Block, _ number: Int) -> [SetLine] {
    BlockSetter(
      block: block, number: number, measure: measure,
      continuedMarker: continuedMarker(block, number)
    ).lines()
  }

  /// The columns of the marker of the item that a paragraph inside an item continues.
  private func continuedMarker(_ block: Block, _ number: Int) -> Int {
    guard block.depth > 0, number > 0 else { return 0 }
    for before in stride(from: number - 1, through: max(number - 64, 0), by: -1) {
      let earlier = self.block(before)
      if case .item(let marker) = earlier.kind, earlier.depth == block.depth {
        let width = columns(of: marker, ambiguousIsWide: measure.ambiguousIsWide)
        return width <= 8 ? width + 1 : 2
      }
      if earlier.depth < block.depth { break }
    }
    return 2
  }

  private mutating func row(_ block: Block, _ number: Int) -> [SetLine] {
    guard case .row(let table, let isHeading) = block.kind else { return [] }
    var isLastHeading = isHeading
    if isHeading, numbers.contains(number + 1), case .row(table, true) = self.block(number + 1).kind
    {
      isLastHeading = false
    }
    let (rows, layout) = self.table(table, at: number)
    return RowSetter(
      block: block, number: number, measure: measure, layout: layout,
      isLastHeading: isLastHeading, shown: layout.shown(from: firstColumns[rows.lowerBound] ?? 1)
    ).lines()
  }

  /// The rows of a table that stand together with one, and how they are set; measured once for all.
  mutating func table(_ table: Int, at number: Int) -> (rows: Range<Int>, layout: TableLayout) {
    if let known = tables[table], known.rows.contains(number) { return known }
    func isRow(_ number: Int) -> Bool {
      if case .row(table, _) = block(number).kind { true } else { false }
    }
    var (low, high) = (number, number + 1)
    while low > numbers.lowerBound, isRow(low - 1) { low -= 1 }
    while high < numbers.upperBound, isRow(high) { high += 1 }
    let rows =
      low < 0
      ? front[(low + front.count)..<(min(high, 0) + front.count)]
      : document.blocks[low..<high]
    let known = (rows: low..<high, layout: TableLayout(rows: rows, measure: measure))
    tables[table] = known
    return known
  }
}
