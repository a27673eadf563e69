import Glibc
import Terminal
import Testing

@Suite struct RigTests {
  @Test func aProgramIsSeenThroughTheEmulator() throws {
    let tty = try Tty(
      ["/bin/sh", "-c", "printf '\\033[2;3H\\033[1m国务院\\033[0m'; read line; exit 7"])
    #expect(tty.shows("国务院"))
    #expect(tty.emulator.row(1) == "  国务院")
    #expect(tty.emulator.look(row: 1, column: 2) == .init(isBold: true))
    #expect(tty.cursor == Frame.Place(row: 1, column: 8))
    tty.press("enter")
    #expect(tty.waitForEnd() == .code(7))
  }

  @Test func theWindowHasItsSizeAndChangesIt() throws {
    let script = "trap 'stty size; exit' WINCH; stty size; while :; do sleep 0.01; done"
    let tty = try Tty(["/bin/sh", "-c", script], size: Size(columns: 40, rows: 10))
    #expect(tty.shows("10 40"))
    tty.resize(Size(columns: 50, rows: 12))
    #expect(tty.shows("12 50"))
    #expect(tty.waitForEnd() == .code(0))
  }

  @Test func theModesOfTheTerminalOutliveTheProgram() throws {
    let tty = try Tty(["/bin/sh", "-c", "read line; stty raw -echo; echo set; read line"])
    let before = tty.modes
    tty.send("\n")
    #expect(tty.shows("set"))
    tty.send("\n")
    tty.waitForEnd()
    #expect(!before.isEmpty)
    #expect(tty.modes != before)
  }

  @Test func aSignalThatEndsAProgramIsTold() throws {
    let tty = try Tty(["/bin/sh", "-c", "echo here; read line"])
    #expect(tty.shows("here"))
    tty.signal(SIGTERM)
    #expect(tty.waitForEnd() == .signal(Int(SIGTERM)))
  }

  @Test func theOracleTellsForeignSequences() {
    let clean = "\u{1B}[?1049h\u{1B}[H\u{1B}[2J\u{1B}[0;1;7mAct\u{1B}(B\u{1B}[m 国\r\n\u{1B}[12;4H"
    #expect(Oracle(Array(clean.utf8)).foreign == [])
    for foreign in [
      "\u{1B}]0;title\u{07}", "\u{1B}]52;c;AAAA\u{1B}\\", "\u{1B}[31;5m", "\u{1B}c", "\u{1B}[6n",
      "\u{07}", "\u{0E}", "\u{7F}", "\u{9B}31m", "\u{202E}", "\u{1B}P$q\"p\u{1B}\\", "\u{1B}[>c",
    ] {
      #expect(Oracle(Array(foreign.utf8)).foreign.count == 1, "\(foreign.debugDescription)")
    }
    #expect(Oracle([0x41, 0x9B, 0x33, 0x0A]).foreign.count == 1)
  }
}
