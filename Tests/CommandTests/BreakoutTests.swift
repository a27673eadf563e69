import Foundation
import Testing

/// Nobody gets out of a public terminal by its keys.
@Suite(.serialized) struct BreakoutTests {
  /// Keys that lead from home to every screen, and to every state in which keys mean something else.
  private static let ways: [[String]] = [
    [], ["f", "a"], ["\t"], ["o"], ["?"], ["s"], ["s", "zone"], ["s", "zone\r"], ["1"], ["3"],
    ["3", "fa"], ["3", "\r"], ["3", "\r", "\r"], ["3", "\r", "\r", "/a"],
    ["3", "\r", "\r", ":1"], ["3", "\r", "\r", "t"], ["3", "\r", "\r", "f"],
    ["3", "\r", "\r", "w"], ["3", "\r", "\r", "r"], ["3", "\r", "\r", "\t"],
    ["3", "\r", "\r", "a"],
  ]

  private static let beginnings: [UInt8] = Array(":!|vgo/".utf8) + [0x1B]

  /// What a terminal sends for keys that have no byte, what no key sends, and what is pasted.
  private static let sequences: [String] =
    ["A", "B", "C", "D", "F", "H", "P", "Q", "R", "S", "Z"].flatMap {
      ["\u{1B}O\($0)", "\u{1B}[\($0)", "\u{1B}[1;5\($0)"]
    } + (1...34).map { "\u{1B}[\($0)~" }
    + ["\u{1B}[<0;5;5M", "\u{1B}[<2;5;5M", "\u{1B}[<64;5;5M", "\u{1B}[<65;9;9M", "\u{1B}[M !!"]
    + [
      "\u{1B}[200~:!sh\r/etc/passwd\r\u{03}\u{1B}[201~", "\u{1B}]52;c;?\u{07}",
      "\u{1B}P$q\u{1B}\\", "\u{1B}[99~", "\u{1B}[6n", "ｑ", "：", "！", "、",
    ]

  /// What a command begins with, and a name of a file or a program after it.
  private static let commands = [
    ":!sh\r", ":e /etc/passwd\r", "!id\r", "|cat\r", "v/etc/passwd\r", "g/etc/passwd\r",
    "o/etc/passwd\r", "/../../etc/passwd\r", "s/etc/passwd\r", "E", "ZZ", ":q!\r", ":sh\r",
    "\u{1B}:", "\u{1B}!", "\u{1B}x",
  ]

  private func open(_ scratch: Scratch, isTraced: Bool) throws -> Tty {
    let words = isTraced ? Tracing.words(to: scratch.path + "/trace") : []
    let script = "log=$1; shift; exec \"$@\" 2>\"$log\""
    return try Tty(
      ["/bin/sh", "-c", script, "sh", scratch.path + "/log"] + words
        + [built("gazette"), "kiosk", Portal.folder])
  }

  private func goHome(_ tty: Tty) {
    for _ in 0..<3 {
      tty.press("escape")
      usleep(60_000)
      // On a slow machine the next key would else be read together with Esc, as one key with Alt.
      tty.hasHeardAll()
    }
    tty.send("H")
    tty.hasHeardAll()
  }

  /// Sends keys in pieces that no program takes for a paste.
  private func press(_ keys: [[UInt8]], on tty: Tty) -> Bool {
    for start in stride(from: 0, to: keys.count, by: 40) {
      for key in keys[start..<min(start + 40, keys.count)] {
        // What begins a string is ended, so that the next key counts.
        tty.send(key.last.map { $0 >= 0x80 } == true || key.first == 0x1B ? key + [0x07] : key)
      }
      guard tty.hasHeardAll() else { return false }
    }
    return true
  }

  /// GAZETTE_BREAKOUT has every byte pressed after every beginning on every screen; else each beginning has one screen.
  @Test(
    "J01: every byte and every key, alone and after : ! | v g o / Esc, in every screen: nothing is started, opened or ended"
  )
  func everyByte() throws {
    let isThorough = ProcessInfo.processInfo.environment["GAZETTE_BREAKOUT"] != nil
    let scratch = try Scratch()
    let tty = try open(scratch, isTraced: Tracing.isHere)
    #expect(tty.shows("National Laws", within: .seconds(30)))
    #expect(tty.hasHeardAll())
    let readers = tty.readers
    #expect(readers.count == (Tracing.isHere ? 2 : 1))
    let before = Tracing.isHere ? try Tracing.calls(in: scratch.path + "/trace").count : 0
    let bytes = (0...255).map { [UInt8($0)] }
    for (number, way) in Self.ways.enumerated() {
      func go() {
        goHome(tty)
        for keys in way { tty.send(keys) }
        tty.hasHeardAll()
      }
      go()
      #expect(press(bytes, on: tty), "\(way)")
      #expect(press(Self.sequences.map { Array($0.utf8) }, on: tty), "\(way)")
      for (place, beginning) in Self.beginnings.enumerated()
      where isThorough || number == place * 3 % Self.ways.count {
        go()
        #expect(press(bytes.map { [beginning] + $0 }, on: tty), "\(way) \(beginning)")
      }
      #expect(press(Self.commands.map { Array($0.utf8) }, on: tty), "\(way)")
    }
    #expect(tty.isRunning)
    #expect(tty.readers == readers, "the reader was not started anew")
    goHome(tty)
    #expect(tty.shows("National Laws"))
    #expect(!tty.screen.contains("root:"))
    guard Tracing.isHere else { return print("Skipped: strace is not here.") }
    let calls = try Tracing.calls(in: scratch.path + "/trace", from: before)
    #expect(!calls.isEmpty, "documents were opened")
    // The librarian's thread, which is no program.
    for call in calls where !call.contains("resumed>") && !call.contains("CLONE_THREAD") {
      #expect(Tracing.isReading(call, in: [Portal.folder]), "\(call)")
    }
  }

  @Test("J02: ^C, ^\\, ^Z, ^S, ^Q, ^V, ^D and a break are keys, and no core is left")
  func controls() throws {
    let scratch = try Scratch()
    let tty = try open(scratch, isTraced: false)
    #expect(tty.shows("National Laws"))
    let readers = tty.readers
    tty.send([0x03, 0x1C, 0x1A, 0x13, 0x11, 0x16, 0x04, 0x00, 0x19, 0x0F, 0x14])
    #expect(tty.hasHeardAll())
    #expect(tty.readers == readers)
    let reader = try #require(readers.last)
    let limits = try String(contentsOfFile: "/proc/\(reader)/limits", encoding: .utf8)
    let core = limits.split(separator: "\n").first { $0.hasPrefix("Max core file size") }
    #expect(core?.split(separator: " ").filter { $0 == "0" }.count == 2)
    tty.press("^c")
    #expect(tty.shows("This terminal stays on."))
  }

  @Test("J09: a visit that ends takes the terminal's lines with it, and J10: Back is home")
  func endOfAVisit() throws {
    let scratch = try Scratch()
    let tty = try open(scratch, isTraced: false)
    #expect(tty.shows("National Laws"))
    tty.send("3")
    #expect(tty.hasHeardAll())
    tty.send("H")
    #expect(tty.hasHeardAll())
    let start = tty.raw.count
    tty.send("Q")
    #expect(tty.shows("Press any key to begin."))
    #expect(tty.screen.contains("按任意键开始"))
    tty.settle()
    #expect(tty.raw[start...].contains(Array("\u{1B}[3J".utf8)))
    let (time, count) = (tty.processorTime, tty.raw.count)
    usleep(1_500_000)
    tty.settle()
    #expect(tty.processorTime - time < 0.1)
    #expect(tty.raw.count == count, "nothing moves")
    tty.send("x")
    #expect(tty.shows("National Laws"))
    tty.press("backspace", "left", "q")
    #expect(tty.hasHeardAll())
    #expect(tty.screen.contains("National Laws"))
  }

  @Test("J08: nobody there: a warning counts down, and any key goes on where it was")
  func countdown() throws {
    let tty = try Tty.kiosk(options: ["--idle", "1"])
    #expect(tty.shows("National Laws"))
    tty.send("3")
    #expect(tty.shows("this visit ends"))
    #expect(tty.shows("In 18 seconds"))
    tty.send("Q")
    #expect(tty.wait { !$0.screen.contains("this visit ends") })
    #expect(tty.screen.contains("Laws and Regulations"))
    #expect(tty.shows("Press any key to begin.", within: .seconds(30)))
  }

  @Test("the self-test proves so on the machine itself, and says what it proved")
  func selfTest() throws {
    let scratch = try Scratch()
    try scratch.write(
      "# An Act\n\nIts text, with [a link](https://example.org/).\n", to: "site/act.md")
    let file = try scratch.write(KioskKeeperTests.hash, to: "hash")
    let printed = try Printed([
      "kiosk", "--self-test", "--exit-passphrase-file", file, scratch.path + "/site",
    ])
    #expect(printed.code == 0, "\(printed.errors)")
    #expect(
      printed.lines.map { String($0.prefix { $0 != ":" }) } == [
        "screens", "terminal", "confinement", "end",
      ])
    #expect(printed.output.contains("no new privileges"))
  }
}
