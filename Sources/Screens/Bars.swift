import Documents
import Terminal
import Typesetting

/// The rows that every screen has at its top and foot, and the rows between them, which are the screen's own.
///
/// From the top: a bar with the breadcrumb; the content; the status row; the row of hints. A low window has fewer.
struct Bars {
  /// The row of the breadcrumb or the banner.
  let top: Int?
  /// The rows that are the screen's own; empty in a window of one row.
  let content: Range<Int>
  /// The row of status and prompts; nil in a low window, and where the screen wants none.
  let status: Int?
  /// The row of hints.
  let hints: Int?
  /// Where a line is typed: over the status, or over the hints where there is no status.
  var prompt: Int { status ?? hints ?? max(desk.size.rows - 1, 0) }

  private let desk: Desk

  /// Divides the rows of a window.
  init(_ desk: Desk, hasStatus: Bool = true) {
    self.desk = desk
    let rows = desk.size.rows
    top = rows >= 4 ? 0 : nil
    hints = rows >= 3 ? rows - 1 : nil
    status = hasStatus && rows >= 8 ? rows - 2 : nil
    content = (top == nil ? 0 : 1)..<(status ?? hints ?? rows)
  }

  /// Draws the bar at the top: a text at the left, and one at the right that gives way to it.
  func drawTop(_ left: String, remark: String = "", role: Role = .bar, on frame: inout Frame) {
    guard let top else { return }
    frame.drawBar([Span(left, role)], remark: remark, role: role, row: top, at: desk)
  }

  /// Draws the bar at the top with the way to the open screen; where it is too long, its first parts are left out.
  func drawBreadcrumb(_ parts: [String], remark: String = "", on frame: inout Frame) {
    let noted = columns(of: remark, ambiguousIsWide: desk.ambiguousIsWide)
    let room = max(desk.size.columns - 2 - (noted > 0 ? noted + 2 : 0), 1)
    drawTop(
      Bars.breadcrumb(parts, room: room, at: desk), remark: remark, on: &frame)
  }

  /// Draws the status row: spans at the left, and a text at the right that gives way to them.
  func drawStatus(_ left: Line, remark: String = "", on frame: inout Frame) {
    guard let status else { return }
    frame.drawBar(left, remark: remark, role: .status, row: status, at: desk)
  }

  /// Draws the keys that matter now in the last row.
  func drawHints<Owner: Screen>(of screen: Owner, on frame: inout Frame) {
    guard let hints else { return }
    let all = Hints(screen.keyHelp, common: App.commonHints(isHome: screen is HomeScreen))
    frame.write(
      all.line(room: desk.size.columns - 2, ambiguousIsWide: desk.ambiguousIsWide), row: hints,
      column: 1, ambiguousIsWide: desk.ambiguousIsWide)
  }

  /// The way to a screen as one line of at most so many columns.
  static func breadcrumb(_ parts: [String], room: Int, at desk: Desk) -> String {
    var parts = parts[...]
    var isShortened = false
    while true {
      let line = (isShortened ? ["…"] + parts : Array(parts)).joined(separator: desk.signs.parting)
      if parts.count < 2 || columns(of: line, ambiguousIsWide: desk.ambiguousIsWide) <= room {
        return cut(line, toColumns: room, ambiguousIsWide: desk.ambiguousIsWide)
      }
      isShortened = true
      parts = parts.dropFirst()
    }
  }
}

extension Frame {
  /// Draws a row in one role across the window, with spans at its left end and a remark at its right end. The remark
  /// gives way where both do not fit.
  mutating func drawBar(_ left: Line, remark: String, role: Role, row: Int, at desk: Desk) {
    let isWide = desk.ambiguousIsWide
    for column in 0..<size.columns { put(Cell(" ", role: role), row: row, column: column) }
    let text = cut(left.text, toColumns: max(size.columns - 2, 0), ambiguousIsWide: isWide)
    let end: Int
    if left.spans.count == 1 {
      end = write(
        [Span(text, left.spans.first?.role ?? role)], row: row, column: 1, ambiguousIsWide: isWide)
    } else {
      end = write(
        left, row: row, column: 1, limit: max(size.columns - 1, 0), ambiguousIsWide: isWide)
    }
    let start = size.columns - 1 - Typesetting.columns(of: remark, ambiguousIsWide: isWide)
    guard !remark.isEmpty, start >= end + 2 else { return }
    write([Span(remark, role)], row: row, column: start, ambiguousIsWide: isWide)
  }
}
