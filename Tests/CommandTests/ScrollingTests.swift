import Glibc
import Terminal
import Testing

@testable import Curses

/// Margins that stay in the terminal while a text scrolls: what is written between them, and that they do not stay
/// behind.
@Suite struct ScrollingTests {
  private static let law =
    ReaderTests.data + "/laws-and-regulations/national-laws/2020-high-tech-zones.md"

  /// The reader after some lines of scrolling.
  private func reader(_ type: String = "xterm-256color", shell: String = "exec") throws -> Tty {
    let tty = try Tty(
      ["/bin/sh", "-c", "\(shell) \(built("gazette")) \(Self.law)"],
      size: Size(columns: 80, rows: 24), environment: ["TERM": type])
    #expect(tty.shows("Several Opinions"))
    tty.settle()
    for _ in 0..<3 {
      tty.press("j")
      tty.settle()
    }
    return tty
  }

  /// Whether the margins that were set last have not been taken away.
  private func hasMargins(_ tty: Tty) -> Bool {
    let written = String(decoding: tty.raw, as: UTF8.self)
    guard let set = written.range(of: "\u{1B}[2;22r", options: .backwards) else { return false }
    return !written[set.upperBound...].contains("\u{1B}[r")
  }

  /// Whether the whole screen scrolls, below the last row and above the first.
  private func scrollsWhole(_ emulator: Emulator) -> Bool {
    emulator.feed(Array("\u{1B}[2J\u{1B}[24;1Hlast\r\nnew\u{1B}[H".utf8))
    let isUp = emulator.row(22) == "last" && emulator.row(23) == "new"
    emulator.feed(Array("\u{1B}M".utf8))
    return isUp && emulator.row(23) == "last"
  }

  @Test(arguments: [0, SIGTERM, SIGHUP, SIGSEGV]) func nothingIsLeftAtTheEnd(signal: Int32) throws {
    let tty = try reader()
    #expect(hasMargins(tty))
    if signal == 0 { tty.press("Q") } else { tty.signal(signal) }
    #expect(tty.waitForEnd() != nil)
    #expect(!hasMargins(tty))
    #expect(scrollsWhole(tty.emulator))
  }

  @Test func nothingIsLeftWhenItStops() throws {
    let tty = try reader(shell: "set -m; x() { \"$@\"; echo STOPPED; read line; fg; }; x")
    #expect(hasMargins(tty))
    let place = tty.screen
    tty.press("^z")
    #expect(tty.shows("STOPPED"))
    #expect(!hasMargins(tty))
    tty.send("\r")
    #expect(tty.wait { $0.emulator.isAlternate && $0.screen == place })
    tty.press("j")
    #expect(tty.wait { $0.screen != place && hasMargins($0) })
  }

  /// Not all of their frames are sent; the last one always is, also where a click outside of the window ends them.
  @Test func keysThatComeTogetherLeaveTheirLastScreen() throws {
    let tty = try reader()
    for keys in ["jjj", "jjj\u{1B}[<0;300;300M"] {
      let line = tty.emulator.row(4)
      tty.send(keys)
      #expect(tty.wait { $0.emulator.row(1) == line })
    }
  }

  @Test(arguments: ["xterm-256color", "tmux-256color", "screen", "linux", "vt100"])
  func everythingStandsAsIfDrawnAtOnce(type: String) throws {
    let tty = try reader(type)
    for key in ["j", "j", "j", "k", "k", "j", "j", "j", "j", "k", "j"] {
      let former = (tty.emulator.row(1), tty.emulator.row(2))
      tty.press(key)
      #expect(
        tty.wait { key == "j" ? $0.emulator.row(1) == former.1 : $0.emulator.row(2) == former.0 })
    }
    tty.settle()
    let (screen, cursor, count) = (tty.screen, tty.cursor, tty.raw.count)
    // A window that says it has changed is drawn from nothing.
    tty.signal(SIGWINCH)
    #expect(tty.wait { $0.raw.count > count + 1000 })
    tty.settle()
    #expect(tty.screen == screen)
    #expect(tty.cursor == cursor)
  }

  // MARK: What is written between margins

  private func adapted(_ text: String, row: Int, hasAddresses: Bool = true) -> String? {
    var margins = ScrollMargins(hasAddresses: hasAddresses)
    _ = margins.set(2...9)
    return margins.adapted(Array(text.utf8), row: row).map { String(decoding: $0, as: UTF8.self) }
  }

  @Test func aStepThatDoesNotStayBetweenMarginsGoesByTheRowsNumber() {
    #expect(adapted("a\nb", row: 8) == "a\nb")
    #expect(adapted("a\nb", row: 9) == "a\u{1B}[11db")
    #expect(adapted("\u{1B}[3B", row: 7) == "\u{1B}[11d")
    #expect(
      adapted("\u{1B}[5;1H\u{1B}[A\u{1B}M\u{1B}M", row: 20) == "\u{1B}[5;1H\u{1B}[A\u{1B}M\u{1B}[2d"
    )
    #expect(adapted("\u{1B}[A\u{1B}[9A", row: 10) == "\u{1B}[10d\u{1B}[1d")
    #expect(adapted("\n\n\n", row: 1) == "\u{1B}[3d\n\n")
    #expect(adapted("\n", row: 9, hasAddresses: false) == nil)
  }

  @Test(arguments: [
    "7", "8", "[r", "[3;4r", "[S", "[T", "[L", "[M", "[2;3", "[?6h", "c", "D", "E", "",
  ])
  func whatIsNotKnownIsNotWrittenBetweenMargins(sequence: String) {
    #expect(adapted("a\u{1B}[2;3Hb\u{1B}[m\u{1B}(B国", row: 5) != nil)
    #expect(adapted("a\u{1B}\(sequence)", row: 5) == nil)
  }

  @Test(arguments: ["[P", "[2P", "[@"])
  func outsideOfMarginsNothingIsInsertedOrDeleted(sequence: String) {
    #expect(adapted("\u{1B}\(sequence)", row: 9) != nil)
    #expect(adapted("\u{1B}\(sequence)", row: 10) == nil)
    #expect(adapted("\u{1B}[2;3H\u{1B}\(sequence)", row: 5) == nil)
  }

  // MARK: What moves

  private func frame(_ rows: [String]) -> Frame {
    var frame = Frame(Size(columns: 10, rows: rows.count))
    for (row, text) in rows.enumerated() {
      for (column, letter) in String(repeating: text, count: 10 / max(text.count, 1)).enumerated() {
        frame.put(Cell(String(letter)), row: row, column: column)
      }
    }
    return frame
  }

  @Test func whatMovesIsFound() throws {
    let old = frame(["bar", "a", "b", "c", "d", "e", "f", "g", "foot"])
    let up = try #require(
      Shift(
        from: old, to: frame(["bar", "b", "c", "d", "e", "f", "g", "h", "hand"]), between: nil))
    #expect(up.rows == 1...7 && up.count == 1 && up.edge == 7)
    #expect((0..<9).map(up.origin) == [0, 2, 3, 4, 5, 6, 7, nil, 8])
    let down = try #require(
      Shift(
        from: old, to: frame(["bar", "y", "z", "a", "b", "c", "d", "e", "foot"]), between: nil))
    #expect(down.rows == 1...7 && down.count == -2 && down.edge == 1)
    #expect((0..<9).map(down.origin) == [0, nil, nil, 1, 2, 3, 4, 5, 8])
    #expect(
      Shift(from: old, to: frame(["bar", "x", "y", "z", "d", "e", "f", "g", "h"]), between: nil)
        == nil)
  }

  @Test func rowsThatAreAlikeByChanceDoNotMoveTheMargins() throws {
    let old = frame(["bar", "a", "b", "c", "d", "e", "f", "g", "", ""])
    let new = frame(["bar", "b", "c", "d", "e", "f", "g", "", "", ""])
    #expect(try #require(Shift(from: old, to: new, between: nil)).rows == 1...9)
    #expect(try #require(Shift(from: old, to: new, between: 1...7)).rows == 1...7)
  }
}
