import Documents

extension Galley {
  /// The first row.
  public var first: Address { Address(block: numbers.lowerBound, line: 0) }

  /// The row that shows a position; where there is no such place, the nearest one before it.
  public mutating func address(of position: Document.Position) -> Address {
    guard !numbers.isEmpty, position.block >= numbers.lowerBound else { return first }
    guard numbers.contains(position.block) else { return lastRow }
    let row = set(position.block).row(of: max(position.offset, 0))
    return Address(block: position.block, line: row)
  }

  /// The row so many rows further down, or up where the number is negative; the first or the last where there are no
  /// more.
  public mutating func advance(_ address: Address, by rows: Int) -> Address {
    guard !numbers.isEmpty else { return first }
    var address = clamped(address)
    var left = rows
    while left > 0 {
      let below = set(address.block).rows - 1 - address.line
      if left <= below { return Address(block: address.block, line: address.line + left) }
      guard numbers.contains(address.block + 1) else {
        return Address(block: address.block, line: address.line + below)
      }
      left -= below + 1
      address = Address(block: address.block + 1, line: 0)
    }
    while left < 0 {
      if -left <= address.line {
        return Address(block: address.block, line: address.line + left)
      }
      guard numbers.contains(address.block - 1) else {
        return Address(block: address.block, line: 0)
      }
      left += address.line + 1
      address = Address(block: address.block - 1, line: set(address.block - 1).rows - 1)
    }
    return address
  }

  /// The rows from an address on; fewer at the end. Sets what is asked for and no more.
  public mutating func lines(from address: Address, count: Int) -> [SetLine] {
    guard !numbers.isEmpty, count > 0 else { return [] }
    var lines: [SetLine] = []
    var address = clamped(address)
    while true {
      let block = set(address.block)
      while address.line < block.rows {
        lines.append(block.row(address.line))
        if lines.count == count { return lines }
        address.line += 1
      }
      guard numbers.contains(address.block + 1) else { return lines }
      address = Address(block: address.block + 1, line: 0)
    }
  }

  /// The row at the top of a window of so many rows that has the last row at its foot.
  public mutating func lastTop(rows: Int) -> Address {
    advance(lastRow, by: -max(rows - 1, 0))
  }

  private var lastRow: Address {
    mutating get {
      guard let last = numbers.last else { return first }
      return Address(block: last, line: set(last).rows - 1)
    }
  }

  private mutating func clamped(_ address: Address) -> Address {
    let block = min(max(address.block, numbers.lowerBound), numbers.upperBound - 1)
    return Address(block: block, line: min(max(address.line, 0), set(block).rows - 1))
  }
}
