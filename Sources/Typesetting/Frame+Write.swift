import Terminal

extension Frame {
  /// Draws a line from a column on, in its legible form, up to the column `limit` or the edge of the picture. A
  /// character that does not fit any more is left blank. Returns the column after the last one drawn.
  @discardableResult
  public mutating func write(
    _ line: Line, row: Int, column: Int, limit: Int? = nil, ambiguousIsWide: Bool = false
  ) -> Int {
    let edge = min(limit ?? size.columns, size.columns)
    var column = column
    for span in line.spans {
      span.text.withBytes { bytes in
        let scanner = Scanner(
          bytes: bytes, ambiguousIsWide: ambiguousIsWide, isOneLine: true)
        for unit in scanner.units(in: 0..<bytes.count) where unit.width > 0 && column < edge {
          column = put(unit, of: scanner, span.role, row: row, column: column, edge: edge)
        }
      }
    }
    return column
  }

  /// Draws one unit: a cell for a character, a cell for each letter of a visible form.
  private mutating func put(
    _ unit: Unit, of scanner: Scanner, _ role: Role, row: Int, column: Int, edge: Int
  ) -> Int {
    let form = scanner.form(of: unit)
    guard unit.kind == .stray || unit.kind == .flood else {
      let width = Int(unit.width)
      let fits = column + width <= edge
      put(
        fits ? Cell(form, columns: width, role: role) : Cell(" ", role: role), row: row,
        column: column)
      return min(column + width, edge)
    }
    var column = column
    let role: Role = role == .text ? .stray : role
    let width = form.count == 1 ? Int(unit.width) : 1
    for letter in form where column + width <= edge {
      put(Cell(String(letter), columns: width, role: role), row: row, column: column)
      column += width
    }
    return column
  }
}
