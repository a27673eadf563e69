import Documents

extension Galley {
  /// The row in which the text of a block begins, below the blank rows before it.
  public mutating func textStart(of block: Int) -> Address {
    Address(block: block, line: numbers.contains(block) ? set(block).gap : 0)
  }

  /// How many rows there are from the text of a block to a later row.
  public mutating func rows(from block: Int, to address: Address) -> Int {
    guard numbers.contains(block) else { return 0 }
    var rows = address.line - set(block).gap
    for number in block..<max(address.block, block) { rows += set(number).rows }
    return rows
  }

  /// How many rows there are from the text of a block to that of a later one, or to the end, without those that were
  /// filled in; nil where more text stands between them than can be set while the reader waits.
  public mutating func rows(from block: Int, upTo end: Int) -> Int? {
    guard let first = numbers.first, block >= first, block < end, end <= numbers.upperBound else {
      return block == end ? 0 : nil
    }
    guard bytesBefore[end - first] - bytesBefore[block - first] <= Galley.longestPart.bytes,
      end - block <= Galley.longestPart.blocks
    else { return nil }
    if end < numbers.upperBound {
      return rows(from: block, to: textStart(of: end)) - (filling[end] ?? 0)
    }
    let last = Address(block: end - 1, line: set(end - 1).rows)
    return rows(from: block, to: last) - (filling[end] ?? 0)
  }

  /// The longest part that is set to count its rows.
  private static let longestPart = (bytes: 1 << 16, blocks: 1000)

  /// Adds so many blank rows before the text of a block, or below the last one; 0 takes them away.
  public mutating func fill(_ rows: Int, before block: Int) {
    filling[block] = rows == 0 ? nil : rows
    shelf.discard(block)
    shelf.discard(block - 1)
  }

  /// Takes away all rows that were filled in.
  public mutating func empty() {
    for block in filling.keys { fill(0, before: block) }
  }
}
