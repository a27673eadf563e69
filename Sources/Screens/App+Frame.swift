import Terminal
import Typesetting

/// What is said in the last rows until the next key.
struct Message: Hashable, Sendable {
  /// The sentence.
  let text: String
  /// How it looks: a remark or a warning.
  let role: Role
}

extension App {
  /// The least window in which a screen is drawn.
  static let leastSize = Size(columns: 12, rows: 3)

  /// The picture of the whole window.
  public var frame: Frame {
    guard desk.size.columns >= App.leastSize.columns, desk.size.rows >= App.leastSize.rows else {
      var frame = Frame(desk.size)
      let words = desk.words.windowTooSmall
      frame.write(
        [Span(cut(words, toColumns: desk.size.columns, ambiguousIsWide: desk.ambiguousIsWide))],
        row: 0, column: 0, ambiguousIsWide: desk.ambiguousIsWide)
      return frame
    }
    if let minute = visit?.minuteOfRest {
      return Frontispiece(at: desk).frame(minute: minute)
    }
    var frame = top.frame(at: desk)
    if isAsking {
      draw(Message(text: desk.words.leaveQuestion, role: .prompt), on: &frame, isQuestion: true)
    } else if let message {
      draw(message, on: &frame)
    } else if let opening, !opening.isHeadShown {
      let room = max(desk.size.columns - 30, 8)
      let title = cut(opening.title, toColumns: room, ambiguousIsWide: desk.ambiguousIsWide)
      draw(Message(text: desk.words.opening(title), role: .prompt), on: &frame)
    }
    if let warning = visit?.warning { draw(warning, on: &frame) }
    return frame
  }

  /// Draws a message over the last rows, as many as it needs, so that no reason is cut off.
  private func draw(_ message: Message, on frame: inout Frame, isQuestion: Bool = false) {
    let isWide = desk.ambiguousIsWide
    let room = max(frame.size.columns - 2, 1)
    let lines = wrap(Legible.text(message.text), toColumns: room, ambiguousIsWide: isWide)
      .prefix(max(frame.size.rows / 2, 1))
    for (index, line) in lines.enumerated() {
      let row = frame.size.rows - lines.count + index
      frame.undouble(row: row)
      for column in 0..<frame.size.columns {
        frame.put(Cell(" ", role: message.role), row: row, column: column)
      }
      let end = frame.write(
        [Span(line, message.role)], row: row, column: 1, ambiguousIsWide: isWide)
      if desk.isLinear {
        // What is said is read from its first word on.
        if index == 0 { frame.cursor = Frame.Place(row: row, column: 1) }
      } else if isQuestion {
        frame.cursor = Frame.Place(row: row, column: min(end, frame.size.columns - 1))
      }
    }
  }
}
