import Curses
import Glibc
import Terminal

/// A program for the tests of the terminal: it shows each input that it hears, and some hard cells.
///
/// q ends it, Ctrl-Z stops it, Ctrl-L redraws, M turns the mouse on and off, T takes the next theme, B is
/// busy, X is a fault, R runs out of stack, E ends without a word to the display.
@MainActor struct Echo {
  static func run() {
    do {
      let display = try CursesDisplay(
        theme: CursesDisplay.isAskedForNoColours ? .monochrome : .standard)
      var echo = Echo()
      while true {
        display.show(echo.frame(display.size, notice: display.notice))
        echo.hear(display.nextInput(within: .seconds(60)), display)
      }
    } catch {
      print("echo: \(error)")
      exit(1)
    }
  }

  private var heard: [String] = []
  private var theme = 0

  private mutating func hear(_ input: Input, _ display: CursesDisplay) {
    switch input {
    case .hangup, .key(.character("q")):
      display.close()
      exit(input == .hangup ? 2 : 0)
    case .key(.control("z")): display.suspend()
    case .key(.control("l")): display.redraw()
    case .key(.character("M")): display.usesMouse.toggle()
    case .key(.character("T")):
      theme = (theme + 1) % Theme.all.count
      display.theme = Theme.all[theme]
    case .key(.character("B")): sleep(5)
    case .key(.character("X")): preconditionFailure("on purpose")
    case .key(.character("R")): heard.append("\(Echo.depth(of: heard.count))")
    case .key(.character("E")): exit(3)
    case .paste(let text): heard.append("paste of \(text.utf8.count) bytes \(text.prefix(9))")
    case .resize, .idle: break
    case .key(let key): heard.append("key \(key)")
    case .mouse(let mouse):
      heard.append("\(mouse.action) at \(mouse.place.row),\(mouse.place.column)")
    }
  }

  private static func depth(of number: Int) -> Int {
    var pages = (0..<64).map { $0 + number }
    pages[0] = depth(of: number + 1) + pages.count
    return pages.reduce(0, +)
  }

  private func frame(_ size: Size, notice: String?) -> Frame {
    var frame = Frame(size)
    put("Echo \(size.columns) × \(size.rows)", in: &frame, row: 0, role: .banner)
    for (row, cells) in Echo.hard.enumerated() {
      var column = 0
      for cell in cells + [Cell("|")] {
        frame.put(cell, row: row + 1, column: column)
        column += cell.columns
      }
    }
    let top = Echo.hard.count + 1
    for (row, line) in heard.suffix(max(size.rows - top - 1, 0)).enumerated() {
      put(line, in: &frame, row: row + top, role: .link)
    }
    put(notice ?? "heard \(heard.count)", in: &frame, row: size.rows - 1, role: .status)
    frame.cursor = heard.isEmpty ? nil : Frame.Place(row: size.rows - 1, column: 0)
    return frame
  }

  private func put(_ text: String, in frame: inout Frame, row: Int, role: Role) {
    for (column, character) in text.enumerated() {
      frame.put(Cell(String(character), role: role), row: row, column: column)
    }
  }

  /// Rows of cells on whose widths terminals and the C library differ.
  private static let hard: [[Cell]] = [
    [Cell("国", columns: 2), Cell("务", columns: 2), Cell("院", columns: 2), Cell("각", columns: 2)],
    [Cell("❤️", columns: 2), Cell("🇨🇳", columns: 2), Cell("👨‍👩‍👧", columns: 2), Cell("👍🏽", columns: 2)],
    [
      Cell("e\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}"), Cell("\u{1FAE9}", columns: 2),
      Cell("\u{301}"),
    ],
    [Cell("क्षि", columns: 2), Cell("①", columns: 2), Cell("⌚", columns: 1), Cell("\u{1B}[31m")],
  ]
}

/// What the tests' binary does when it is called by the name of this program.
@_cdecl("gz_echo") public func echo() { MainActor.assumeIsolated { Echo.run() } }
