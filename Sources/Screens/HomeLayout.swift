import Documents
import Terminal
import Typesetting

/// Where the parts of the home screen stand in a window.
struct HomeLayout: Hashable, Sendable {
  /// The menu; in a narrow window everything.
  var contents: Area
  /// The newest documents; nil in a narrow window, where they follow the menu.
  var news: Area?
  /// The part about what is selected; nil where there is no room for it.
  var about: Area?
  /// The figures, below what is selected; nil where there is no room for them.
  var figures: Area?
  /// Where the footer stands; nil where it follows the newest documents, as in a narrow window and in a low one.
  var footer: Area?
  /// The footer's lines as wrapped for their area.
  var footerLines: [String] = []

  /// The most rows for the title of one of the newest documents.
  var titleRows: Int { news.map { $0.rows.count < 14 ? 1 : 2 } ?? 2 }
  /// Whether there is room for blank rows between the newest documents.
  var isAiry: Bool { (news?.rows.count ?? 0) >= 36 }

  /// The least window with panels beside each other.
  static let leastColumns = 70
  private static let gap = 1
  /// The least window with three panels beside each other, in columns, and the least rows of them with figures.
  private static let (leastForThree, leastRowsForFigures) = (130, 30)

  /// Whether a window may have figures.
  static func mayHaveFigures(_ desk: Desk) -> Bool {
    !desk.isLinear && desk.size.columns >= leastForThree && desk.size.rows >= leastRowsForFigures
  }

  /// Lays out a window. `menuRows` says how many rows the menu takes at a width, `menuColumns` how wide it wants to be.
  /// `figureRows` is how many rows the figures want; 0 where there are none.
  init(_ desk: Desk, menuColumns: Int, figureRows: Int = 0, menuRows: (Int) -> Int) {
    var rows = Bars(desk, hasStatus: false).content
    let width = Bars.columns(of: desk).count
    let left = Bars.columns(of: desk).lowerBound
    guard desk.size.columns >= HomeLayout.leastColumns, !desk.isLinear else {
      contents = Area(rows: rows, columns: left..<left + width)
      return
    }
    if rows.count > 12 { rows = rows.dropFirst() }
    let hasThree = width >= HomeLayout.leastForThree
    let columns = min(max(menuColumns, 30), hasThree ? width * 2 / 5 : width * 13 / 25)
    let right = left + columns + HomeLayout.gap
    let end = left + width - 1
    let wanted = menuRows(columns)
    let lines = HomeLayout.wrapped(desk.site.footer, toColumns: width - 4, at: desk)
    if !lines.isEmpty, rows.count >= min(wanted, 24) + lines.count + 1 {
      footer = Area(
        rows: rows.upperBound - lines.count..<rows.upperBound,
        columns: left + 2..<left + width - 2)
      footerLines = lines
      rows = rows.lowerBound..<rows.upperBound - lines.count - 1
    }
    contents = Area(rows: rows, columns: left..<left + columns)
    if hasThree {
      let middle = right + (end - right) * 11 / 20
      news = Area(rows: rows, columns: right..<middle)
      var area = Area(rows: rows, columns: middle + HomeLayout.gap..<end)
      if figureRows > 0, rows.count >= HomeLayout.leastRowsForFigures {
        let start = rows.upperBound - min(figureRows, rows.count / 2)
        figures = Area(rows: start..<rows.upperBound, columns: area.columns)
        area.rows = rows.lowerBound..<start - 1
      }
      about = area
    } else {
      news = Area(rows: rows, columns: right..<end)
      let spare = rows.count - wanted - 1
      if spare >= 5 {
        contents.rows = rows.lowerBound..<rows.upperBound - spare
        about = Area(rows: rows.upperBound - spare + 1..<rows.upperBound, columns: contents.columns)
      }
    }
    if footer == nil, !desk.site.footer.isEmpty { placeFooterBesideMenu(desk) }
  }

  /// Puts the footer below the newest documents where a row across the window would take rows from the menu.
  private mutating func placeFooterBesideMenu(_ desk: Desk) {
    guard var area = news else { return }
    let columns = Range(from: area.columns.lowerBound + 2, upTo: area.columns.upperBound)
    let lines = HomeLayout.wrapped(desk.site.footer, toColumns: columns.count, at: desk)
    guard lines.count < area.rows.count / 2 else { return }
    let start = area.rows.upperBound - lines.count
    footer = Area(rows: start..<area.rows.upperBound, columns: columns)
    footerLines = Array(lines)
    area.rows = Range(from: area.rows.lowerBound, upTo: start - 1)
    news = area
  }

  /// The lines of a footer for a width.
  static func wrapped(_ footer: [String], toColumns columns: Int, at desk: Desk) -> [String] {
    footer.flatMap {
      wrap($0, toColumns: max(columns, 1), ambiguousIsWide: desk.ambiguousIsWide)
    }
  }
}
