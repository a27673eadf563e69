import Terminal

/// Where the panels of the overview stand in a window.
struct OverviewLayout: Hashable, Sendable {
  /// A panel's subjects and its place.
  struct Place: Hashable, Sendable {
    let subjects: [OverviewSubject]
    let area: Area
  }

  /// The rows above the panels, for a word on how far the catalogue is; empty where there is nothing to say.
  let notice: Range<Int>
  /// The panels in the order of the keys: what each is about, and where it stands. In a narrow or low window one panel
  /// holds everything.
  private(set) var panels: [Place] = []
  /// Whether every subject has a panel of its own.
  private(set) var isDivided = false

  /// The least rows of a window's own with panels among each other.
  private static let leastRows = 14
  /// The least columns with two panels, and with three, beside each other.
  private static let (leastForTwo, leastForThree) = (70, 130)
  private static let gap = 2

  /// Lays out a window for subjects and the rows that each of them wants.
  init(_ desk: Desk, noticeRows: Int, wanted: [OverviewSubject: Int]) {
    let bars = Bars(desk)
    var rows = bars.content
    let noticeRows = min(noticeRows, max(rows.count - 2, 0))
    notice = rows.lowerBound..<rows.lowerBound + noticeRows
    rows = rows.dropFirst(noticeRows)
    let columns = bars.columns
    let groups = OverviewLayout.groups(width: columns.count).map { group in
      group.filter { wanted[$0] != nil }
    }.filter { !$0.isEmpty }
    guard groups.count > 0, !desk.isLinear, rows.count >= OverviewLayout.leastRows,
      columns.count >= OverviewLayout.leastForTwo
    else {
      panels = [
        Place(
          subjects: OverviewSubject.allCases.filter { wanted[$0] != nil },
          area: Area(rows: rows, columns: columns))
      ]
      return
    }
    isDivided = true
    if rows.count > OverviewLayout.leastRows { rows = rows.dropFirst() }
    let width = (columns.count - OverviewLayout.gap * (groups.count - 1) - 1) / groups.count
    for (number, group) in groups.enumerated() {
      let left = columns.lowerBound + number * (width + OverviewLayout.gap)
      var top = rows.lowerBound
      let heights = OverviewLayout.shares(
        of: rows.count - (group.count - 1), among: group.map { wanted[$0] ?? 0 })
      for (subject, height) in zip(group, heights) {
        panels.append(
          Place(
            subjects: [subject],
            area: Area(rows: top..<top + height, columns: left..<left + width)))
        top += height + 1
      }
    }
  }

  private static func groups(width: Int) -> [[OverviewSubject]] {
    width < leastForThree
      ? [[.years, .sections, .issuers], [.newest, .changed, .coming]]
      : [[.years], [.sections, .issuers], [.newest, .changed, .coming]]
  }

  /// Divides rows: nobody gets more than is wanted, and what one leaves the others have.
  static func shares(of rows: Int, among wanted: [Int]) -> [Int] {
    var shares = Array(repeating: 0, count: wanted.count)
    var left = max(rows, 0)
    let order = wanted.indices.sorted { (wanted[$0], $0) < (wanted[$1], $1) }
    for (done, index) in order.enumerated() {
      shares[index] = min(max(wanted[index], 0), left / (wanted.count - done))
      left -= shares[index]
    }
    return shares
  }
}
