import Engraving
import Terminal
import Typesetting

/// An address of the web as a code that a telephone reads, with the address as text. Gazette opens it nowhere.
struct CodeScreen: Screen {
  private let address: String
  /// The code; nil where the address is longer than a code can hold.
  private let code: MatrixCode?

  /// Draws the code of an address.
  init(_ address: String) {
    self.address = address
    code = MatrixCode(of: address)
  }

  static let bindings: [Binding<CodeScreen>] = [
    Binding(.back, "q", "a", .escape, .enter, .left, .backspace, "h") { _, _ in .close }
  ]

  func title(at desk: Desk) -> String { desk.words.codeTitle }

  mutating func update(_ event: Event, at desk: Desk) -> Effect? {
    switch event {
    case .input(.key(let key)): press(key, at: desk)?.effect
    case .input(.mouse(let mouse)) where mouse.action == .click: .close
    default: nil
    }
  }

  func frame(at desk: Desk) -> Frame {
    var frame = Frame(desk.size)
    Bars(desk, hasStatus: false).drawHints(of: self, on: &frame)
    let rows = max(desk.size.rows - 1, 1)
    guard let code, code.side <= desk.size.columns, (code.side + 1) / 2 <= rows else {
      let words = code == nil ? desk.words.noCode : desk.words.noRoomForCode
      write([words, address], from: 1, rows: 1..<rows, on: &frame, at: desk)
      return frame
    }
    draw(code, on: &frame)
    let height = (code.side + 1) / 2
    if desk.size.columns - code.side >= 20 {
      write(
        [desk.words.codeFor, address], from: code.side + 2, rows: 1..<max(rows, 1), on: &frame,
        at: desk)
    } else {
      write([address], from: 1, rows: Range(from: height, upTo: rows), on: &frame, at: desk)
    }
    frame.cursor = Frame.Place(row: 0, column: 0)
    return frame
  }

  /// Draws the code with two modules in a cell, one above the other.
  private func draw(_ code: MatrixCode, on frame: inout Frame) {
    for row in 0..<(code.side + 1) / 2 {
      for column in 0..<code.side {
        let isDark = (code[row * 2, column], code[row * 2 + 1, column])
        let sign =
          switch isDark {
          case (false, false): " "
          case (true, false): "▀"
          case (false, true): "▄"
          case (true, true): "█"
          }
        frame.put(Cell(sign, role: .engraving), row: row, column: column)
      }
    }
  }

  private func write(
    _ texts: [String], from column: Int, rows: Range<Int>, on frame: inout Frame, at desk: Desk
  ) {
    let isWide = desk.ambiguousIsWide
    let room = max(desk.size.columns - column - 1, 1)
    let lines = texts.flatMap { text in
      wrap(Legible.text(text), toColumns: room, ambiguousIsWide: isWide) + [""]
    }
    for (row, line) in zip(rows, lines) {
      frame.write([Span(line)], row: row, column: column, ambiguousIsWide: isWide)
    }
  }
}
