/// A picture of the whole screen, as cells, with the place of the cursor.
public struct Frame: Hashable, Sendable {
  /// The size of the picture.
  public let size: Size
  /// All cells, row after row.
  public private(set) var cells: [Cell]
  /// Where the hardware cursor stands, for screen readers and braille lines; hidden where nil.
  public var cursor: Place?
  /// The rows whose letters are of double size: of each line the upper row, which holds its cells; the row below shows the
  /// lower halves of the letters. Of such a line the left half of the columns is seen, and the cursor's column in it is
  /// that of a letter.
  public private(set) var doubled: Set<Int> = []

  /// A place on the screen; the first row and column are 0.
  public struct Place: Hashable, Sendable {
    /// Rows from the top.
    public var row: Int
    /// Columns from the left.
    public var column: Int

    /// Makes a place.
    public init(row: Int, column: Int) {
      self.row = row
      self.column = column
    }
  }

  /// Makes an empty picture.
  public init(_ size: Size) {
    self.size = size
    cells = Array(repeating: .blank, count: size.columns * size.rows)
  }

  /// Puts a cell at a place. Outside the picture, or where a wide cell would be cut, nothing is drawn but a blank.
  public mutating func put(_ cell: Cell, row: Int, column: Int) {
    guard row >= 0, row < size.rows, column >= 0, column < size.columns, cell.columns > 0 else {
      return
    }
    let index = row * size.columns + column
    if cells[index].columns == 0, column > 0 {
      cells[index - 1] = Cell(" ", role: cells[index - 1].role)
    }
    let overwritten = index + cell.columns
    if column + cell.columns < size.columns, cells[overwritten].columns == 0 {
      cells[overwritten] = Cell(" ", role: cells[overwritten].role)
    }
    guard column + cell.columns <= size.columns else {
      cells[index] = Cell(" ", role: cell.role)
      return
    }
    cells[index] = cell
    if cell.columns == 2 { cells[index + 1] = Cell("", columns: 0, role: cell.role) }
  }

  /// Gives the letters of a row double size; the row below it is theirs, too.
  public mutating func double(row: Int) {
    guard row >= 0, row + 1 < size.rows else { return }
    doubled.insert(row)
  }

  /// Gives a row letters of single size again.
  public mutating func undouble(row: Int) {
    doubled.remove(row)
    doubled.remove(row - 1)
  }

  /// Gives a stretch of a row another role, leaving its text.
  public mutating func paint(_ role: Role, row: Int, columns: Range<Int>) {
    guard row >= 0, row < size.rows else { return }
    for column in columns.clamped(to: 0..<size.columns) {
      cells[row * size.columns + column].role = role
    }
  }

  /// The cells of one row.
  public func row(_ row: Int) -> ArraySlice<Cell> {
    cells[row * size.columns..<(row + 1) * size.columns]
  }

  /// The picture as text, one line a row, without spaces at the ends of lines.
  public var text: String {
    (0..<size.rows).map { row in
      var line = self.row(row).reduce(into: "") { $0 += $1.text }
      while line.last == " " { line.removeLast() }
      return line
    }.joined(separator: "\n")
  }
}
