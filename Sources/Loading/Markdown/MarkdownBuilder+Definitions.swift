import Documents

extension MarkdownBuilder {
  /// Puts the paragraph down as a term with its definitions (a line and below it ": …") if it is that.
  mutating func flushDefinitions() -> Bool {
    guard !draft.colons.isEmpty || draft.bytes.first == UInt8(ascii: ":") else { return false }
    let bytes = draft.bytes
    var starts = draft.colons.filter { isDefinition(bytes, at: $0) }
    if starts.first == 0 || (starts.isEmpty && isDefinition(bytes, at: 0)) {
      // A definition after an empty line: what stands before it is the term.
      guard let last = blocks.last, last.depth == depth, last.quotation == quotation else {
        return false
      }
      switch last.kind {
      case .paragraph where !last.passage.text.utf8.contains(0x0A):
        blocks[blocks.count - 1].kind = .term
      case .definition: break
      default: return false
      }
      if starts.first != 0 { starts.insert(0, at: 0) }
    }
    guard let first = starts.first else { return false }
    var cuts = first > 0 ? [0] + starts : starts
    let passage = draft.passage(notes: &notes, places: &cuts)
    for (index, part) in passage.parts(from: cuts).enumerated() {
      let kind: Block.Kind = index == 0 && first > 0 ? .term : .definition
      add(Block(kind, part, depth: depth, quotation: quotation))
    }
    return true
  }

  private func isDefinition(_ bytes: [UInt8], at place: Int) -> Bool {
    place + 1 < bytes.count && bytes[place] == UInt8(ascii: ":")
      && (bytes[place + 1] == 0x20 || bytes[place + 1] == 0x09)
  }
}

extension Passage {
  /// The parts of the passage that begin at the places, without the colon and the spaces at their ends.
  ///
  /// A mark that goes on into another part ends with its own.
  func parts(from places: [Int]) -> [Passage] {
    let bytes = Array(text.utf8)
    var waiting = marks[...]
    return places.indices.map { index in
      var start = places[index]
      let next = index + 1 < places.count ? places[index + 1] : bytes.count
      var end = next
      if start < end, bytes[start] == UInt8(ascii: ":") { start += 1 }
      while start < end, MarkupTag.isSpace(bytes[start]) { start += 1 }
      while end > start, MarkupTag.isSpace(bytes[end - 1]) { end -= 1 }
      var own: [Mark] = []
      while let mark = waiting.first, mark.range.lowerBound < next {
        let low = max(mark.range.lowerBound, start)
        let high = min(mark.range.upperBound, end)
        if low < high { own.append(Mark(low - start..<high - start, mark.style)) }
        waiting.removeFirst()
      }
      return Passage(String(decoding: bytes[start..<end], as: UTF8.self), marks: own)
    }
  }
}
