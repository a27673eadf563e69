extension Document {
  /// The document with nothing of its text but what stands at a place: a heading with all below it, a provision with what
  /// belongs to it, else one block; and behind it the footnotes that it refers to.
  public func part(at position: Position) -> Document {
    guard blocks.indices.contains(position.block) else { return self }
    let first = blocks[position.block]
    let end = blocks[(position.block + 1)...].firstIndex { !$0.belongs(below: first) }
    let range = position.block..<(end ?? blocks.count)
    var markers: Set<String> = []
    for block in blocks[range] {
      for mark in block.passage.marks {
        if case .note(let marker) = mark.style { markers.insert(marker) }
      }
    }
    var part = self
    part.blocks = Array(blocks[range])
    for (index, block) in blocks.enumerated() where !range.contains(index) {
      if case .note(let marker) = block.kind, markers.contains(marker) { part.blocks.append(block) }
    }
    return part
  }
}

extension Block {
  /// Whether the block, somewhere after another, still belongs to that one, if all between them do.
  fileprivate func belongs(below first: Block) -> Bool {
    if quotation > first.quotation { return true }
    switch (first.kind, kind) {
    case (.heading(let level), .heading(let other)): return other > level
    case (.heading, _): return true
    case (.item, .heading): return false
    case (.item, .item): return depth > first.depth
    case (.item, _): return first.depth == 0 || depth >= first.depth
    case (.term, .definition): return true
    case (.note, _): return depth > first.depth
    default: return false
    }
  }
}
