import Terminal
import Typesetting

/// A text by itself, from the first column on and with nothing beside it, to be selected with the mouse.
struct BareTextScreen: Screen {
  private let text: String
  private var lines: [String] = []
  private var top = 0
  private var height = 1

  /// Takes a text.
  init(_ text: String, at desk: Desk) {
    self.text = text
    lay(at: desk)
  }

  static let bindings: [Binding<BareTextScreen>] = [
    Binding(.closeBareText, "q", .escape, .enter, .left, .backspace, "y", "Y") { _, _ in .close },
    Binding(.readOn, .down, "j", when: \.hasMore) { screen, _ in screen.move(by: 1) },
    Binding(.lineUp, .up, "k", isHinted: false) { screen, _ in screen.move(by: -1) },
    Binding(.pageDown, " ", .pageDown, .control("f"), isHinted: false) { screen, _ in
      screen.move(by: screen.height)
    },
    Binding(.pageUp, "b", .pageUp, .control("b"), isHinted: false) { screen, _ in
      screen.move(by: -screen.height)
    },
    Binding(.goToTop, "g", .home) { screen, _ in screen.move(by: -screen.lines.count) },
    Binding(.goToEnd, "G", .end) { screen, _ in screen.move(by: screen.lines.count) },
  ]

  func title(at desk: Desk) -> String { desk.words.bareText }

  mutating func update(_ event: Event, at desk: Desk) -> Effect? {
    switch event {
    case .input(.key(let key)): return press(key, at: desk)?.effect
    case .input(.mouse(let mouse)) where mouse.action == .wheelDown: return move(by: 3)
    case .input(.mouse(let mouse)) where mouse.action == .wheelUp: return move(by: -3)
    case .resize: lay(at: desk)
    default: break
    }
    return nil
  }

  func frame(at desk: Desk) -> Frame {
    var frame = Frame(desk.size)
    let bars = Bars(desk, hasStatus: false)
    bars.drawTop(desk.words.bareText, role: .bar, on: &frame)
    for (row, line) in zip(bars.content, lines.dropFirst(top)) {
      frame.write([Span(line)], row: row, column: 0, ambiguousIsWide: desk.ambiguousIsWide)
    }
    bars.drawHints(of: self, on: &frame)
    frame.cursor = Frame.Place(row: bars.content.lowerBound, column: 0)
    return frame
  }

  private var hasMore: Bool { top + height < lines.count }

  private mutating func move(by rows: Int) -> Effect? {
    top = min(max(top + rows, 0), max(lines.count - height, 0))
    return nil
  }

  private mutating func lay(at desk: Desk) {
    height = max(Bars(desk, hasStatus: false).content.count, 1)
    lines = wrap(
      text, toColumns: max(desk.size.columns, 1), ambiguousIsWide: desk.ambiguousIsWide)
    _ = move(by: 0)
  }
}
