import Terminal
import Testing

@testable import Curses

/// What ncurses writes for a frame, read by a terminal emulator.
@MainActor @Suite(.serialized) struct CanvasTests {
  /// One for all tests: ncurses has one screen.
  private static let canvas: Canvas? = {
    _ = try? CharacterSet.use()
    return try? Canvas(terminalType: "xterm-256color", theme: .standard)
  }()

  private static let clusters: [(String, Int)] = [
    ("a", 1), ("é", 1), ("—", 1), ("中", 2), ("。", 2), ("각", 2), ("e\u{301}", 1), ("ก็", 1),
    ("❤️", 2), ("🇨🇳", 2), ("👨‍👩‍👧", 2), ("👍🏽", 2), ("✌🏽", 2), ("क्ष", 2), ("\u{1B}", 1),
    ("\u{202E}", 1), ("\u{1FAE9}", 2), ("⌚", 1), ("𪜀", 2), ("\u{301}", 1), (" ", 1),
    ("葛\u{E0100}", 2), ("z\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}\u{307}", 1),
  ]

  private func frame(_ size: Size, _ next: inout some RandomNumberGenerator) -> Frame {
    var frame = Frame(size)
    for row in 0..<size.rows where Int.random(in: 0...2, using: &next) > 0 {
      var column = 0
      while column < size.columns {
        var (text, columns) = Self.clusters.randomElement(using: &next) ?? ("x", 1)
        // libvterm loses a combining character after the last column, when a read ends before it.
        if column == size.columns - 1, text.unicodeScalars.count > 1 { text = "é" }
        let role = Role.allCases.randomElement(using: &next) ?? .text
        frame.put(Cell(text, columns: columns, role: role), row: row, column: column)
        column += columns
      }
    }
    frame.cursor = Bool.random(using: &next) ? .init(row: size.rows - 1, column: 0) : nil
    return frame
  }

  @Test func manyFramesAfterOneAnotherShowAsOneFromNothing() throws {
    let canvas = try #require(Self.canvas)
    var next = Seeded(state: 7)
    for _ in 0..<60 {
      let size = Size(
        columns: .random(in: 2...90, using: &next), rows: .random(in: 1...12, using: &next))
      let emulator = Emulator(size: size)
      canvas.resize(size)
      emulator.feed(canvas.entry(mouse: false).bytes)
      for _ in 0..<6 {
        let frame = frame(size, &next)
        emulator.feed(canvas.paint(frame))

        expect(emulator, shows: frame)
      }
      emulator.feed(canvas.exit())
      #expect(!emulator.isAlternate)
    }
  }

  /// Every cell begins in its column: what stands there is the cell's first scalar, or a plainer form.
  private func expect(_ emulator: Emulator, shows frame: Frame) {
    for row in 0..<frame.size.rows {
      for (column, cell) in frame.row(row).enumerated() where cell.columns > 0 {
        let shown = emulator.scalars(row: row, column: column)
        let first = cell.text.unicodeScalars.first
        let isPlainer = shown.first == "\u{FFFD}" || (shown.first.map { "A"..."Z" ~= $0 } ?? false)
        let isSame = shown.first == first || (shown.isEmpty && cell.text == " ")
        #expect(isSame || isPlainer, "\(row),\(column): \(cell.text.debugDescription)")
        let plain: Set<Character> = ["a", "é", "中", "。", "각", "e\u{301}"]
        if let character = cell.text.first, plain.contains(character) {
          #expect(isSame)
          let look = emulator.look(row: row, column: column)
          #expect(look.isReversed == Theme.standard[cell.role].isReversed)
          #expect(look.isUnderlined == Theme.standard[cell.role].isUnderlined)
        }
      }
    }
  }

  @Test func whatIsWrittenIsOfNcursesAlone() throws {
    let canvas = try #require(Self.canvas)
    var next = Seeded(state: 11)
    let size = Size(columns: 70, rows: 20)
    canvas.resize(size)
    var written = canvas.entry(mouse: true).bytes
    for _ in 0..<40 { written += canvas.paint(frame(size, &next)) }
    written += canvas.exit()
    let foreign = Oracle(written).foreign
    #expect(Set(foreign).subtracting(["U+200D"]) == [])
  }

  @Test func aFrameThatStandsAlreadyCostsNothing() throws {
    let canvas = try #require(Self.canvas)
    var frame = Frame(Size(columns: 40, rows: 10))
    canvas.resize(frame.size)
    _ = canvas.entry(mouse: false)
    _ = canvas.paint(frame)
    #expect(canvas.paint(frame) == [])
    frame.put(Cell("x"), row: 4, column: 4)
    #expect(canvas.paint(frame).count < 20)
  }

  /// A page of lines from a number on, between two bars.
  private func page(from first: Int, remark: String = "", cursor: Int) -> Frame {
    var frame = Frame(Size(columns: 60, rows: 14))
    func write(_ text: String, _ role: Role, row: Int, column: Int) {
      for (offset, letter) in text.enumerated() {
        frame.put(Cell(String(letter), role: role), row: row, column: column + offset)
      }
    }
    write("A law" + String(repeating: " ", count: 55), .bar, row: 0, column: 0)
    for row in 1..<12 {
      let number = first + row
      let words = ["of", "ships", "and", "their", "harbours", "\(number * 7919)"]
      write(
        (0..<(number % 5 + 2)).map { words[$0 % 6] }.joined(separator: "-") + " \(number)", .text,
        row: row, column: 2)
    }
    write(remark, .status, row: 12, column: 2)
    frame.cursor = .init(row: cursor, column: 2)
    return frame
  }

  @Test func aLineOfScrollingCostsHardlyMoreThanItsText() throws {
    let canvas = try #require(Self.canvas)
    let size = Size(columns: 60, rows: 14)
    canvas.resize(size)
    let emulator = Emulator(size: size)
    emulator.feed(canvas.entry(mouse: false).bytes)
    for (number, first) in (Array(0..<20) + (0..<19).reversed()).enumerated() {
      let row = number < 20 ? 11 : 1
      let frame = page(from: first, cursor: row)
      let bytes = canvas.paint(frame)
      emulator.feed(bytes)
      expect(emulator, shows: frame)
      let text = frame.row(row).map(\.text).joined().trimmingPrefix { $0 == " " }
      let length = text.utf8.count - text.reversed().prefix { $0 == " " }.count
      // The first line of either direction sets margins, and leads the cursor to where rows come in.
      if number > 1, number != 20 {
        #expect(bytes.count <= length + 5, "\(String(decoding: bytes, as: UTF8.self))")
      }
    }
    emulator.feed(canvas.exit())
  }

  @Test func scrollingAndOtherWritingShowAsOneFromNothing() throws {
    let canvas = try #require(Self.canvas)
    var next = Seeded(state: 23)
    var size = Size(columns: 60, rows: 14)
    canvas.resize(size)
    let emulator = Emulator(size: size)
    emulator.feed(canvas.entry(mouse: false).bytes)
    var first = 100
    for _ in 0..<400 {
      func isDue(_ share: Int) -> Bool { Int.random(in: 0..<share, using: &next) == 0 }
      // Words below what scrolls that come and go, so that others move along in their row.
      let hints = ["Enter open", "Tab narrow", "/ search", "? help", "q back"]
        .filter { _ in isDue(2) }
      var shown = page(
        from: first, remark: hints.joined(separator: "  "),
        cursor: .random(in: 0..<14, using: &next))
      if isDue(4) { shown.cursor = nil }
      if isDue(10) { shown = frame(size, &next) }
      if isDue(20) {
        canvas.forget()
      } else if isDue(20) {
        size = Size(columns: 60, rows: .random(in: 12...16, using: &next))
        emulator.resize(size)
        canvas.resize(size)
      }
      if shown.size != size {
        var cut = Frame(size)
        for row in 0..<min(size.rows, shown.size.rows) {
          for (column, cell) in shown.row(row).enumerated() {
            cut.put(cell, row: row, column: column)
          }
        }
        shown = cut
      }
      emulator.feed(canvas.paint(shown))
      expect(emulator, shows: shown)
      #expect(emulator.cursor == shown.cursor)
      first += .random(in: -3...3, using: &next)
    }
    // What is given back scrolls whole.
    emulator.feed(canvas.exit())
    emulator.feed(Array("\u{1B}[2J\u{1B}[\(size.rows);1Hlast\r\nnew".utf8))
    #expect(emulator.row(size.rows - 2) == "last")
    #expect(emulator.row(size.rows - 1) == "new")
  }

  @Test func ambiguousCharactersStandInTheirTwoColumns() throws {
    let canvas = try #require(Self.canvas)
    var frame = Frame(Size(columns: 40, rows: 2))
    for (place, text) in ["①", "“", "—", "𪜀", "国"].enumerated() {
      frame.put(Cell(text, columns: 2), row: 0, column: place * 2)
    }
    canvas.resize(frame.size)
    _ = canvas.entry(mouse: false)
    #expect(String(decoding: canvas.paint(frame), as: UTF8.self).contains("①“—𪜀国"))
  }

  @Test func everyCharacterFillsItsCell() throws {
    _ = try CharacterSet.use()
    var standIns = StandIns()
    for value in UInt32(0x20)...0x1FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      for columns in 1...2 {
        let cell = Cell(String(scalar), columns: columns)
        let sorts = Sort.sorts(of: cell, standIns: &standIns)
        let places = sorts.map(\.offset)
        let widths = sorts.map { Sort.columns(of: $0) }
        #expect(
          places.first == 0 && widths.reduce(0, +) == columns, "U+\(String(value, radix: 16))")
      }
    }
  }
}
