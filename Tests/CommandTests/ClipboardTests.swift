import Foundation
import Terminal
import Testing

@testable import Curses

/// What is copied, on its way to the terminal.
@Suite struct ClipboardTests {
  private func sequence(of text: String) -> String {
    "\u{1B}]52;c;\(Data(text.utf8).base64EncodedString())\u{07}"
  }

  /// What a reader of the portal sends when it copies at provision 5 of the law.
  private func sent(_ environment: [String: String?], _ arguments: [String] = []) throws -> String {
    let law = ReaderTests.data + "/laws-and-regulations/national-laws/2020-high-tech-zones.md"
    let tty = try Tty(
      [built("gazette")] + arguments + [law], size: Size(columns: 100, rows: 30),
      environment: environment)
    #expect(tty.shows("Several Opinions"))
    tty.press(":", "5", "enter")
    #expect(tty.wait { $0.emulator.row(1).contains("5. Top-caliber") })
    let before = tty.raw.count
    tty.press("y")
    #expect(
      tty.wait {
        $0.screen.contains("Sent to the terminal") || $0.screen.contains("with the mouse")
      })
    return String(decoding: tty.raw[before...], as: UTF8.self)
  }

  @Test func aCitationIsSentWhereTheReaderAllowsIt() throws {
    let citation =
      "Several Opinions of the State Council on Promoting High-quality Development of National High-tech Industrial Development Zones (No. 7 [2020] of the State Council), II.5"
    let named = sequence(of: citation)
    let byEnvironment = try sent(["GAZETTE_COPY": "osc52"])
    #expect(byEnvironment.contains(named))
    let byOption = try sent([:], ["--copy", "osc52"])
    #expect(byOption.contains(named))
    let inTmux = try sent(["GAZETTE_COPY": "osc52", "TMUX": "/tmp/tmux-0/default,1,0"])
    #expect(inTmux.contains("\(named)\u{1B}Ptmux;\u{1B}\(named)\u{1B}\\"))
  }

  @Test func nothingIsSentWhereTheReaderDoesNot() throws {
    for (environment, arguments) in [([:], []), (["GAZETTE_COPY": "osc52"], ["--copy", "show"])] {
      let written = try sent(environment, arguments)
      #expect(!written.contains("\u{1B}]"))
    }
  }

  @Test func everyTextIsEncodedAndALongOneIsNotSent() {
    for length in 0...64 {
      let text = String((0..<length).map { "a文\n".map { $0 }[$0 % 3] })
      let bytes = ClipboardSequence.bytes(for: text, through: .nothing)
      #expect(String(decoding: bytes, as: UTF8.self) == sequence(of: text))
    }
    let most = String(repeating: "a", count: Clipboard.mostBytes)
    #expect(ClipboardSequence.bytes(for: most, through: .nothing).count == 100_000)
    #expect(ClipboardSequence.bytes(for: most + "a", through: .nothing).isEmpty)
    let parts = String(
      decoding: ClipboardSequence.bytes(for: most, through: .screen), as: UTF8.self)
    #expect(
      parts.replacing("\u{1B}\\\u{1B}P", with: "") == "\u{1B}P" + sequence(of: most) + "\u{1B}\\")
  }
}
