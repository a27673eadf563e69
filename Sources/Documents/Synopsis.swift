/// Two texts side by side: which place of the one answers to a place of the other. Places answer to each other by the
/// numbers of their provisions, whatever language they are in, and headings without a number by their words; between
/// them by how much of the text is behind.
public struct Synopsis: Sendable {
  /// One of the two texts.
  public enum Side: Hashable, Sendable, CaseIterable {
    case first, second

    /// The other text.
    public var other: Side { self == .first ? .second : .first }
  }

  /// Where the parts of one text begin that have a counterpart, in its order, as numbers of blocks.
  private struct Starts: Sendable {
    var own: [Int] = []
    var counterparts: [Int] = []
  }

  /// The parts that may begin beside each other, in the order of both texts: a part that has moved is left out.
  public let parts: [(first: Int, second: Int)]

  private let bytes: [Side: [Int]]
  private let starts: [Side: Starts]

  /// Lays two texts side by side, each with its table of contents.
  public init(_ first: (Document, Outline), _ second: (Document, Outline)) {
    bytes = [
      .first: Synopsis.bytesBefore(first.0.blocks), .second: Synopsis.bytesBefore(second.0.blocks),
    ]
    let pairs = SynopsisMatching(first.1, second.1).pairs
    parts = Synopsis.ascending(pairs.sorted { $0.first < $1.first })
    var starts: [Side: Starts] = [:]
    for side in Side.allCases {
      let ordered =
        side == .first
        ? pairs.sorted { $0.first < $1.first }
        : pairs.map { ($0.second, $0.first) }.sorted { $0.0 < $1.0 }
      starts[side] = Starts(own: ordered.map(\.0), counterparts: ordered.map(\.1))
    }
    self.starts = starts
  }

  /// As many of pairs as ascend on both sides: a longest ascending subsequence, by patience sorting.
  private static func ascending(_ pairs: [(first: Int, second: Int)]) -> [(first: Int, second: Int)]
  {
    // For each length the pair that ends such a sequence lowest, and for each pair the one before it.
    var ends: [Int] = []
    var before: [Int] = []
    for (index, pair) in pairs.enumerated() {
      let place = ends.partitioned { pairs[$0].second >= pair.second }
      before.append(place > 0 ? ends[place - 1] : -1)
      if place < ends.count { ends[place] = index } else { ends.append(index) }
    }
    var found: [(first: Int, second: Int)] = []
    var next = ends.last ?? -1
    while next >= 0 {
      found.append(pairs[next])
      next = before[next]
    }
    return found.reversed()
  }

  /// Whether no part of the one text answers to one of the other.
  public var isEmpty: Bool { starts[.first]?.own.isEmpty ?? true }

  /// The place in the other text that answers to a place of one; nil where nothing does, and for what stands above the
  /// text.
  public func counterpart(of position: Document.Position, in side: Side) -> Document.Position? {
    guard position.block >= 0, let mine = starts[side], let theirs = starts[side.other],
      let myBytes = bytes[side], let theirBytes = bytes[side.other], !mine.own.isEmpty,
      position.block + 1 < myBytes.count
    else { return nil }
    let next = Synopsis.count(in: mine.own, upTo: position.block)
    let begin = next > 0 ? mine.own[next - 1] : 0
    let end = next < mine.own.count ? mine.own[next] : myBytes.count - 1
    let target = next > 0 ? mine.counterparts[next - 1] : 0
    // A start that is shared by two counterparts ends at the next greater one.
    let after = next > 0 ? Synopsis.count(in: theirs.own, upTo: target) : 0
    let targetEnd = after < theirs.own.count ? theirs.own[after] : theirBytes.count - 1
    let inBlock = min(
      max(position.offset, 0), myBytes[position.block + 1] - myBytes[position.block])
    let behind = myBytes[position.block] + inBlock - myBytes[begin]
    let length = myBytes[end] - myBytes[begin]
    guard behind > 0, length > 0 else { return Document.Position(block: target) }
    let share = Double(behind) / Double(length)
    let theirLength = theirBytes[targetEnd] - theirBytes[target]
    let byte = theirBytes[target] + Int(share * Double(theirLength))
    let block = min(
      max(Synopsis.count(in: theirBytes, upTo: byte) - 1, target), max(targetEnd - 1, target))
    guard block + 1 < theirBytes.count else { return Document.Position(block: target) }
    return Document.Position(block: block, offset: max(byte - theirBytes[block], 0))
  }

  /// How many bytes of text stand before each block, and in all.
  private static func bytesBefore(_ blocks: [Block]) -> [Int] {
    var total = 0
    return [0]
      + blocks.map { block in
        total += block.passage.text.utf8.count
        return total
      }
  }

  /// How many of ascending numbers are no greater than a number.
  private static func count(in numbers: [Int], upTo number: Int) -> Int {
    numbers.partitioned { $0 > number }
  }
}

extension [Int] {
  /// The first place from which on a condition holds that holds for all places behind it.
  fileprivate func partitioned(by holds: (Int) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
