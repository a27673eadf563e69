import Documents
import Terminal

extension Galley {
  /// A row with its roles. Of highlights that overlap, the last one wins.
  public func line(_ line: SetLine, highlights: [Highlight] = []) -> Line {
    guard numbers.contains(line.position.block), !line.pieces.isEmpty else { return Line([]) }
    let block = block(line.position.block)
    let own = highlights.filter {
      $0.block == line.position.block && (!$0.range.isEmpty || $0.includesMarker)
    }
    let markerRole = own.last { $0.includesMarker }?.role
    var composer = LineComposer()
    block.passage.text.withBytes { bytes in
      let scanner = Scanner(bytes: bytes, ambiguousIsWide: measure.ambiguousIsWide)
      for piece in line.pieces {
        composer.pad(to: piece.column)
        switch piece.content {
        case .literal(let text, .marker):
          composer.add(text, markerRole ?? .marker, columns: piece.columns)
        case .literal(let text, let role): composer.add(text, role, columns: piece.columns)
        case .source(let range):
          let roles = Roles(
            of: block, marked: line.marked, in: range, highlights: own)
          if let role = roles.common, scanner.isCommon(range) {
            let text = String(decoding: bytes[range], as: UTF8.self)
            composer.add(text, role, columns: piece.columns)
          } else {
            let units = scanner.units(in: range)
            composer.add(units, of: scanner, roles: roles, columns: piece.columns)
          }
        }
      }
    }
    return Line(composer.spans)
  }

  /// The column in which a position stands in a row; nil where the row does not show it.
  public func column(of position: Document.Position, in line: SetLine) -> Int? {
    guard position.block == line.position.block, numbers.contains(position.block) else {
      return nil
    }
    for piece in line.pieces {
      guard let range = piece.source, range.contains(position.offset) else { continue }
      let before = units(of: position.block, in: range).prefix { Int($0.end) <= position.offset }
      return piece.column + min(before.reduce(0) { $0 + Int($1.width) }, piece.columns - 1)
    }
    if let piece = line.pieces.last(where: { $0.source?.upperBound == position.offset }) {
      return piece.column + piece.columns
    }
    guard position == line.position else { return nil }
    return line.pieces.first { $0.source != nil }?.column ?? line.pieces.first?.column ?? 0
  }

  /// The position of the text in a column of a row; where there is none, the nearest in the row; nil on a blank row.
  public func position(at column: Int, in line: SetLine) -> Document.Position? {
    var nearest: (piece: SetLine.Piece, range: Range<Int>)?
    for piece in line.pieces {
      guard let range = piece.source else { continue }
      if nearest == nil || piece.column <= column { nearest = (piece, range) }
    }
    guard let (piece, range) = nearest else { return line.pieces.isEmpty ? nil : line.position }
    var edge = piece.column
    var offset = range.lowerBound
    for unit in units(of: line.position.block, in: range) {
      if !unit.traits.contains(.continues) { offset = Int(unit.start) }
      edge += Int(unit.width)
      if edge > column { break }
    }
    return Document.Position(block: line.position.block, offset: offset)
  }

  private func units(of number: Int, in range: Range<Int>) -> [Unit] {
    block(number).passage.text.withBytes { bytes in
      Scanner(bytes: bytes, ambiguousIsWide: measure.ambiguousIsWide).units(in: range)
    }
  }
}
