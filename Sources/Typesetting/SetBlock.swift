/// The rows of one block: blank rows before it, and its lines, with blank rows between them where the measure says so.
struct SetBlock {
  let lines: [SetLine]
  /// How many blank rows stand before the first line.
  let gap: Int
  /// Whether a blank row stands between any two lines.
  let isSpaced: Bool
  /// Whether the block is a row of a table.
  let isTabular: Bool
  /// How many blank rows stand below the last line.
  var tail = 0

  /// How many rows there are, blank ones included.
  var rows: Int { gap + (isSpaced ? 2 * lines.count - 1 : lines.count) + tail }

  /// One row; blank rows take the position of the line they stand before.
  func row(_ row: Int) -> SetLine {
    let below = row - gap
    if row >= rows - tail, let last = lines.last {
      return SetLine(position: last.position, pieces: [])
    }
    if below >= 0, !isSpaced { return lines[below] }
    if below >= 0, below.isMultiple(of: 2) { return lines[below / 2] }
    let next = below < 0 ? lines[0] : lines[below / 2 + 1]
    return SetLine(position: next.position, pieces: [])
  }

  /// The row of a line.
  func row(ofLine line: Int) -> Int { gap + (isSpaced ? 2 * line : line) }

  /// The row that shows an offset of the passage.
  func row(of offset: Int) -> Int {
    // The cells of a table's row stand side by side: their stretches do not ascend from row to row.
    if isTabular {
      let line = lines.firstIndex { line in
        line.pieces.contains { $0.source?.contains(offset) == true }
      }
      if let line { return row(ofLine: line) }
    }
    var (low, high) = (0, lines.count)
    while low < high {
      let middle = (low + high) / 2
      if lines[middle].position.offset <= offset { low = middle + 1 } else { high = middle }
    }
    var line = max(low - 1, 0)
    // A marker above its text has the text's position: who goes to the block sees it with its marker.
    while line > 0, lines[line - 1].position.offset == offset { line -= 1 }
    return row(ofLine: line)
  }
}

/// The set blocks that were used last. Two shelves: a full one becomes the old one, and the old one is cleared.
struct Shelf {
  private static let limit = (blocks: 512, rows: 8192)
  private var new: [Int: SetBlock] = [:]
  private var old: [Int: SetBlock] = [:]
  private var rows = 0

  /// The block, if it is still at hand.
  mutating func block(_ index: Int) -> SetBlock? {
    if let block = new[index] { return block }
    guard let block = old[index] else { return nil }
    keep(block, at: index)
    return block
  }

  /// Puts a block away.
  mutating func discard(_ index: Int) {
    new[index] = nil
    old[index] = nil
  }

  /// Keeps a block.
  mutating func keep(_ block: SetBlock, at index: Int) {
    if new.count >= Self.limit.blocks || rows >= Self.limit.rows {
      (old, new, rows) = (new, [:], 0)
    }
    new[index] = block
    rows += block.rows
  }
}
