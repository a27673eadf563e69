import Terminal
import Testing

@testable import Typesetting

@Suite("Legible text")
struct LegibleTests {
  @Test(
    "shows what a terminal would act on",
    arguments: [
      ("\u{1B}[31mred", "␛[31mred"), ("\u{9B}31m", "⟪9B⟫31m"), ("a\u{0}\u{7}\u{7F}", "a␀␇␡"),
      ("10%\r99", "10%␍99"), ("a\nb\tc", "a␊b c"), ("\u{B}\u{C}", "␋␌"),
    ])
  func controls(text: String, shown: String) { #expect(Legible.text(text) == shown) }

  @Test(
    "takes for common what it shows as it is written, and nothing else", arguments: [false, true])
  func common(ambiguousIsWide: Bool) {
    var count = 0
    for scalar in (0...0x10FFFF).compactMap(Unicode.Scalar.init) {
      let text = "a" + String(scalar)
      text.withBytes { bytes in
        let scanner = Scanner(bytes: bytes, ambiguousIsWide: ambiguousIsWide, isOneLine: true)
        guard scanner.isCommon(0..<bytes.count) else { return }
        count += 1
        let units = scanner.units(in: 0..<bytes.count)
        let shown = units.reduce(into: "") { $0 += scanner.form(of: $1) }
        #expect(shown == text && units.count == 2 && units[1].width > 0, "\(scalar.value)")
      }
    }
    // The ideographs from U+4E00 on are nearly all of it.
    #expect(count > 0x9FFF - 0x4E00)
  }

  @Test(
    "shows what would deceive a reader",
    arguments: [
      ("pay \u{202E}000,01\u{202C}", "pay ⟪RLO⟫000,01⟪PDF⟫"),
      ("\u{2067}\u{2066}\u{2068}", "⟪RLI⟫⟪LRI⟫⟪FSI⟫"),
      ("visible\u{E0069}\u{E0067}\u{E0020} x", "visible⟪ig␣⟫ x"),
      ("\u{E000}\u{378}", "□□"), ("\u{FFFF}", "\u{FFFD}"),
    ])
  func deceptions(text: String, shown: String) { #expect(Legible.text(text) == shown) }

  @Test(
    "leaves out what is not meant to be seen",
    arguments: [
      ("a\u{200E}b\u{200F}c\u{61C}", "abc"),
      ("not\u{200B} app\u{200D}li\u{200C}c\u{FEFF}able", "not applicable"),
      ("Rechts\u{AD}schutz", "Rechtsschutz"), ("می\u{200C}خواهم", "می\u{200C}خواهم"),
    ])
  func unseen(text: String, shown: String) { #expect(Legible.text(text) == shown) }

  @Test("caps a flood of combining marks")
  func flood() {
    let flood = "Z" + String(repeating: "\u{301}", count: 10_000) + "b"
    #expect(Legible.text(flood) == "Z" + String(repeating: "\u{301}", count: 8) + "⟪+⟫b")
    #expect(columns(of: flood) == 5)
  }

  @Test(
    "is measured as terminals draw it",
    arguments: [
      ("abc", 3), ("衡阳", 4), ("e\u{301}", 1), ("❤\u{FE0F}", 2), ("🇩🇪", 2), ("1\u{FE0F}\u{20E3}", 2),
      ("한글", 4), ("\u{1112}\u{1161}\u{11AB}", 2), ("葛\u{E0100}", 2), ("祖\u{FE00}", 2), ("", 0),
      ("🏴󠁧󠁢󠁥󠁮󠁧󠁿", 2), ("\u{202E}", 5), ("\u{301}", 1),
    ])
  func widths(text: String, width: Int) { #expect(columns(of: text) == width) }

  @Test(
    "is as wide as what it was made from",
    arguments: ["有\u{1173}单", "\u{11A8}", "a\u{1160}b", "\u{301}", "\u{25CC}\u{1173}", "\u{1DFA}"])
  func remeasured(text: String) {
    #expect(columns(of: Legible.text(text)) == columns(of: text))
    #expect(Legible.text(Legible.text(text)) == Legible.text(text))
  }

  @Test("is cut with an ellipsis, and never through a character")
  func cutting() {
    #expect(cut("衡阳市政府", toColumns: 10) == "衡阳市政府")
    #expect(cut("衡阳市政府", toColumns: 9) == "衡阳市政…")
    #expect(cut("衡阳市政府", toColumns: 8) == "衡阳市…")
    // A conjunct is one character of two columns.
    #expect(cut("क्षिa", toColumns: 2) == "…")
    #expect(cut("कक्षिa", toColumns: 3) == "क…")
    #expect((0...9).allSatisfy { columns(of: cut("\u{1B}衡阳é👍🏽", toColumns: $0)) <= $0 })
  }

  @Test("is wrapped for panels")
  func wrapping() {
    #expect(
      wrap("The file ends here.\nOpen it?", toColumns: 9) == [
        "The file", "ends", "here.", "Open it?",
      ])
    #expect(wrap("", toColumns: 9) == [""])
  }

  @Test("is drawn cell by cell, and no wide character is halved")
  func drawing() {
    var frame = Frame(Size(columns: 6, rows: 2))
    #expect(frame.write([Span("a衡\u{1B}", .title), Span("阳")], row: 0, column: 0) == 6)
    #expect(frame.write(["b", "衡"].map { Span($0) }.line, row: 1, column: 0, limit: 2) == 2)
    #expect(frame.text == "a衡␛阳\nb")
    #expect(frame.row(0).map(\.columns) == [1, 2, 0, 1, 2, 0])
  }

  @Test("never makes a cell that has to be refused")
  func safety() {
    var frame = Frame(Size(columns: 40, rows: 1))
    for value in ([0...0x1FFFF, 0xE0000...0xE01FF] as [ClosedRange<UInt32>]).joined() {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let isReplaced = value & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(value)
      frame.write([Span("a\(String(Character(scalar)))b")], row: 0, column: 0)
      let cells = frame.row(0)
      if !isReplaced, value != 0xFFFD, cells.contains(where: { $0.text == "\u{FFFD}" }) {
        Issue.record("U+\(String(value, radix: 16)) is refused")
      }
    }
  }
}

extension [Span] {
  fileprivate var line: Line { Line(self) }
}
