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

/// Numbers that come in the same order every time.
private struct Seeded: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return (state >> 33) ^ state
  }
}
