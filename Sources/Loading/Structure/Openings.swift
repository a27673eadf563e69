import Documents

/// What the blocks of a text could open, by the index of the block. Most blocks open nothing and take no room.
struct Openings {
  private var all: [Opening] = []
  /// For each block its opening; -1 where it has none.
  private var numbers: [Int32] = []

  /// Reads the openings of blocks, and settles which of them are members of lists.
  init(of blocks: [Block]) {
    numbers.reserveCapacity(blocks.count)
    for block in blocks {
      let opening = Opening(block)
      numbers.append(opening == nil ? -1 : Int32(clamping: all.count))
      if let opening { all.append(opening) }
    }
    Opening.settleSequences(&all)
  }

  /// The opening of a block; nil where it is ordinary text.
  subscript(block: Int) -> Opening? {
    let number = Int(numbers[block])
    return all.indices.contains(number) ? all[number] : nil
  }
}
