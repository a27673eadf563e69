import Typesetting

/// What a page showed last, and which of its rows was the first new one: there a reader who listens goes on.
struct FreshRows: Sendable {
  private let measure: Measure
  private let shown: ClosedRange<Galley.Address>
  private let first: Galley.Address

  /// Compares a page with what was shown before; nil where it shows nothing.
  init?(_ page: Page, after former: FreshRows?) {
    // The headings of a table that are held above its rows stay as rows come and go.
    let rows = page.addresses.dropFirst(page.held)
    guard let top = rows.first, let last = rows.last, top <= last else {
      return nil
    }
    (measure, shown) = (page.galley.measure, top...last)
    guard let former, former.measure == measure else {
      first = top
      return
    }
    if top == former.shown.lowerBound {
      first = former.first
    } else if top > former.shown.lowerBound, top <= former.shown.upperBound {
      first = rows.first { $0 > former.shown.upperBound } ?? former.first
    } else {
      first = top
    }
  }

  /// The row of the page that was the first new one.
  func row(of page: Page) -> Int { page.addresses.firstIndex { $0 >= first } ?? 0 }
}
