/// The provisions that the pages of a list begin with, as far as they were looked up: a search walks along the list of a
/// common word three times, and looks for its place on each among the same pages.
final class FirstRows {
  /// Where the list lies.
  let segment: Int64, pages: Range<Int64>
  private var rows: [Int32]

  /// A page that was not looked up yet, and one on which no provision begins.
  private static let (unknown, none) = (Int32.min, Int32(-1))

  init(segment: Int64, pages: Range<Int64>) {
    (self.segment, self.pages) = (segment, pages)
    rows = Array(repeating: FirstRows.unknown, count: pages.count)
  }

  /// The number of the first provision that begins on a page of the list, looked up where it is not known; nil where none
  /// does.
  func row(on page: Int64, else lookUp: () throws -> Int?) throws -> Int? {
    let index = Int(page - pages.lowerBound)
    if rows[index] == FirstRows.unknown {
      rows[index] = try lookUp().map { Int32(clamping: $0) } ?? FirstRows.none
    }
    return rows[index] < 0 ? nil : Int(rows[index])
  }
}

/// The first provisions of the lists that were first walked along last.
struct KeptFirstRows {
  /// So many lists are kept at most.
  private static let mostLists = 100
  /// So many pages they have together at most, four bytes each; a list of more is damaged.
  static let mostPages = 1 << 16
  private var lists: [FirstRows] = []

  /// Those of a list.
  mutating func rows(of segment: Int64, _ pages: Range<Int64>) -> FirstRows {
    if let known = lists.first(where: { $0.segment == segment && $0.pages == pages }) {
      return known
    }
    let new = FirstRows(segment: segment, pages: pages)
    lists.append(new)
    while lists.count > KeptFirstRows.mostLists
      || lists.count > 1 && lists.reduce(0, { $0 + $1.pages.count }) > KeptFirstRows.mostPages
    {
      lists.removeFirst()
    }
    return new
  }
}
