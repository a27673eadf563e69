import Foundation
import Testing

/// A keeper ends a public terminal with a passphrase, and nobody else does.
@Suite(.serialized) struct KioskKeeperTests {
  /// `open sesame` by SHA-512, as `openssl passwd -6` has it.
  static let hash =
    "$6$rocksalt$k46U03OYEQtH3JxfAR8qacPXjL2QTO7MG6chsgV84lrPIvIP"
    + "cHq2NHzGH8et0htZZUPtgf4DpPlS2sthzTRk40\n"
  private static let asking = "\u{18}"

  private func kiosk(_ scratch: Scratch, options: [String] = []) throws -> Tty {
    let file = try scratch.write(Self.hash, to: "hash")
    return try Tty.kiosk(
      options: ["--exit-passphrase-file", file] + options, log: scratch.path + "/log")
  }

  private func log(_ scratch: Scratch) throws -> String {
    try String(contentsOfFile: scratch.path + "/log", encoding: .utf8)
  }

  @Test func theRightPhraseEndsWithTheTerminalAsItWasAndACodeOfItsOwn() throws {
    let scratch = try Scratch()
    let tty = try kiosk(scratch)
    let modes = tty.modes
    #expect(tty.shows("National Laws"))
    tty.send(Self.asking)
    #expect(tty.shows("Passphrase:"))
    #expect(tty.modes != modes)
    tty.send("open sesame")
    tty.settle()
    #expect(!tty.screen.contains("sesame"))
    tty.press("enter")
    #expect(tty.waitForEnd(within: .seconds(5)) == .code(3))
    #expect(tty.modes == modes)
    #expect(!tty.emulator.isAlternate)
    #expect(!String(decoding: tty.raw, as: UTF8.self).contains("sesame"))
    #expect(try log(scratch).contains("gazette: ended by passphrase"))
    #expect(try !log(scratch).contains("sesame"))
  }

  @Test func wrongOnesWaitLongerEachTimeAlsoAfterACrash() throws {
    let scratch = try Scratch()
    let tty = try kiosk(scratch)
    #expect(tty.shows("National Laws"))
    tty.send(Self.asking)
    #expect(tty.shows("Passphrase:"))
    tty.send("guess\r")
    #expect(tty.shows("Wrong. The next attempt counts after 1 second."))
    tty.send("open sesame\r")
    #expect(tty.shows("Too early, not looked at. Wait 1 more second."))
    tty.wait(upTo: .milliseconds(1100)) { _ in false }
    tty.send("guess\r")
    #expect(tty.shows("Wrong. The next attempt counts after 2 seconds."))
    let former = tty.crash(with: SIGSEGV)
    #expect(tty.newReader(after: former) != nil)
    tty.send(Self.asking)
    #expect(tty.shows("Passphrase:"))
    tty.send("open sesame\r")
    #expect(tty.shows("Too early, not looked at."))
    tty.wait(upTo: .milliseconds(2100)) { _ in false }
    tty.send("guess\r")
    #expect(tty.shows("Wrong. The next attempt counts after 4 seconds."))
    tty.wait(upTo: .milliseconds(4100)) { _ in false }
    tty.send("open sesame\r")
    #expect(tty.waitForEnd(within: .seconds(5)) == .code(3))
    let lines = try log(scratch).split(separator: "\n")
    #expect(lines.count { $0.hasSuffix("a passphrase was refused") } == 3)
    #expect(!lines.contains { $0.contains("guess") || $0.contains("sesame") })
  }

  @Test func itIsAskedInChinese() throws {
    let scratch = try Scratch()
    let tty = try kiosk(scratch, options: ["--language", "zh"])
    #expect(tty.shows("National Laws"))
    tty.send(Self.asking)
    #expect(tty.shows("口令："))
    tty.send("guess\r")
    #expect(tty.shows("口令错误。请在 1 秒后再试。"))
    tty.press("escape")
    #expect(tty.shows("National Laws"))
    #expect(tty.isRunning)
  }

  @Test func withoutAFileTheKeyDoesNothing() throws {
    let tty = try Tty.kiosk()
    #expect(tty.shows("National Laws"))
    #expect(tty.hasHeardAll())
    let readers = tty.readers
    tty.send(Self.asking + "open sesame\r")
    tty.press("H")
    #expect(tty.hasHeardAll())
    #expect(!tty.screen.contains("Passphrase"))
    tty.send("H")
    #expect(tty.hasHeardAll())
    tty.settle()
    let screen = tty.screen
    tty.send(Self.asking)
    #expect(tty.hasHeardAll())
    tty.settle()
    #expect(tty.screen == screen)
    #expect(tty.readers == readers)
  }

  @Test func theReaderDoesNotKnowWhereTheHashIs() throws {
    let scratch = try Scratch()
    let tty = try kiosk(scratch)
    let reader = try #require(tty.newReader())
    let words = try String(contentsOfProc: "/proc/\(reader)/cmdline")
    #expect(words.contains("--ends-at-passphrase"))
    #expect(!words.contains(scratch.path))
  }

  @Test(arguments: ["", "open sesame\n"])
  func aFileWithoutAHashIsRefusedBeforeTheScreenChanges(text: String) throws {
    let scratch = try Scratch()
    let file = try scratch.write(text, to: "hash")
    let tty = try Tty.kiosk(options: ["--exit-passphrase-file", file])
    #expect(tty.refusal?.contains("holds no hash of a passphrase") == true)
  }
}
