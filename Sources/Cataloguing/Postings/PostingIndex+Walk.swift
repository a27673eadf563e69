import GRDB

extension PostingIndex {
  /// Gives the postings of a word, or of all words that begin with it, to a taker; only those of wanted provisions, where
  /// these are given. An inner walk is one that the taker of another begins.
  func walk<Taker: PostingTaker>(
    _ word: [UInt8], isOpen: Bool, within wanted: ProvisionSet?, isInner: Bool = false,
    _ taker: inout Taker
  ) throws {
    let key = PostingIndex.key(word)
    var leaving = LeavingProvisions()
    if let wanted, wanted.isEmpty { return }
    for (segment, pages) in zip(segments, try pages(of: word, isOpen: isOpen)) {
      var walk = PostingWalk(
        index: self, segment: segment, key: key, isOpen: isOpen, wanted: wanted)
      try walk.run(
        along: pages, isInner: isInner, leaps(over: pages, isOpen: isOpen, to: wanted), &leaving,
        &taker)
    }
  }

  /// How pages of a list are leapt over that tell of no provision that is wanted. All pages of one list but the first and
  /// the last belong to it alone.
  private func leaps(
    over pages: Range<Int64>, isOpen: Bool, to wanted: ProvisionSet?
  ) -> Leaps {
    guard let wanted, !isOpen, (5...KeptFirstRows.mostPages).contains(pages.count) else {
      return .none
    }
    // To look for the next page that is wanted takes as long as to read some.
    return wanted.stretches(of: limit / pages.count) < pages.count / 3 ? .all : .first
  }
}

/// What a walk leaps over: nothing, the pages before the first that is wanted, or all that are not.
enum Leaps { case none, first, all }

/// The provisions that newer segments say a word has gone from.
struct LeavingProvisions {
  private var rows: [[UInt8]: Set<Int>] = [:]
  mutating func insert(_ row: Int, of word: [UInt8]) { rows[word, default: []].insert(row) }
  /// Those of a word, in descending order.
  func rows(of word: [UInt8]) -> [Int] { rows[word]?.sorted(by: >) ?? [] }
}
