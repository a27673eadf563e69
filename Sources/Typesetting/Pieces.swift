import Terminal

/// The pieces of one row as they are laid out from left to right.
struct Pieces {
  var pieces: [SetLine.Piece] = []
  var column: Int

  /// Adds words that are not in the passage.
  mutating func add(_ literal: String, _ role: Role, columns: Int) {
    guard columns > 0 else { return }
    pieces.append(
      SetLine.Piece(column: column, columns: columns, content: .literal(literal, role)))
    column += columns
  }

  /// Adds a stretch of the passage of so many columns that is shown as it is written.
  mutating func add(_ source: Range<Int>, columns: Int) {
    guard !source.isEmpty else { return }
    pieces.append(SetLine.Piece(column: column, columns: columns, content: .source(source)))
    column += columns
  }

  /// Adds what is shown of a line; a unit wider than the line is narrowed to it.
  mutating func add(
    _ line: LineBreaker.Broken, of units: [Unit], columns: Int, words: MarkWords
  ) {
    var run: Range<Int>?
    var width = 0
    func close(_ pieces: inout Pieces) {
      guard let source = run else { return }
      pieces.pieces.append(
        SetLine.Piece(column: pieces.column, columns: width, content: .source(source)))
      pieces.column += width
      run = nil
      width = 0
    }
    for unit in units[line.shown] {
      switch unit.kind {
      case .opening, .closing:
        close(&self)
        let (word, role) = words.word(of: unit)
        add(word, role, columns: Int(unit.width))
      case .tab where unit.width != 1:
        close(&self)
        run = unit.range
        width = Int(unit.width)
        close(&self)
      default:
        run = (run?.lowerBound ?? Int(unit.start))..<Int(unit.end)
        width += unit.width > 2 ? min(Int(unit.width), max(columns, 1)) : Int(unit.width)
      }
    }
    close(&self)
    if line.isHyphenated { add("-", .text, columns: 1) }
  }
}
