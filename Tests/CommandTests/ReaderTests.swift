import Foundation
import Glibc
import SharedTexts
import Terminal
import Testing

/// The built program in a real terminal, over the content that comes with it.
@Suite struct ReaderTests {
  static let data = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Data").path

  private func reader(
    _ arguments: [String] = [data], size: Size = Size(columns: 100, rows: 30),
    environment: [String: String?] = [:]
  ) throws -> Tty {
    try Tty([built("gazette")] + arguments, size: size, environment: environment)
  }

  /// The reader at the law of the State Council, which it is led to by keys.
  private func law(size: Size = Size(columns: 100, rows: 30)) throws -> Tty {
    let tty = try reader(size: size)
    #expect(tty.shows("Hengyang Municipal"))
    tty.press("3")
    #expect(tty.shows("National Laws"))
    tty.press("1")
    #expect(tty.shows("1 document"))
    tty.press("enter")
    #expect(tty.shows("Several Opinions of the State Council on Promoting"))
    return tty
  }

  @Test func itOpensOnTheMenuOfThePortal() throws {
    let tty = try reader()
    #expect(tty.shows("ICP NO:05002289"))
    for title in ["Officials", "Departments", "Laws and Regulations", "Latest Reports"] {
      #expect(tty.screen.contains(title))
    }
    #expect(tty.cursor != nil)
    tty.press("Q")
    #expect(tty.waitForEnd() == .code(0))
  }

  @Test func keysLeadToALawAndToItsProvisions() throws {
    let tty = try law()
    tty.press(":", "II", "enter")
    #expect(tty.wait { $0.emulator.row(1).contains("II. Striving to improve the capability") })
    tty.press("/", "zones")
    #expect(tty.shows(" of 18") || tty.shows("of "))
    tty.press("enter", "n", "escape")
    tty.settle()
    tty.press("t")
    #expect(tty.shows("General requirements"))
    tty.press("escape")
    tty.settle()
    tty.press(":", "99", "enter")
    #expect(tty.wait { $0.screen.lowercased().contains("no provision") })
    tty.press("Q")
    #expect(tty.waitForEnd() == .code(0))
  }

  @Test func aResizeKeepsTheProvisionAtTheTop() throws {
    let tty = try law()
    tty.press(":", "5", "enter")
    #expect(tty.wait { $0.emulator.row(1).contains("5. Top-caliber innovation personnel") })
    for size in [(40, 12), (200, 60), (60, 8), (100, 30)] {
      tty.resize(columns: size.0, rows: size.1)
      #expect(tty.wait { $0.emulator.row(1).contains("5. Top-caliber innovation") })
    }
  }

  @Test func aStormOfResizesEndsAsAFreshWindow() throws {
    let tty = try law(size: Size(columns: 80, rows: 24))
    tty.press(":", "4", "enter")
    #expect(tty.wait { $0.emulator.row(1).contains("4. Excellent innovation resources") })
    let before = tty.screen
    var random = 12_345
    for number in 0..<200 {
      random = (random &* 1_103_515_245 &+ 12_345) & 0x7FFF_FFFF
      let odd = [(1, 1), (2, 1), (80, 1), (1, 24), (1000, 400)]
      let size = number % 9 == 0 ? odd[number % 5] : (random % 180 + 1, random / 256 % 60 + 1)
      tty.resize(columns: size.0, rows: size.1)
    }
    tty.resize(columns: 65_535, rows: 3)
    tty.resize(columns: 80, rows: 24)
    #expect(tty.wait { $0.screen == before })
    #expect(tty.isRunning)
  }

  @Test(arguments: ["/", "t", "?"]) func aResizeInsideAPromptOrPaneIsDrawnRight(key: String) throws
  {
    let tty = try law(size: Size(columns: 80, rows: 24))
    tty.press(key)
    tty.settle()
    let before = tty.screen
    tty.resize(columns: 33, rows: 9)
    tty.settle()
    tty.resize(columns: 80, rows: 24)
    #expect(tty.wait { $0.screen == before })
  }

  @Test(arguments: ["vt100", "linux", "screen", "xterm", "xterm-256color"])
  func itDrawsOnEveryUsualTerminal(type: String) throws {
    let tty = try reader(environment: ["TERM": type])
    #expect(tty.shows("Officials"))
    tty.press("Q")
    #expect(tty.waitForEnd() == .code(0))
  }

  @Test(arguments: [nil, "", "no-such-terminal", "dumb"])
  func aTerminalItCannotDrawOnIsNamed(type: String?) throws {
    let tty = try reader(environment: ["TERM": type])
    #expect(tty.waitForEnd() == .code(1))
    #expect(tty.screen.hasPrefix("gazette: TERM"))
  }

  @Test func theEnvironmentIsNotTrusted() throws {
    let tty = try reader(
      size: Size(columns: 80, rows: 24),
      environment: [
        "COLUMNS": "-1", "LINES": "999999", "ESCDELAY": "-5", "TERMCAP": "xterm:cl=rm -rf:",
        "PAGER": "/bin/false", "EDITOR": "/bin/false",
      ])
    #expect(tty.shows("ICP NO"))
    tty.press("j", "k")
    #expect(Oracle(tty.raw).foreign == [])
  }

  @Test(arguments: ["C", "POSIX", "zh_CN.GB18030", "xx_XX.UTF-8"])
  func everyLocaleShowsWholeCharacters(locale: String) throws {
    let tty = try reader(environment: ["LC_ALL": locale, "LANG": locale])
    #expect(tty.shows("Officials"))
    tty.press("j")
    #expect(tty.wait { $0.screen.contains("▸") && !$0.screen.contains("\u{FFFD}") })
  }

  @Test func unknownSequencesAndBrokenInputAreNoKeys() throws {
    let tty = try law(size: Size(columns: 80, rows: 24))
    tty.settle(for: .seconds(1))
    let before = tty.screen
    for sequence in [
      "\u{1B}[99~", "\u{1B}[1;9Z", "\u{1B}]0;x\u{07}", "\u{1B}P1q\u{1B}\\", "\u{1B}[?1;2c",
      "\u{1B}[<0;5;5M", "\u{1B}[<0;5;5m",
    ] {
      tty.send(sequence)
      tty.settle(for: .milliseconds(60))
    }
    tty.send([0xFF, 0xFE, 0xC0, 0xAF, 0xE4, 0xB8])
    tty.settle()
    #expect(tty.screen == before)
    // End, cut after each of its bytes.
    for byte in [0x1B, 0x4F, 0x46] as [UInt8] { tty.send([byte]) }
    #expect(tty.wait { $0.screen.contains("End") && $0.screen != before })
  }

  @Test func whatIsPastedIsTextAndNeverCommands() throws {
    let tty = try law(size: Size(columns: 80, rows: 24))
    tty.send("\u{1B}[200~Q\u{03}QQ\u{1B}[201~")
    tty.settle()
    #expect(tty.isRunning)
    tty.press("/")
    tty.send("\u{1B}[200~" + String(repeating: "Q\u{07}\u{9B}31m ", count: 120_000) + "\u{1B}[201~")
    #expect(
      tty.wait { $0.screen.lowercased().contains("not found") || $0.screen.contains("Find:") })
    #expect(Oracle(tty.raw).foreign == [])
    #expect(tty.isRunning && tty.memory < 400_000)
  }

  @Test func theWayOutAsksFirst() throws {
    let tty = try reader()
    #expect(tty.shows("Officials"))
    tty.press("q")
    #expect(tty.shows("Leave Gazette?"))
    tty.press("j")
    #expect(tty.wait { !$0.screen.contains("Leave Gazette?") })
    tty.press("q", "q")
    #expect(tty.waitForEnd() == .code(0))
  }

  @Test func aDocumentThatIsDeletedStaysOpen() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for name in ["first", "second"] {
      try "# The \(name) act\n\nText of the \(name).\n".write(
        to: folder.appendingPathComponent(name + ".md"), atomically: true, encoding: .utf8)
    }
    let tty = try reader([folder.path])
    #expect(tty.shows("The first act"))
    tty.press("tab", "enter")
    #expect(tty.shows("Text of the first."))
    try FileManager.default.removeItem(at: folder)
    tty.press("^l", "j")
    tty.settle()
    #expect(tty.screen.contains("Text of the first."))
    tty.press("q", "down", "enter")
    #expect(tty.wait { $0.screen.contains("second") && $0.screen.contains("no such file") })
    #expect(tty.isRunning)
  }

  @Test(arguments: ["A", "B"]) func nothingInADocumentReachesTheTerminal(section: String) throws {
    guard let files = Shared.files(of: "hostile") else { return }
    let chosen = files.filter {
      $0.lastPathComponent.hasPrefix(section) && ["md", "html"].contains($0.pathExtension)
    }
    #expect(chosen.count > 10)
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for file in chosen {
      try FileManager.default.copyItem(
        at: file, to: folder.appendingPathComponent(file.lastPathComponent))
    }
    let odd = "\u{1B}]0;title\u{07}\nline\u{202E}.md"
    try "# \u{1B}[2JTitle \u{9B}31m\n\ntext\n".write(
      to: folder.appendingPathComponent(odd), atomically: true, encoding: .utf8)
    let tty = try reader([folder.path])
    #expect(tty.shows("leave"))
    tty.press("tab")
    for _ in 0...chosen.count {
      tty.press("enter")
      tty.settle(for: .milliseconds(60))
      tty.press("space", "end", "/", "a", "enter", "t", "enter", "q", "q", "j")
      tty.settle(for: .milliseconds(60))
    }
    #expect(Oracle(tty.raw).foreign == [])
    #expect(tty.emulator.title.isEmpty && tty.emulator.bells == 0)
    tty.press("Q")
    #expect(tty.waitForEnd() == .code(0))
  }

  @Test(arguments: [SIGHUP, SIGTERM, SIGILL, SIGSEGV]) func theTerminalIsGivenBack(signal: Int32)
    throws
  {
    let tty = try Tty(["/bin/sh", "-c", "read line; exec \(built("gazette")) \(Self.data)"])
    let modes = tty.modes
    tty.send("\n")
    #expect(tty.shows("Officials"))
    tty.signal(signal)
    #expect(tty.waitForEnd(within: .seconds(3)) != nil)
    #expect(tty.modes == modes && !tty.emulator.isAlternate && tty.cursor != nil)
  }
}
