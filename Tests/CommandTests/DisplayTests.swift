import Glibc
import Terminal
import Testing

/// The display on a real pseudo-terminal, through a program that shows what it hears.
@Suite struct DisplayTests {
  private func echo(
    _ size: Size = Size(columns: 60, rows: 20), _ environment: [String: String?] = [:]
  ) throws -> Tty {
    try Tty([echoProgram], size: size, environment: environment)
  }

  @Test func itTakesTheTerminalAndGivesItBack() throws {
    let tty = try Tty(["/bin/sh", "-c", "read line; exec \(echoProgram)"])
    let before = tty.modes
    tty.send("\n")
    #expect(tty.shows("Echo 100 × 30"))
    #expect(tty.emulator.isAlternate)
    #expect(tty.modes != before)
    #expect(tty.cursor == nil)
    tty.press("q")
    #expect(tty.waitForEnd() == .code(0))
    #expect(tty.modes == before)
    #expect(!tty.emulator.isAlternate)
    #expect(tty.cursor != nil)
    #expect(String(decoding: tty.raw, as: UTF8.self).contains("\u{1B}[?2004l"))
    #expect(Oracle(tty.raw).foreign == [])
    #expect(tty.emulator.bells == 0)
  }

  @Test func everyCellStandsInItsColumn() throws {
    let tty = try echo()
    #expect(tty.shows("heard 0"))
    #expect(tty.emulator.row(1) == "国务院각|")
    #expect(tty.emulator.row(2) == "❤ CN👨👍|")
    #expect(tty.emulator.row(3).hasPrefix("e\u{301}\u{302}\u{303}\u{304}"))
    #expect(tty.emulator.row(3).hasSuffix("\u{FFFD} \u{FFFD}|"))
    #expect(tty.emulator.row(4).hasSuffix("①\u{FFFD}\u{FFFD}|"))
  }

  @Test func aResizeIsHeardAndDrawn() throws {
    let tty = try echo()
    #expect(tty.shows("Echo 60 × 20"))
    for (columns, rows) in [(80, 24), (1, 1), (2, 1), (80, 1), (1, 24), (300, 90), (60, 20)] {
      tty.resize(columns: columns, rows: rows)
      let words = "Echo \(columns) × \(rows)"
      #expect(tty.wait { $0.emulator.row(0) == String(words.prefix(columns)) || rows == 1 })
    }
    tty.resize(columns: 65535, rows: 20)
    #expect(tty.shows("Echo 1000 × 20"))
    tty.resize(columns: 0, rows: 0)
    tty.press("q")
    #expect(tty.waitForEnd() == .code(0))
    #expect(Oracle(tty.raw).foreign == [])
  }

  @Test func aStormOfResizesEndsAsAFreshStart() throws {
    let tty = try echo()
    #expect(tty.shows("Echo 60 × 20"))
    for _ in 0..<1000 {
      tty.resize(columns: .random(in: 1...200), rows: .random(in: 1...60))
      usleep(5000)
    }
    tty.resize(columns: 60, rows: 20)
    #expect(tty.shows("Echo 60 × 20"))
    tty.settle()
    let fresh = try echo()
    #expect(fresh.shows("heard 0"))
    #expect(tty.screen == fresh.screen)
    #expect(tty.memory < 100_000)
  }

  @Test func anUnknownTerminalIsRefusedInOneLine() throws {
    for (name, words) in [
      ("foo", "TERM is 'foo', which this machine does not know"),
      ("../../../etc/passwd", "which this machine does not know"),
      ("dumb", "TERM is 'dumb', a terminal on which no screen can be drawn"),
      ("\u{1B}[31m", "TERM is '?[31m'"), ("", "TERM: not set"),
    ] {
      let tty = try echo(Size(columns: 120, rows: 5), ["TERM": name])
      #expect(tty.waitForEnd() == .code(1))
      #expect(tty.screen.contains(words))
      #expect(tty.raw.filter { $0 == 0x0A }.count == 1)
    }
    let tty = try echo(Size(columns: 120, rows: 5), ["TERM": nil])
    #expect(tty.waitForEnd() == .code(1))
    #expect(tty.screen.contains("TERM: not set"))
  }

  @Test(arguments: ["vt100", "linux", "screen", "tmux-256color", "xterm", "rxvt", "ansi", "vt52"])
  func itRunsOnTerminalsOfAllFamilies(type: String) throws {
    let tty = try echo(Size(columns: 80, rows: 24), ["TERM": type])
    #expect(tty.wait { String(decoding: $0.raw, as: UTF8.self).contains("heard") })
    tty.press("q")
    #expect(tty.waitForEnd() == .code(0))
  }

  @Test func withoutATerminalItRefuses() throws {
    let tty = try Tty(["/bin/sh", "-c", "\(echoProgram) | cat"])
    #expect(tty.shows("standard output: not a terminal"))
    let other = try Tty(["/bin/sh", "-c", "\(echoProgram) </dev/null"])
    #expect(other.shows("Echo 100 × 30"), "keys come from the terminal, not from the input")
    other.press("j")
    #expect(other.shows("character(\"j\")"))
  }

  @Test(arguments: ["C", "POSIX", "zh_CN.GB18030", "nowhere"])
  func aLocaleWithoutUTF8IsStated(locale: String) throws {
    let tty = try echo(Size(columns: 100, rows: 20), ["LC_ALL": locale])
    #expect(tty.shows("the screen is written in UTF-8"))
    #expect(tty.emulator.row(1) == "国务院각|")
  }

  @Test func hostileSizesInTheEnvironmentAreIgnored() throws {
    let tty = try echo(
      Size(columns: 60, rows: 20), ["LINES": "-1", "COLUMNS": "999999", "ESCDELAY": "99999"])
    #expect(tty.shows("Echo 60 × 20"))
    tty.press("escape")
    #expect(tty.shows("key escape", within: .seconds(1)))
  }

  @Test func colourIsLeftOutWhereTheReaderAsks() throws {
    let tty = try echo(Size(columns: 60, rows: 20), ["NO_COLOR": "1"])
    #expect(tty.shows("heard 0"))
    tty.press("j")
    #expect(tty.shows("heard 1"))
    #expect(tty.emulator.look(row: 5, column: 0) == .init(isBold: true, isUnderlined: true))
    let coloured = try echo(Size(columns: 60, rows: 20), ["NO_COLOR": ""])
    coloured.press("j")
    #expect(coloured.shows("heard 1"))
    #expect(
      coloured.emulator.look(row: 5, column: 0)
        == .init(isBold: true, isUnderlined: true, foreground: 63))
    coloured.press("T")
    #expect(coloured.wait { $0.emulator.look(row: 5, column: 0).background == 16 })
  }

  @Test func keysMiceAndPastesAreHeard() throws {
    let tty = try echo(Size(columns: 60, rows: 30))
    #expect(tty.shows("heard 0"))
    tty.send("\u{1B}[<0;3;4M")
    tty.press("M")
    #expect(tty.wait { $0.asksForMouse })
    tty.send("\u{1B}[<0;3;4M\u{1B}[<0;3;4m\u{1B}[<64;1;1M\u{1B}[<2;60;30M\u{1B}[<0;61;1M")
    #expect(tty.shows("rightClick at 29,59"))
    #expect(tty.screen.contains("heard 3"))
    tty.press("M")
    #expect(tty.wait { !$0.asksForMouse })
    tty.send("\u{1B}[200~q é\u{1B}[201~")
    #expect(tty.shows("paste of 4 bytes q é"))
    tty.press("escape")
    #expect(tty.shows("key escape", within: .seconds(1)))
    #expect(Oracle(tty.raw).foreign == [])
  }

  @Test func aPasteOfAMegabyteIsTakenAndBounded() throws {
    let tty = try echo()
    #expect(tty.shows("heard 0"))
    let before = tty.memory
    tty.send("\u{1B}[200~" + String(repeating: "q\r", count: 500_000) + "\u{1B}[201~")
    #expect(tty.shows("paste of 4096 bytes"))
    tty.send(String(repeating: "q", count: 100_000))
    #expect(tty.shows("heard 2"))
    #expect(tty.memory < before + 4000)
    tty.press("j")
    #expect(tty.shows("heard 3"))
  }

  @Test func anyBytesLeaveItAlive() throws {
    let tty = try echo(Size(columns: 60, rows: 30))
    #expect(tty.shows("heard 0"))
    for _ in 0..<200 {
      tty.send(
        (0..<20).map { _ in [0x1B, 0x5B, 0x9B, 0x4F, 0x5D, 0xC3, 0x3B].randomElement() ?? 0 })
    }
    #expect(
      tty.wait { tty in
        tty.press("j")
        usleep(100_000)
        return tty.screen.contains("character(\"j\")")
      })
  }
}
