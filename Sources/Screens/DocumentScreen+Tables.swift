import Documents
import Terminal
import Typesetting

extension DocumentScreen {
  /// The keys for tables.
  static let tableBindings: [Binding<DocumentScreen>] = [
    Binding(.columnsRight, "x", when: { $0.tableView != nil }) { screen, _ in
      screen.moveSideways(by: 1)
    },
    Binding(.changeTables, "o", when: \.hasTableInSight) { screen, desk in
      screen.changeTables(at: desk)
    },
    Binding(.columnsLeft, "z", when: { $0.tableView != nil }) { screen, _ in
      screen.moveSideways(by: -1)
    },
  ]

  /// Whether rows of a table are seen.
  var hasTableInSight: Bool {
    page.lines.contains {
      if case .row = page.block($0.position.block).kind { true } else { false }
    }
  }

  /// Which columns are seen of a table that is wider than its room: "columns 1, 5–9 of 70".
  var tableRemark: String {
    guard let view = tableView else { return "" }
    let (first, last) = (view.shown.lowerBound + 1, view.shown.upperBound)
    let shown = first == last ? "\(first)" : "\(first)-\(last)"
    return first > 2 ? "columns 1, \(shown) of \(view.count)" : "columns 1-\(last) of \(view.count)"
  }

  private mutating func moveSideways(by columns: Int) -> Effect? {
    page.moveSideways(by: columns)
      ? nil : .say(columns > 0 ? "The last column is shown." : "The second column is shown.")
  }

  /// Sets the tables as records where one in sight stands in columns, and in columns where none does.
  private mutating func changeTables(at desk: Desk) -> Effect? {
    let wasInColumns = isInColumns
    tables = nil
    settle(at: desk)
    // What the window's width says by itself is said again in every window.
    guard isInColumns == wasInColumns else { return nil }
    tables = wasInColumns ? .records : .sideways
    settle(at: desk)
    if isInColumns == wasInColumns {
      return .say("The table here is read better as cards, one for each row.")
    }
    return nil
  }

  /// Whether a table in sight stands in columns.
  private var isInColumns: Bool { page.lines.contains { $0.tableColumns > 0 } }
}
