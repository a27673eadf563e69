import Foundation
import Glibc
import SharedTexts
import Terminal
import Testing

/// Whatever stands in a file or in its name, only ncurses speaks to the terminal.
@Suite struct HostileFileTests {
  /// The hostile texts of some faults, by the first letters of their names.
  private static func files(_ letters: String) -> [String] {
    (Shared.files(of: "hostile") ?? []).map(\.path).filter { path in
      let name = path.split(separator: "/").last ?? ""
      return letters.contains(name.first ?? " ")
        && (path.hasSuffix(".md") || path.hasSuffix(".txt"))
    }
  }

  /// Nothing came to the terminal that the reader did not write itself.
  private func expectClean(_ tty: Tty, _ place: Comment) {
    #expect(Oracle(tty.raw).foreign == [], place)
    #expect(tty.emulator.title.isEmpty, place)
    #expect(tty.emulator.bells == 0, place)
    #expect(tty.emulator.isAlternate, place)
  }

  @Test(arguments: files("ABCE")) func aHostileTextIsReadHarmlessly(file: String) throws {
    let place = Comment(rawValue: file)
    let tty = try Tty.reader(file)
    #expect(tty.wait { $0.isWhole || !$0.isRunning }, place)
    guard tty.isRunning else {
      // What is no text at all is refused by name.
      let name = file.split(separator: "/").last ?? ""
      #expect(tty.refusal?.contains(name) == true && name.hasPrefix("C"), place)
      return
    }
    // The rows round the text are the reader's own.
    #expect(tty.emulator.row(0).contains("›"), place)
    tty.press("G")
    #expect(
      tty.wait { tty in ["End", "All"].contains { tty.emulator.row(28).hasSuffix($0) } }, place)
    #expect(tty.emulator.row(29).contains("? help"), place)
    tty.press("t")
    #expect(tty.wait { !$0.isWhole || $0.screen.contains("no headings") }, place)
    expectClean(tty, place)
    tty.signal(SIGTERM)
    #expect(tty.waitForEnd() != nil, place)
  }

  @Test func aListOfHostileTextsIsHarmless() throws {
    let files = HostileFileTests.files("ABCE")
    guard !files.isEmpty else { return }
    let scratch = try Scratch()
    for file in files {
      let name = file.split(separator: "/").last.map(String.init) ?? "a.md"
      try FileManager.default.copyItem(atPath: file, toPath: "\(scratch.path)/\(name)")
    }
    let tty = try Tty.reader(scratch.path)
    #expect(tty.wait(until: \.isWhole))
    tty.press("enter")
    #expect(tty.shows("Documents, newest first"))
    for number in 2...30 {
      tty.press("down")
      #expect(tty.wait { $0.emulator.row(28).hasSuffix(" \(number)/\(files.count)") })
    }
    tty.press("o", "home")
    #expect(tty.shows("Documents, by title"))
    tty.send("/act")
    #expect(tty.shows("Filter: act"))
    expectClean(tty, "the list")
  }

  @Test func aHostileNameOfAFileIsShownHarmlessly() throws {
    let scratch = try Scratch()
    let names: [[UInt8]] = [
      Array("\u{1B}]0;owned\u{07}\u{1B}[2J.md".utf8), Array("two\nlines\r.md".utf8),
      Array("-dash.md".utf8), Array(String(repeating: "n", count: 252).utf8) + Array(".md".utf8),
      [0xFF, 0xFE, 0x9B, 0x33] + Array("1m.md".utf8), Array("a\u{202E}dm.md".utf8),
      Array("\u{9B}31m.md".utf8), Array("\u{200B}\u{E0041}.md".utf8),
    ]
    for (number, name) in names.enumerated() {
      let path = Array("\(scratch.path)/".utf8) + name + [0]
      let file = path.withUnsafeBytes { bytes in
        bytes.withMemoryRebound(to: CChar.self) { characters in
          characters.baseAddress.map { open($0, O_WRONLY | O_CREAT, 0o644) } ?? -1
        }
      }
      try #require(file >= 0)
      let text = "Words of file \(number)."
      #expect(write(file, text, text.utf8.count) == text.utf8.count)
      close(file)
    }
    let tty = try Tty.reader(scratch.path)
    #expect(tty.wait(until: \.isWhole))
    tty.press("enter")
    #expect(tty.shows("\(names.count) documents"))
    for number in 1...names.count {
      #expect(tty.wait { $0.isWhole && $0.emulator.row(28).hasSuffix(" \(number)/\(names.count)") })
      tty.press("enter")
      #expect(tty.shows("Words of file "), "number \(number): \(tty.screen)")
      #expect(tty.wait(until: \.isWhole))
      tty.press("q", "down")
    }
    expectClean(tty, "the list of names")
    #expect(tty.leave() == .code(0))

    for arguments in [["tree", scratch.path], ["tree", scratch.path, "--json"]] {
      let printed = try Printed(arguments)
      #expect(printed.code == 0)
      #expect(printed.output.unicodeScalars.allSatisfy { $0 == "\n" || Cell.isSafe($0) })
    }
  }
}
