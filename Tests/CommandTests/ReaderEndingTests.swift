import Foundation
import Terminal
import Testing

/// However reading ends, it ends at once, and the terminal is as it was.
@Suite struct ReaderEndingTests {
  /// The reader with the State Council's document, and the terminal's modes before it.
  private func reading() throws -> (tty: Tty, modes: [UInt32]) {
    let tty = try Tty([
      "/bin/sh", "-c", "read line; exec \(built("gazette")) \(Portal.opinionsFile)",
    ])
    let modes = tty.modes
    tty.send("\n")
    #expect(tty.wait(until: \.isWhole))
    #expect(tty.modes != modes)
    return (tty, modes)
  }

  private func expectRestored(_ tty: Tty, _ modes: [UInt32]) {
    #expect(tty.modes == modes)
    #expect(!tty.emulator.isAlternate)
    #expect(tty.cursor != nil)
    let written = String(decoding: tty.raw, as: UTF8.self)
    #expect(written.contains("\u{1B}[?2004l") && written.contains("\u{1B}[?1l\u{1B}>"))
  }

  @Test(arguments: [SIGHUP, SIGTERM, SIGINT])
  func aSignalThatAsksForTheEndIsObeyed(signal: Int32) throws {
    let (tty, modes) = try reading()
    tty.signal(signal)
    #expect(tty.waitForEnd(within: .seconds(1)) != nil)
    expectRestored(tty, modes)
  }

  @Test(arguments: ["", "/innovation", "t", "?"])
  func aKeyThatLeavesGivesTheTerminalBack(keys: String) throws {
    let (tty, modes) = try reading()
    tty.send(keys)
    if !keys.isEmpty { #expect(tty.wait { !$0.isWhole }) }
    tty.escape()
    tty.press("Q")
    #expect(tty.waitForEnd() == .code(0))
    expectRestored(tty, modes)
  }

  @Test(arguments: [SIGSEGV, SIGILL, SIGTRAP])
  func aCrashGivesTheTerminalBack(signal: Int32) throws {
    let (tty, modes) = try reading()
    tty.signal(signal)
    #expect(tty.waitForEnd(within: .seconds(3)) == .signal(Int(signal)))
    expectRestored(tty, modes)
  }

  @Test func aWindowThatIsClosedEndsIt() throws {
    let (tty, _) = try reading()
    tty.closeWindow()
    let clock = ContinuousClock()
    let start = clock.now
    #expect(tty.waitForEnd(within: .seconds(3)) != nil)
    #expect(clock.now - start < .seconds(1))
  }

  @Test func aWindowThatIsClosedWithoutASignalEndsIt() throws {
    let tty = try Tty([
      "/bin/sh", "-c", "trap '' HUP; setsid \(built("gazette")) \(Portal.folder); sleep 20",
    ])
    #expect(tty.shows("Officials"))
    let readers = { Tty.processes(named: "gazette", under: tty.process) }
    #expect(readers().count == 1)
    tty.closeWindow()
    #expect(tty.wait(upTo: .seconds(1)) { _ in readers().isEmpty })
  }

  @Test func aReaderWhoRestsCostsNothing() throws {
    for tty in [try Tty.home(), try Tty.opinions()] {
      tty.settle()
      let (time, count) = (tty.processorTime, tty.raw.count)
      usleep(500_000)
      #expect(tty.processorTime - time <= 0.02)
      tty.wait(upTo: .milliseconds(20)) { _ in false }
      #expect(tty.raw.count == count)
    }
  }

  @Test func itStopsAndComesBackToItsPlace() throws {
    let command = "set -m; \(built("gazette")) \(Portal.opinionsFile); echo STOPPED; read line; fg"
    let tty = try Tty(["/bin/sh", "-c", command])
    #expect(tty.wait(until: \.isWhole))
    tty.send(":II\r")
    #expect(tty.wait { $0.isWhole && $0.hasAtTop("II. Striving") })
    // The top of a picture comes before its last rows.
    tty.settle()
    let place = tty.screen
    tty.press("^z")
    #expect(tty.shows("STOPPED"))
    #expect(!tty.emulator.isAlternate)
    tty.send("\r")
    #expect(tty.wait { $0.emulator.isAlternate && $0.screen == place })
    tty.press("Q")
    #expect(tty.waitForEnd() != nil)
    #expect(!tty.emulator.isAlternate)
  }

  @Test func aStopThatWasNotAskedOfItIsDrawnOver() throws {
    let (tty, modes) = try reading()
    let place = tty.screen
    tty.signal(SIGSTOP)
    #expect(tty.wait { $0.isStopped })
    let count = tty.raw.count
    tty.signal(SIGCONT)
    #expect(tty.wait { $0.raw.count > count && $0.screen == place })
    #expect(tty.leave() == .code(0))
    expectRestored(tty, modes)
  }

  @Test func aFileThatIsDeletedStaysOpen() throws {
    let scratch = try Scratch()
    let text = (1...80).map { "## Part \($0)\n\nWords of part \($0).\n" }.joined(separator: "\n")
    let file = try scratch.write("---\ndate: 2020-01-02\n---\n\n\(text)", to: "law.md")
    try scratch.write("# Another\n", to: "other.md")
    let tty = try Tty.reader(scratch.path)
    #expect(tty.wait(until: \.isWhole))
    tty.press("tab", "enter")
    #expect(tty.shows("Words of part 1."))
    try FileManager.default.removeItem(atPath: file)
    tty.press("G")
    #expect(tty.shows("Words of part 80."))
    tty.resize(Size(columns: 60, rows: 20))
    #expect(tty.wait { $0.isWhole && $0.screen.contains("Words of part 74.") })
    tty.press("G")
    #expect(tty.shows("Words of part 80."))
    #expect(tty.leave() == .code(0))
  }
}
