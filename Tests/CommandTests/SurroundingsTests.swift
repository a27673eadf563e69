import Glibc
import Terminal
import Testing

/// Whatever the environment says, the reader starts, or says in one line why it does not.
@Suite struct SurroundingsTests {
  /// Whether the reader shows the home screen and leaves.
  private func expectReads(_ tty: Tty) {
    #expect(tty.shows("National Laws"))
    #expect(tty.screen.contains(Portal.name))
    #expect(tty.leave() == .code(0))
  }

  @Test(arguments: ["vt100", "linux", "screen", "xterm-256color", "xterm", "tmux"])
  func aKnownTerminalIsUsed(type: String) throws {
    let tty = try Tty.reader(environment: ["TERM": type])
    guard tty.wait(until: { $0.screen.contains("National Laws") || !$0.isRunning }), tty.isRunning
    else {
      // The description of this kind of terminal is not on this machine.
      #expect(tty.refusal?.contains(type) == true)
      return
    }
    expectReads(tty)
  }

  @Test(arguments: [nil, "", "no-such-terminal", "dumb", "../../etc/passwd", "a\u{1B}[31mb\nc"])
  func aTerminalOfNoKindIsRefused(type: String?) throws {
    let tty = try Tty.reader(environment: ["TERM": type])
    #expect(tty.refusal?.contains("TERM") == true)
  }

  @Test(arguments: [
    ["TERMINFO": "/nowhere"], ["TERMINFO": "/dev/zero"], ["TERMINFO": ""],
    ["TERMINFO_DIRS": "/proc/self/fd:/nowhere"], ["TERMCAP": "xterm-256color:co#-1:li#0:"],
    ["LINES": "-1", "COLUMNS": "-1"], ["LINES": "999999999", "COLUMNS": "0"],
    ["COLUMNS": "99999999999999999999999"], ["LINES": "x\u{1B}[2J"], ["ESCDELAY": "-1"],
    ["ESCDELAY": "2000000000"], ["NO_COLOR": "1"], ["HOME": "/nowhere"],
  ])
  func hostileVariablesChangeNothing(environment: [String: String]) throws {
    let tty = try Tty.reader(environment: environment.mapValues { $0 })
    #expect(tty.wait(until: \.isWhole), "the window is used to its last row")
    #expect(tty.screen.contains("National Laws"))
    tty.press("?")
    #expect(tty.shows("On this screen"))
    tty.press("escape")
    #expect(tty.wait(upTo: .seconds(3)) { !$0.screen.contains("On this screen") && $0.isWhole })
    #expect(tty.leave() == .code(0))
  }

  @Test(
    arguments: [
      ["LC_ALL": "C"], ["LC_ALL": "POSIX"], ["LC_ALL": "xx_XX.UTF-8"], ["LC_ALL": "zh_CN.GB18030"],
      ["LC_ALL": nil, "LANG": "C"], ["LC_ALL": nil], ["LC_ALL": ""],
    ] as [[String: String?]])
  func everyLocaleShowsWholeCharacters(environment: [String: String?]) throws {
    let tty = try Tty.reader(environment: environment)
    expectReads(tty)
    #expect(Oracle(tty.raw).foreign == [])
  }

  @Test func aSiteThatIsNotThereIsSaidInOneLine() throws {
    let tty = try Tty.reader("/nowhere/at-all")
    #expect(tty.refusal?.contains("/nowhere/at-all") == true)
  }

  @Test func aSiteWithNothingInItIsSaidInOneLine() throws {
    let scratch = try Scratch()
    #expect(try Tty.reader(scratch.path).refusal != nil)
    try scratch.write("", to: "picture.png")
    #expect(try Tty.reader(scratch.path).refusal != nil)
  }

  @Test func outputToAFileIsRefused() throws {
    let command = "\(built("gazette")) \(Portal.folder) >/dev/null"
    #expect(try Tty(["/bin/sh", "-c", command]).refusal?.contains("not a terminal") == true)
  }
}
