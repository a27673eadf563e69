import Cataloguing
import Documents

/// Words that are looked for in a document, and where they were found so far.
///
/// The search begins where the reader is, goes on to the end, and then takes what lies before, in slices: the reader
/// need not wait for the rest of a long document.
struct Search: Sendable {
  /// What is looked for.
  let finder: SoughtText
  /// All matches found so far, those before the place of the beginning apart from those after it.
  private var before: [Finder.Match] = []
  private var after: [Finder.Match] = []
  private var left: Range<Int>
  private var right: Range<Int>

  /// Begins to look for words from a position on. `numbers` are the numbers of all blocks.
  init(_ words: String, from position: Document.Position, in numbers: Range<Int>) {
    self.init(SoughtText(words), from: position, in: numbers)
  }

  /// Begins to look for what a query of the catalogue asks for.
  init(_ sought: SoughtText, from position: Document.Position, in numbers: Range<Int>) {
    finder = sought
    let start = min(max(position.block, numbers.lowerBound), numbers.upperBound)
    left = numbers.lowerBound..<start
    right = start..<numbers.upperBound
  }

  /// Whether the whole document has been searched.
  var isDone: Bool { left.isEmpty && right.isEmpty || finder.isEmpty }

  /// How many matches there are so far.
  var count: Int { before.count + after.count }

  /// Whether the number of a match is known: whether all before it has been searched.
  var isNumbered: Bool { left.isEmpty }

  /// Searches on through at least so many bytes of text, or to the end.
  mutating func go(on bytes: Int, block: (Int) -> Block) {
    var done = 0
    while done < bytes, !isDone {
      let number: Int
      if let next = right.first {
        number = next
        right = (next + 1)..<right.upperBound
        done += append(block(number), number, to: &after)
      } else {
        number = left.lowerBound
        left = (number + 1)..<left.upperBound
        done += append(block(number), number, to: &before)
      }
    }
  }

  private func append(_ block: Block, _ number: Int, to matches: inout [Finder.Match]) -> Int {
    matches += finder.matches(in: block, number: number)
    return block.passage.text.utf8.count + 64
  }

  /// Searches to the end.
  mutating func finish(block: (Int) -> Block) {
    while !isDone { go(on: 1 << 20, block: block) }
  }

  /// The first match at a position or after it; nil where none was found so far.
  func first(from position: Document.Position) -> Finder.Match? {
    let index = index { $0.position < position }
    return index < count ? self[index] : nil
  }

  /// The next match in a direction after one, or after a position; round the ends of the document.
  func next(
    after current: Finder.Match?, else position: Document.Position, backwards: Bool
  ) -> (match: Finder.Match, isRound: Bool)? {
    guard count > 0 else { return nil }
    var index: Int
    if let current {
      let own = self.index { $0 < current }
      index = backwards ? own - 1 : own + 1
    } else {
      let own = self.index { $0.position < position }
      index = backwards ? own - 1 : own
    }
    let isRound = index < 0 || index >= count
    if isRound { index = backwards ? count - 1 : 0 }
    return (self[index], isRound)
  }

  /// The number of a match among all, the first being 1.
  func number(of match: Finder.Match) -> Int { index { $0 < match } + 1 }

  /// The matches in a block from one offset to another; nil where the block has not been searched yet.
  func matches(in block: Int, offsets: Range<Int>) -> [Finder.Match]? {
    if left.contains(block) || right.contains(block) { return nil }
    var index = index { match in
      match.block < block
        || match.block == block && !match.includesMarker
          && match.range.upperBound <= offsets.lowerBound
    }
    var found: [Finder.Match] = []
    while index < count, self[index].block == block,
      self[index].includesMarker || self[index].range.lowerBound < offsets.upperBound
    {
      found.append(self[index])
      index += 1
    }
    return found
  }

  private subscript(_ index: Int) -> Finder.Match {
    index < before.count ? before[index] : after[index - before.count]
  }

  /// How many matches stand before the first that the condition does not hold for.
  private func index(where isBefore: (Finder.Match) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isBefore(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
