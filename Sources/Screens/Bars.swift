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

  /// The columns that bars and content have: all, or in a very wide window those in the middle.
  let columns: Range<Int>

  /// The most columns that a screen uses.
  static let mostColumns = 150

  private let desk: Desk

  /// Divides the rows of a window.
  init(_ desk: Desk, hasStatus: Bool = true) {
    self.desk = desk
    let rows = desk.size.rows
    columns = Bars.columns(of: desk)
    top = rows >= 4 ? 0 : nil
    hints = rows >= 3 && !desk.isShared ? rows - 1 : nil
    status = hasStatus && rows >= 8 ? rows - (desk.isShared ? 1 : 2) : nil
    content = (top == nil ? 0 : 1)..<(status ?? hints ?? rows)
  }

  /// The columns that a screen uses: all, or in a very wide window those in the middle.
  static func columns(of desk: Desk) -> Range<Int> {
    let width = min(desk.size.columns, mostColumns)
    let left = (desk.size.columns - width) / 2
    return left..<left + width
  }

  /// How many columns of a bar stand empty at its ends, so that bars and lists begin in the same column.
  private var margin: Int { desk.isLinear ? 0 : columns.count < 60 ? 1 : 2 }

  /// The columns in which bars have their text.
  var text: Range<Int> {
    Range(from: columns.lowerBound + margin, upTo: columns.upperBound - margin)
  }

  /// Whether a text and a remark fit into a bar together.
  func fits(_ left: String, remark: String) -> Bool {
    let isWide = desk.ambiguousIsWide
    return Typesetting.columns(of: left, ambiguousIsWide: isWide)
      + Typesetting.columns(of: remark, ambiguousIsWide: isWide) + 2 <= text.count
  }

  /// Draws the bar at the top: a text at the left, and one at the right that gives way to it.
  func drawTop(_ left: String, remark: String = "", role: Role = .bar, on frame: inout Frame) {
    guard let top else { return }
    frame.drawBar(
      [Span(left, role)], remark: remark, role: role, row: top, columns: text, at: desk)
  }

  /// Draws the bar at the top with the way to the open screen; where it is too long, its first parts are left out.
  func drawBreadcrumb(_ parts: [String], remark: String = "", on frame: inout Frame) {
    let noted = Typesetting.columns(of: remark, ambiguousIsWide: desk.ambiguousIsWide)
    let room = max(text.count - (noted > 0 ? noted + 2 : 0), 1)
    drawTop(
      Bars.breadcrumb(parts, room: room, at: desk), remark: remark, on: &frame)
  }

  /// Draws the status row: spans at the left, and a text at the right that gives way to them.
  func drawStatus(_ left: Line, remark: String = "", on frame: inout Frame) {
    guard let status else { return }
    frame.drawBar(
      left, remark: remark, role: .status, row: status, columns: text, at: desk)
  }

  /// Draws the keys that matter now in the last row; others than the screen's own where they are given.
  func drawHints<Owner: Screen>(
    of screen: Owner, on frame: inout Frame, instead others: [KeyHelp]? = nil
  ) {
    guard let hints else { return }
    let common = App.commonHints(isHome: screen is HomeScreen, at: desk).filter { hint in
      hint.keys.first.map { !screen.answers($0, at: desk) } ?? false
    }
    frame.write(
      Hints(others ?? screen.keyHelp(at: desk), common: others == nil ? common : [])
        .line(room: text.count, at: desk),
      row: hints, column: text.lowerBound, ambiguousIsWide: desk.ambiguousIsWide)
  }

  /// Draws a line that is being typed, with a remark at the right end; for the ear, the remark is in the last row.
  func draw(_ prompt: Prompt, remark: String, on frame: inout Frame) {
    if desk.isLinear, let hints, status != nil {
      frame.drawBar(
        [Span(remark, .status)], remark: "", role: .status, row: hints, columns: text, at: desk)
    }
    let remark = desk.isLinear ? "" : remark
    prompt.draw(
      on: &frame, row: self.prompt, from: text.lowerBound, to: text.upperBound, remark: remark,
      ambiguousIsWide: desk.ambiguousIsWide)
  }

  /// The way to a screen as one line of at most so many columns: the portal's long name gives way first, then the
  /// sections from the left.
  static func breadcrumb(_ parts: [String], room: Int, at desk: Desk) -> String {
    let whole = parts.joined(separator: desk.signs.parting)
    if Typesetting.columns(of: whole, ambiguousIsWide: desk.ambiguousIsWide) <= room
      || parts.count < 2
    {
      return cut(whole, toColumns: room, ambiguousIsWide: desk.ambiguousIsWide)
    }
    var parts = [desk.words.home] + parts.dropFirst()
    var isShortened = false
    while true {
      let line = (isShortened ? ["…"] + parts : Array(parts)).joined(separator: desk.signs.parting)
      if parts.count < 2
        || Typesetting.columns(of: line, ambiguousIsWide: desk.ambiguousIsWide) <= room
      {
        return cut(line, toColumns: room, ambiguousIsWide: desk.ambiguousIsWide)
      }
      isShortened = true
      parts.removeFirst()
    }
  }
}

extension Frame {
  /// Draws a row in one role across the window, with spans at its left end and a remark at its right end. The remark
  /// gives way where both do not fit.
  mutating func drawBar(
    _ left: Line, remark: String, role: Role, row: Int, columns area: Range<Int>, at desk: Desk
  ) {
    let isWide = desk.ambiguousIsWide
    for column in 0..<size.columns { put(Cell(" ", role: role), row: row, column: column) }
    let text = cut(left.text, toColumns: area.count, ambiguousIsWide: isWide)
    let end: Int
    if left.spans.count == 1 {
      end = write(
        [Span(text, left.spans.first?.role ?? role)], row: row, column: area.lowerBound,
        ambiguousIsWide: isWide)
    } else {
      end = write(
        left, row: row, column: area.lowerBound, limit: area.upperBound, ambiguousIsWide: isWide)
    }
    let start = area.upperBound - Typesetting.columns(of: remark, ambiguousIsWide: isWide)
    guard !remark.isEmpty, start >= end + 2 else { return }
    let parting = desk.isLinear && end > area.lowerBound ? desk.signs.dot : ""
    write(
      [Span(parting + remark, role)], row: row, column: desk.isLinear ? end : start,
      ambiguousIsWide: isWide)
  }
}
