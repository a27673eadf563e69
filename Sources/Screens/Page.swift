import Documents
import Typesetting

/// What the window shows of a document: so many rows of its galley from one on.
///
/// The reader's place is a position in the text. Only the reader moves it: another measure shows the same place in
/// other rows, and the first measure again shows the very same rows.
struct Page: Sendable {
  /// A place to come back to.
  struct Place: Hashable, Sendable {
    /// The text that stands in the first row, or below blank rows there.
    var position: Document.Position
    /// How many rows the first row stands below the one of the position; blank rows stand above it.
    var shift = 0
  }

  /// The document in lines.
  var galley: Galley
  /// How many rows the window has for it.
  private(set) var rows: Int
  /// Where the reader is.
  private(set) var place: Place
  /// The first row.
  var top: Galley.Address
  /// The rows that are shown; fewer than there is room for at the end.
  private(set) var lines: [SetLine] = []
  /// How many of the rows that are shown are the headings of a table, held above its rows.
  private(set) var held = 0
  /// Where the rows that are shown stand in the galley.
  private(set) var addresses: [Galley.Address] = []
  /// Whether the last row of the document is shown.
  private(set) var isAtEnd = false

  /// Opens a document at its start, or at a position.
  init(
    _ document: Document, front: [Block], measure: Measure, rows: Int,
    at position: Document.Position? = nil
  ) {
    galley = Galley(document, front: front, measure: measure)
    self.rows = max(rows, 0)
    top = galley.first
    place = Place(position: Document.Position(block: top.block))
    if let position { turn(to: position) } else { move(to: top) }
  }

  /// Whether the first row of the document is shown.
  var isAtTop: Bool { top == galley.first }

  /// Takes another measure or another number of rows. The place stays.
  mutating func fit(_ measure: Measure, rows: Int) {
    let rows = max(rows, 0)
    guard measure != galley.measure || rows != self.rows else { return }
    if measure != galley.measure {
      galley.set(to: measure)
      top = address(of: place)
    }
    self.rows = rows
    look()
  }

  /// Sets other words above the text, where the blocks are the same in number and kind. The place stays.
  mutating func replaceFront(_ front: [Block]) { replace(galley.document, front: front) }

  /// Sets the same text with other marks, and the words above it. The place stays.
  mutating func replace(_ document: Document, front: [Block]) {
    let (columns, filling) = (galley.firstColumns, galley.filling)
    galley = Galley(document, front: front, measure: galley.measure)
    galley.firstColumns = columns
    for (block, rows) in filling { galley.fill(rows, before: block) }
    top = address(of: place)
    look()
  }

  /// Moves so many rows down, or up where the number is negative; no further down than the end of the text.
  mutating func scroll(by rows: Int) {
    var from = top
    // Below a table's headings its first row looks the same whether they are held or not.
    if let head = holdable(at: top) {
      if rows > 0, top == head.start { from = head.body }
      if rows < 0, top == head.body { from = head.start }
    }
    var next = galley.advance(from, by: rows)
    if let head = holdable(at: next), next > head.start, next < head.body { next = head.start }
    if rows > 0 {
      let room = self.rows - (headHeld(at: next)?.lines.count ?? 0)
      if galley.lines(from: next, count: room).count < room { next = max(top, min(next, lastTop)) }
    }
    if next != top { move(to: next) }
  }

  /// Moves by half pages. A whole page keeps a row or two of the page before.
  mutating func turnPages(halves: Int) {
    let isAtHead = holdable(at: top).map { $0.start == top } ?? false
    let rows = self.rows - (isAtHead && halves > 0 ? holdable(at: top)?.lines.count ?? 0 : held)
    let overlap = rows > 6 ? 2 : rows > 2 ? 1 : 0
    scroll(
      by: halves.isMultiple(of: 2)
        ? halves / 2 * max(rows - overlap, 1) : halves * max(rows / 2, 1))
  }

  /// Goes to the start of the document.
  mutating func goToStart() { move(to: galley.first) }

  /// Goes to the end of the document: its last row is the window's.
  mutating func goToEnd() { move(to: lastTop) }

  /// Shows a position in the first row, even where the rest of the document is shorter than the window.
  mutating func turn(to position: Document.Position) { turn(to: Place(position: position)) }

  /// Shows a place again as it was.
  mutating func turn(to place: Place) {
    self.place = place
    top = address(of: place)
    look()
  }

  /// Shows a position: where it is shown already nothing moves, else it comes to stand in the upper third.
  mutating func reveal(_ position: Document.Position) {
    if galley.showColumn(of: position) { turn(to: place) }
    let address = galley.address(of: position)
    if let last = addresses.last, address >= top, address <= last { return }
    let above = galley.advance(address, by: -(rows / 3))
    move(to: max(min(above, lastTop), galley.first))
  }

  /// What is shown of the first table in sight that is wider than its room; nil where there is none.
  var tableInSight: Galley.TableView? {
    mutating get {
      var last: Int?
      for line in lines where line.tableColumns > 0 && line.position.block != last {
        last = line.position.block
        if let view = galley.view(ofTableAt: line.position.block) { return view }
      }
      return nil
    }
  }

  /// Moves by so many columns in the first table in sight that is wider than its room. Returns whether it did.
  mutating func moveSideways(by columns: Int) -> Bool {
    guard let view = tableInSight,
      galley.moveSideways(inTableAt: view.table, by: columns)
    else { return false }
    turn(to: place)
    return true
  }

  /// The row and column in which a position is shown; nil where it is not.
  mutating func spot(of position: Document.Position) -> (row: Int, column: Int)? {
    let isIn: (SetLine.Piece) -> Bool = { $0.source?.contains(position.offset) == true }
    let row =
      lines.firstIndex { $0.position.block == position.block && $0.pieces.contains(where: isIn) }
      ?? addresses.firstIndex(of: galley.address(of: position))
    guard let row, let column = galley.column(of: position, in: lines[row]) else { return nil }
    return (row, column)
  }

  /// From the first to the last place of the text that is shown; nil where none is.
  var extent: Range<Document.Position>? {
    guard let first = lines.dropFirst(held).first?.position.block,
      let last = lines.last?.position.block
    else { return nil }
    let starts = lines.lazy.filter { $0.position.block == first }.flatMap(\.pieces)
    let ends = lines.lazy.filter { $0.position.block == last }.flatMap(\.pieces)
    let start = Document.Position(
      block: first, offset: starts.compactMap { $0.source?.lowerBound }.min() ?? 0)
    let end = Document.Position(
      block: last, offset: ends.compactMap { $0.source?.upperBound }.max() ?? 0)
    return start..<max(start, end)
  }

  mutating func move(to address: Galley.Address) {
    top = address
    look()
    guard let first = lines.dropFirst(held).first else {
      // A window without rows still has a place.
      place = Place(
        position: galley.lines(from: top, count: 1).first?.position ?? place.position)
      return
    }
    let own = galley.address(of: first.position)
    place = Place(
      position: first.position, shift: own.block == top.block ? top.line - own.line : 0)
  }

  mutating func look() {
    let head = headHeld(at: top)
    held = head?.lines.count ?? 0
    let room = rows - held
    let seen = galley.lines(from: top, count: room + 1)
    isAtEnd = seen.count <= room
    lines = (head?.lines ?? []) + seen.prefix(room)
    addresses = head?.addresses ?? []
    addresses.reserveCapacity(lines.count)
    var next = top
    for line in seen.prefix(room) {
      if line.position.block != next.block {
        next = Galley.Address(block: line.position.block, line: 0)
      }
      addresses.append(next)
      next.line += 1
    }
  }

  /// The headings of the table that a row stands in, where the window is high enough to hold them above its rows.
  private mutating func holdable(at address: Galley.Address) -> Galley.TableHead? {
    galley.head(over: address).flatMap { $0.lines.count <= rows / 3 ? $0 : nil }
  }

  /// The headings that are held above a row where it is the first one.
  private mutating func headHeld(at address: Galley.Address) -> Galley.TableHead? {
    holdable(at: address).flatMap { address >= $0.body ? $0 : nil }
  }

  /// The first row where the last row of the document stands at the window's foot.
  var lastTop: Galley.Address {
    mutating get {
      let top = galley.lastTop(rows: rows)
      guard let head = holdable(at: top), top > head.start else { return top }
      return galley.lastTop(rows: rows - head.lines.count)
    }
  }

  /// The row of a place. Blank rows above it are kept where there are still as many.
  mutating func address(of place: Place) -> Galley.Address {
    let own = galley.address(of: place.position)
    guard place.shift != 0, own.line + place.shift >= 0 else { return own }
    let wanted = Galley.Address(block: own.block, line: own.line + place.shift)
    guard let line = galley.lines(from: wanted, count: 1).first,
      line.position.block == own.block, galley.address(of: line.position) == own
    else { return own }
    return wanted
  }
}
