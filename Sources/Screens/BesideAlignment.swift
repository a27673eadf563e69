import Documents
import Typesetting

/// Lets the provisions of two documents that have the same number begin in the same row: the shorter of two parts is
/// filled up with blank rows. Parts are filled where the reader comes near them, so that no key waits for the others.
struct BesideAlignment: Sendable {
  /// Where the parts begin on each side, as numbers of blocks: the top, the provisions, and the end.
  private let starts: [Synopsis.Side: [Int]]
  /// How many rows the parts have that were filled.
  private var heights: [Int: Int] = [:]
  /// What the documents are set to.
  private var measures: [Synopsis.Side: Measure] = [:]

  /// Takes the provisions that answer to each other.
  init(_ synopsis: Synopsis, _ first: Page, _ second: Page) {
    func starts(_ page: Page, _ blocks: [Int]) -> [Int] {
      [page.galley.numbers.lowerBound] + blocks + [page.galley.numbers.upperBound]
    }
    self.starts = [
      .first: starts(first, synopsis.parts.map(\.first)),
      .second: starts(second, synopsis.parts.map(\.second)),
    ]
  }

  /// The most parts that are filled at a time.
  private static let mostParts = 400

  /// Fills the parts that stand within a window above and two windows below the first row of the document that has the
  /// keys. Returns whether there were any to fill.
  mutating func fill(_ pair: inout BesideScreen) -> Bool {
    for side in Synopsis.Side.allCases where measures[side] != pair[side].page.galley.measure {
      measures[side] = pair[side].page.galley.measure
      heights = [:]
    }
    guard let own = part(atTopOf: pair.keys, of: &pair) else { return false }
    let windowRows = pair.active.page.rows
    var new: [Synopsis.Side: [Int: Int]] = [:]
    for (step, windows) in [(-1, 1), (1, 2)] {
      var rows = 0
      var next = step > 0 ? own : own - 1
      var count = 0
      while rows <= windows * windowRows, parts.contains(next), count < Self.mostParts {
        rows += height(of: next, in: &pair, &new) ?? windowRows
        next += step
        count += 1
      }
    }
    for (side, rows) in new { pair[side].page.fill(rows) }
    return !new.isEmpty
  }

  private var parts: Range<Int> { 0..<max((starts[.first]?.count ?? 1) - 1, 0) }

  /// The rows of a part, which is filled; nil where it is too long.
  private mutating func height(
    of part: Int, in pair: inout BesideScreen, _ new: inout [Synopsis.Side: [Int: Int]]
  ) -> Int? {
    if let known = heights[part] { return known }
    var rows: [Synopsis.Side: Int] = [:]
    for side in Synopsis.Side.allCases {
      guard let starts = starts[side],
        let own = pair[side].page.rows(from: starts[part], upTo: starts[part + 1])
      else { return nil }
      rows[side] = own
    }
    let height = rows.values.max() ?? 0
    heights[part] = height
    for (side, own) in rows {
      if let end = starts[side]?[part + 1] { new[side, default: [:]][end] = height - own }
    }
    return height
  }

  /// The part that a row stands in; the blank rows before a provision belong to the part above it.
  private func part(atTopOf side: Synopsis.Side, of pair: inout BesideScreen) -> Int? {
    guard let starts = starts[side], !parts.isEmpty else { return nil }
    let block = pair[side].page.top.block
    var (low, high) = (0, starts.count)
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= block { low = middle + 1 } else { high = middle }
    }
    let part = min(max(low - 1, 0), parts.upperBound - 1)
    let isAbove = starts[part] == block && pair[side].page.rows(below: block) < 0
    return isAbove ? max(part - 1, 0) : part
  }

  /// Lets the document that has not the keys show what stands beside the first row of the other; false where that part
  /// is too long to be filled.
  func follow(in pair: inout BesideScreen) -> Bool {
    let side = pair.keys
    guard let part = part(atTopOf: side, of: &pair), heights[part] != nil,
      let mine = starts[side]?[part], let other = starts[side.other]?[part]
    else { return false }
    let rows = pair[side].page.rows(below: mine)
    pair[side.other].page.turn(toRow: rows, below: other)
    return true
  }
}
