import Typesetting

/// What a page showed last, and which of its rows was the first new one: there a reader who listens goes on.
struct FreshRows: Sendable {
  private let measure: Measure
  private let shown: ClosedRange<Galley.Address>
  private let first: Galley.Address
  /// The row in which that stood.
  private let number: Int

  /// Compares a page with what was shown before; nil where it shows nothing.
  init?(_ page: Page, after former: FreshRows?) {
    // The headings of a table that are held above its rows stay as rows come and go.
    let rows = page.addresses.dropFirst(page.held)
    guard let top = rows.first, let last = rows.last, top <= last else {
      return nil
    }
    (measure, shown) = (page.galley.measure, top...last)
    first = FreshRows.first(of: page, rows, after: former)
    number = FreshRows.row(of: first, in: page)
  }

  private static func first(
    of page: Page, _ rows: ArraySlice<Galley.Address>, after former: FreshRows?
  ) -> Galley.Address {
    let top = rows[rows.startIndex]
    guard let former else { return top }
    guard former.measure == page.galley.measure else {
      // In other words the page is the same, and its rows stand where they stood.
      var renamed = former.measure
      renamed.words = page.galley.measure.words
      let row = min(former.number, page.addresses.count - 1)
      return renamed == page.galley.measure ? page.addresses[row] : top
    }
    if top == former.shown.lowerBound { return former.first }
    guard top > former.shown.lowerBound, top <= former.shown.upperBound else { return top }
    return rows.first { $0 > former.shown.upperBound } ?? former.first
  }

  /// The row of the page that was the first new one.
  func row(of page: Page) -> Int { FreshRows.row(of: first, in: page) }

  private static func row(of address: Galley.Address, in page: Page) -> Int {
    page.addresses.firstIndex { $0 >= address } ?? 0
  }
}
