import Foundation
import Glibc
import Terminal
import Testing

/// Letters of double size, as they reach a terminal and leave it.
@Suite struct LargeLinesTests {
  private static let law =
    ReaderTests.data + "/laws-and-regulations/national-laws/2020-high-tech-zones.md"

  private func reader() throws -> Tty {
    let tty = try Tty(
      [built("gazette"), "--double-size", Self.law], size: Size(columns: 80, rows: 24))
    #expect(tty.shows("Several Opinions"))
    tty.press("+", "+")
    #expect(tty.wait { String(decoding: $0.raw, as: UTF8.self).contains("\u{1B}#4") })
    tty.settle()
    return tty
  }

  /// The last word on each row: "3", "4" or "5" for its size.
  private func sizes(_ raw: [UInt8]) -> [Int: Character] {
    var sizes: [Int: Character] = [:]
    var row = 0
    let text = String(decoding: raw, as: UTF8.self)
    for part in text.split(separator: "\u{1B}", omittingEmptySubsequences: false) {
      if part.hasPrefix("["), let end = part.firstIndex(where: \.isLetter), part[end] == "H" {
        row =
          Int(part[part.index(after: part.startIndex)..<end].split(separator: ";").first ?? "1")
          ?? 1
      }
      if part.hasPrefix("#"), let size = part.dropFirst().first { sizes[row] = size }
      if part.hasPrefix("#5") { row += part.filter { $0 == "\n" }.count }
    }
    return sizes
  }

  @Test func eachLineIsWrittenAsTwoHalves() throws {
    let tty = try reader()
    tty.press(":", "5", "enter")
    tty.settle()
    let sizes = sizes(tty.raw)
    #expect((1...20).allSatisfy { sizes[$0 + 1] == ($0 % 2 == 1 ? "3" : "4") })
    #expect(tty.emulator.row(1).hasPrefix("   5. Top-caliber"))
    #expect(tty.emulator.row(2) == tty.emulator.row(1))
    #expect(tty.emulator.row(22).contains("5."))
  }

  @Test func theSameWindowIsShownAgainWhenItIsSwitchedOff() throws {
    let tty = try reader()
    tty.press("-", "=")
    tty.settle()
    let fresh = try Tty(
      [built("gazette"), "--double-size", Self.law], size: Size(columns: 80, rows: 24))
    #expect(fresh.shows("Several Opinions"))
    fresh.settle()
    #expect(tty.screen == fresh.screen)
    #expect(sizes(tty.raw).values.allSatisfy { $0 == "5" })
    #expect(!String(decoding: fresh.raw, as: UTF8.self).contains("\u{1B}#"))
  }

  @Test(arguments: [0, SIGTERM, SIGHUP, SIGSEGV]) func nothingIsLeftAtTheEnd(signal: Int32) throws {
    let tty = try reader()
    if signal == 0 { tty.press("Q") } else { tty.signal(signal) }
    #expect(tty.waitForEnd() != nil)
    #expect(sizes(tty.raw).count == 24 && sizes(tty.raw).values.allSatisfy { $0 == "5" })
    #expect(!tty.emulator.isAlternate)
  }

  @Test func manyKeysLeaveTheBarsInTheirPlaces() throws {
    let tty = try reader()
    for key in ["j", "space", "d", "k", "tab", "end", "b", "/", "z", "enter", "n", "y"] {
      tty.press(key)
    }
    tty.press("q")
    tty.settle()
    tty.press("^l")
    tty.settle()
    let before = tty.screen
    #expect(tty.emulator.row(0).contains("Several"))
    #expect(tty.emulator.row(23).contains("? help"))
    tty.resize(columns: 100, rows: 30)
    tty.resize(columns: 80, rows: 24)
    #expect(tty.wait { $0.screen == before })
  }
}
