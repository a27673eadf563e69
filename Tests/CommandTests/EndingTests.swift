import Glibc
import Terminal
import Testing

/// However the program ends, the terminal is as it was.
@Suite struct EndingTests {
  private func echo() throws -> (tty: Tty, modes: [UInt32]) {
    let tty = try Tty(["/bin/sh", "-c", "read line; exec \(echoProgram)"])
    let modes = tty.modes
    tty.send("\n")
    #expect(tty.shows("heard 0"))
    tty.press("j")
    #expect(tty.shows("heard 1"))
    return (tty, modes)
  }

  private func expectRestored(_ tty: Tty, _ modes: [UInt32]) {
    #expect(tty.modes == modes)
    #expect(!tty.emulator.isAlternate)
    #expect(tty.cursor != nil)
    let written = String(decoding: tty.raw, as: UTF8.self)
    #expect(written.contains("\u{1B}[?2004l") && written.contains("\u{1B}[?1l\u{1B}>"))
  }

  @Test(arguments: [SIGHUP, SIGTERM, SIGINT, SIGQUIT])
  func aSignalThatAsksForTheEndIsObeyed(signal: Int32) throws {
    let (tty, modes) = try echo()
    tty.signal(signal)
    #expect(tty.waitForEnd(within: .seconds(1)) == .code(2))
    expectRestored(tty, modes)
  }

  @Test func aBusyProgramObeysWithinASecond() throws {
    let (tty, modes) = try echo()
    tty.press("B")
    usleep(200_000)
    tty.signal(SIGTERM)
    #expect(tty.waitForEnd(within: .milliseconds(1500)) != nil)
    expectRestored(tty, modes)
  }

  @Test(arguments: [SIGSEGV, SIGTRAP, SIGILL, SIGABRT, SIGBUS, SIGFPE])
  func aCrashGivesTheTerminalBackAndDoesNotWait(signal: Int32) throws {
    let (tty, modes) = try echo()
    tty.signal(signal)
    #expect(tty.waitForEnd(within: .seconds(3)) == .signal(Int(signal)))
    expectRestored(tty, modes)
    #expect(tty.screen.contains("gazette: a fault in the program itself ended it"))
  }

  @Test(arguments: ["X", "R"]) func aFaultOfTheProgramDoesSoToo(key: String) throws {
    let (tty, modes) = try echo()
    tty.press(key)
    let end = tty.waitForEnd(within: .seconds(5))
    #expect([.signal(Int(SIGILL)), .signal(Int(SIGTRAP)), .signal(Int(SIGSEGV))].contains(end))
    expectRestored(tty, modes)
  }

  @Test func anExitWithoutAWordDoesSoToo() throws {
    let (tty, modes) = try echo()
    tty.press("E")
    #expect(tty.waitForEnd() == .code(3))
    expectRestored(tty, modes)
  }

  @Test func aTerminalThatGoesAwayEndsIt() throws {
    let (tty, _) = try echo()
    tty.closeWindow()
    #expect(tty.waitForEnd(within: .seconds(1)) != nil)
  }

  @Test func aTerminalThatGoesAwayWithoutASignalEndsIt() throws {
    // The session's leader is a shell that ignores the hang-up and hands that on to nobody.
    let tty = try Tty(["/bin/sh", "-c", "trap '' HUP; setsid \(echoProgram); sleep 20"])
    #expect(tty.shows("heard 0"))
    let echoes = { Tty.processes(named: "Echo", under: tty.process) }
    #expect(echoes().count == 1)
    tty.closeWindow()
    #expect(tty.wait(upTo: .seconds(1)) { _ in echoes().isEmpty })
  }

  @Test func aTerminalThatTakesNothingDoesNotHoldItUp() throws {
    let (tty, _) = try echo()
    let seconds = tty.processorTime
    // Nobody reads: a full line after some redraws.
    for _ in 0..<200 {
      tty.sendUnread("\u{0C}j")
      usleep(2000)
    }
    #expect(tty.processorTime - seconds < 2)
    tty.signal(SIGTERM)
    let clock = ContinuousClock()
    let start = clock.now
    while tty.isRunning, clock.now < start + .seconds(3) { usleep(10_000) }
    #expect(clock.now - start < .milliseconds(1600))
  }

  @Test func whatIsTypedIntoAStuckTerminalIsNotLost() throws {
    let (tty, _) = try echo()
    for _ in 0..<200 {
      tty.sendUnread("\u{0C}j")
      usleep(8000)
    }
    // A program that was slow hears many keys at once, and takes them for one paste.
    let isAllHeard = tty.wait { tty in
      let heard = tty.screen.firstMatch(of: /heard (\d+)/).flatMap { Int($0.1) } ?? 0
      let pastes = tty.screen.matches(of: /paste of (\d+) bytes/).compactMap { Int($0.1) }
      return heard + pastes.reduce(0) { $0 + $1 / 2 - 1 } == 201
    }
    #expect(isAllHeard, "\(tty.screen)")
    #expect(tty.raw.count < 200 * 600, "frames that nobody saw were not all written")
  }

  @Test func itStopsAndComesBackInAShell() throws {
    let tty = try Tty(["/bin/sh", "-c", "set -m; \(echoProgram); echo STOPPED; read line; fg"])
    #expect(tty.shows("heard 0"))
    tty.press("^z")
    #expect(tty.shows("STOPPED"))
    #expect(!tty.emulator.isAlternate)
    #expect(tty.cursor != nil)
    tty.send("\r")
    #expect(tty.wait { $0.emulator.isAlternate && $0.screen.contains("heard 0") })
    #expect(!tty.screen.contains("STOPPED"))
    tty.press("j")
    #expect(tty.shows("heard 1"))
    tty.press("^z")
    #expect(tty.wait { !$0.emulator.isAlternate })
  }

  @Test func aStopThatWasNotAskedOfItIsDrawnOver() throws {
    let (tty, modes) = try echo()
    tty.signal(SIGSTOP)
    #expect(tty.wait { $0.isStopped })
    let count = tty.raw.count
    tty.resize(columns: 90, rows: 25)
    tty.signal(SIGCONT)
    #expect(tty.shows("Echo 90 × 25"))
    #expect(tty.raw.count > count)
    tty.press("q")
    #expect(tty.waitForEnd() == .code(0))
    expectRestored(tty, modes)
  }

  @Test func whereNobodyCouldContinueItItDoesNotStop() throws {
    let (tty, modes) = try echo()
    let entries = { (tty: Tty) in Oracle(tty.raw).sequences["[?1049h"] ?? 0 }
    tty.press("^z")
    #expect(tty.wait { entries($0) == 2 && $0.screen.contains("heard 1") })
    tty.signal(SIGTSTP)
    #expect(tty.wait { entries($0) == 3 && $0.screen.contains("heard 1") })
    tty.press("j")
    #expect(tty.shows("heard 2"))
    #expect(tty.emulator.isAlternate)
    tty.press("q")
    #expect(tty.waitForEnd() == .code(0))
    expectRestored(tty, modes)
  }

  @Test func whatWasTypedAheadIsNotForTheShell() throws {
    let tty = try Tty(["/bin/sh", "-c", "\(echoProgram); read line; echo \"got <$line>\""])
    #expect(tty.shows("heard 0"))
    tty.send("qecho rm\r")
    #expect(tty.wait { !$0.emulator.isAlternate })
    tty.settle()
    tty.send("yes\r")
    #expect(tty.shows("got <yes>"))
  }
}
