import Documents
import Terminal
import Typesetting

extension DocumentScreen {
  /// The keys for tables.
  static let tableBindings: [Binding<DocumentScreen>] = [
    Binding(.columnsRight, "x", when: { $0.tableView != nil }) { screen, desk in
      screen.moveSideways(by: 1, at: desk)
    },
    Binding(.changeTables, "o", when: \.hasTableInSight) { screen, desk in
      screen.changeTables(at: desk)
    },
    Binding(.columnsLeft, "z", when: { $0.tableView != nil }) { screen, desk in
      screen.moveSideways(by: -1, at: desk)
    },
  ]

  /// Whether rows of a table are seen.
  var hasTableInSight: Bool {
    page.lines.contains {
      if case .row = page.block($0.position.block).kind { true } else { false }
    }
  }

  /// Which columns are seen of a table that is wider than its room: "columns 1, 5–9 of 70".
  func tableRemark(in words: any Words) -> String {
    guard let view = tableView else { return "" }
    return words.columns(
      from: view.shown.lowerBound + 1, to: view.shown.upperBound, of: view.count)
  }

  private mutating func moveSideways(by columns: Int, at desk: Desk) -> Effect? {
    page.moveSideways(by: columns)
      ? nil : .say(columns > 0 ? desk.words.lastColumn : desk.words.firstColumns)
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
      return .say(desk.words.betterAsCards)
    }
    return nil
  }

  /// Whether a table in sight stands in columns.
  private var isInColumns: Bool { page.lines.contains { $0.tableColumns > 0 } }
}
