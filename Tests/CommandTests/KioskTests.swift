import Foundation
import Testing

/// A public terminal shows the site, whatever happens to the reader.
@Suite(.serialized) struct KioskTests {
  /// What would have the Swift runtime ask for a key, run a program, or worse.
  private static let hostile: [String: String?] = [
    "SWIFT_BACKTRACE": "enable=yes,interactive=yes,timeout=60s,swift-backtrace=/bin/sh",
    "TERMINFO": "/nowhere", "TERMINFO_DIRS": "/nowhere", "TERMCAP": "xterm-256color:co#-1:",
    "LINES": "2", "COLUMNS": "2", "ESCDELAY": "-1", "HOME": "/root", "PAGER": "/bin/sh",
    "GAZETTE_SITE": "/etc", "GCONV_PATH": "/tmp", "LESSOPEN": "|sh", "XDG_CACHE_HOME": "/tmp",
    "LD_LIBRARY_PATH": "/nowhere",
  ]

  @Test func itOpensTheSiteAndCannotBeLeft() throws {
    let tty = try Tty.kiosk()
    #expect(tty.shows("National Laws"))
    tty.press("^c", "^\\", "^z", "^d", "q", "Q", "q", "Q", "escape")
    tty.settle(for: .milliseconds(300))
    #expect(tty.isRunning)
    #expect(tty.wardedReader != nil)
    #expect(tty.shows("National Laws"))
  }

  @Test(
    "J05: a crash is a new start, never a prompt and no question",
    arguments: [SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGABRT, SIGFPE, SIGKILL])
  func aCrashIsANewStartAndNoQuestion(signal: Int32) throws {
    let tty = try Tty.kiosk(environment: Self.hostile)
    #expect(tty.newReader() != nil)
    let former = tty.crash(with: signal)
    #expect(tty.newReader(after: former, within: .seconds(2)) != nil)
    #expect(tty.shows("National Laws"))
    let written = String(decoding: tty.raw, as: UTF8.self)
    for word in ["Press space", "backtrace", "Fatal", "fault"] { #expect(!written.contains(word)) }
  }

  @Test("J03: the reader runs with a clean environment")
  func theReaderRunsWithACleanEnvironment() throws {
    let tty = try Tty.kiosk(environment: Self.hostile)
    let reader = try #require(tty.newReader())
    let bytes = FileManager.default.contents(atPath: "/proc/\(reader)/environ") ?? Data()
    let variables = bytes.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
    #expect(
      variables == [
        "HOME=/nonexistent", "LC_ALL=C.UTF-8", "PATH=/usr/bin:/bin", "SWIFT_BACKTRACE=enable=no",
        "TERM=xterm-256color",
      ])
    #expect(tty.wait(until: { $0.emulator.row($0.emulator.size.rows - 1).contains("help") }))
  }

  @Test func aReaderStartedByHandIsRefused() throws {
    let tty = try Tty([built("gazette"), "kiosk", "--warded-reader", Portal.folder])
    #expect(tty.refusal?.contains("--warded-reader") == true)
  }

  @Test(arguments: [SIGTERM, SIGHUP])
  func askedToEndItGivesTheTerminalBackInASecond(signal: Int32) throws {
    let tty = try Tty.kiosk()
    let modes = tty.modes
    #expect(tty.newReader() != nil)
    #expect(tty.modes != modes)
    tty.signal(signal)
    #expect(tty.waitForEnd(within: .seconds(1)) == .code(0))
    #expect(tty.modes == modes)
    #expect(String(decoding: tty.raw, as: UTF8.self).hasSuffix("\u{1B}[?25h") || tty.cursor != nil)
  }

  @Test func aReaderThatStandsStillDoesNotKeepItFromEnding() throws {
    let tty = try Tty.kiosk()
    let modes = tty.modes
    kill(try #require(tty.newReader()), SIGSTOP)
    tty.signal(SIGTERM)
    #expect(tty.waitForEnd(within: .seconds(1)) == .code(0))
    #expect(tty.modes == modes)
  }

  @Test("J05: a reader without its warden ends")
  func aReaderWithoutItsWardenEnds() throws {
    let tty = try Tty.kiosk()
    let reader = try #require(tty.newReader())
    tty.signal(SIGKILL)
    #expect(tty.waitForEnd() == .signal(Int(SIGKILL)))
    #expect(tty.wait(upTo: .seconds(2)) { _ in kill(reader, 0) != 0 })
  }

  @Test func aReaderThatIsStuckIsStartedAnew() throws {
    let tty = try Tty.kiosk(environment: ["WATCHDOG_USEC": "2000000"])
    let reader = try #require(tty.newReader())
    kill(reader, SIGSTOP)
    #expect(tty.newReader(after: reader, within: .seconds(6)) != nil)
  }

  @Test func theSystemHearsHowItIs() throws {
    let socket = try NoticeSocket()
    let tty = try Tty.kiosk(environment: [
      "NOTIFY_SOCKET": socket.path, "WATCHDOG_USEC": "1000000",
    ])
    #expect(tty.wait { _ in socket.hear().contains { $0.hasPrefix("READY=1") } })
    let before = socket.hear().count { $0 == "WATCHDOG=1" }
    #expect(tty.wait { _ in socket.hear().count { $0 == "WATCHDOG=1" } >= before + 3 })
    tty.signal(SIGTERM)
    #expect(tty.waitForEnd() == .code(0))
    #expect(socket.hear().last == "STOPPING=1")
  }

  @Test func aSiteThatIsNotThereIsSaidInOneLine() throws {
    let tty = try Tty.kiosk("/nowhere/at-all")
    #expect(tty.refusal?.contains("/nowhere/at-all") == true)
  }
}
