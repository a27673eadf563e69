import Documents

/// The links and footnote references of a document, in reading order.
struct References: Sendable {
  /// One of them.
  struct Reference: Hashable, Sendable {
    /// Where it begins.
    let position: Document.Position
    /// The bytes of the block's passage that are its words.
    let range: Range<Int>
    /// Where it leads.
    let target: Target
  }

  /// Where a reference leads.
  enum Target: Hashable, Sendable {
    /// To an address as written.
    case address(String)
    /// To the footnote of the marker.
    case note(String)
  }

  /// All of them.
  private(set) var all: [Reference] = []
  private var notes: [String: Int] = [:]

  /// Begins before the first block of a document.
  init() {}

  /// Finds the references of a document.
  init(_ document: Document) { read(document.blocks.indices, of: document) }

  /// Finds those of the next blocks of a document, all blocks before them having been read.
  mutating func read(_ blocks: Range<Int>, of document: Document) {
    for number in blocks {
      let block = document.blocks[number]
      if case .note(let marker) = block.kind {
        let name = References.name(marker)
        if notes[name] == nil { notes[name] = number }
      }
      for mark in block.passage.marks where !mark.range.isEmpty {
        let target: Target
        switch mark.style {
        case .link(let address): target = .address(address)
        case .note(let marker): target = .note(marker)
        default: continue
        }
        all.append(
          Reference(
            position: Document.Position(block: number, offset: mark.range.lowerBound),
            range: mark.range, target: target))
      }
    }
  }

  /// The footnote of a marker; nil where there is none.
  func note(_ marker: String) -> Document.Position? {
    notes[References.name(marker)].map { Document.Position(block: $0) }
  }

  /// The first reference at a position or after it, as an index; the number of all where there is none.
  func index(from position: Document.Position) -> Int {
    var (low, high) = (0, all.count)
    while low < high {
      let middle = (low + high) / 2
      if all[middle].position < position { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The reference that stands at a position, as an index.
  func index(at position: Document.Position) -> Int? {
    let index = index(from: Document.Position(block: position.block, offset: position.offset + 1))
    guard index > 0, all[index - 1].position.block == position.block,
      all[index - 1].range.contains(position.offset)
    else { return nil }
    return index - 1
  }

  /// A marker without the brackets and stops around it.
  private static func name(_ marker: String) -> String {
    let around: Set<Character> = ["[", "]", "(", ")", "^", ".", ":", " "]
    let name = marker.drop { around.contains($0) }
    let end = name.lastIndex { !around.contains($0) }
    return end.map { String(name[...$0]) } ?? marker
  }
}
