import Foundation
import Proofreading
import Testing

/// Characters that nobody sees, or that change how others are seen.
@Suite struct SignTests {
  @Test(arguments: [
    ("an \u{1B}[31m escape", "control-character wrong"),
    ("a \u{9B} of C1", "control-character wrong"),
    ("a page\u{C}end", "control-character note"),
    ("a line\u{2028}separator", "control-character doubtful"),
    ("an \u{202E}override", "reordering-character wrong"),
    ("an \u{2067}isolate\u{2069}", "reordering-character doubtful"),
    ("a mark \u{200E}here", "reordering-character note"),
    ("a wo\u{200B}rd", "invisible-character doubtful"),
    ("a wo\u{2060}rd", "invisible-character doubtful"),
    ("a no-break \u{FEFF}space", "invisible-character doubtful"),
    ("a hidden \u{E0041}\u{E0042}", "hidden-text wrong"),
    ("a soft\u{AD} hyphen", "soft-hyphen note"),
    ("a private \u{E000}", "private-character note"),
    ("a lost \u{FFFD}", "lost-character doubtful"),
    ("by number &#x202E; too", "reordering-character wrong"),
    ("by number &#27; too", "control-character wrong"),
  ])
  func eachOddCharacterIsFoundInItsLine(text: String, mark: String) throws {
    let desk = try Desk(["a.md": Desk.sound("First.\n\nThen \(text).\n\nLast.")])
    #expect(try desk.marks() == ["a.md:8 \(mark)"])
  }

  @Test(arguments: [
    "क\u{94D}\u{200D}ष", "می\u{200C}شود", "👩\u{200D}👧", "ทดสอบ\u{200B}ภาษา", "divi\u{AD}ded",
    "المادة 2\u{200F}- النظام", "🏴\u{E0067}\u{E0062}\u{E007F}", "a&#160;b&amp;c", "葛\u{E0100}",
  ])
  func whatAScriptNeedsIsNoFault(text: String) throws {
    #expect(try Desk(["a.md": Desk.sound(text)]).marks() == [])
  }

  @Test func aFindingNamesTheCharactersAndCountsThem() throws {
    let desk = try Desk(["a.md": Desk.sound("法律\u{202E}x\u{202E}y\u{202C}")])
    let finding = try #require(try desk.findings().first)
    #expect(finding.column == 3)
    #expect(
      finding.reason
        == "U+202E RIGHT-TO-LEFT OVERRIDE (2 times), U+202C POP DIRECTIONAL FORMATTING")
  }

  @Test func bytesThatAreNoTextAreToldFromCharactersLostBefore() throws {
    var bytes = Data(Desk.sound("One \u{FFFD}.\n\nTwo.").utf8)
    bytes.append(contentsOf: [0x61, 0xFF, 0x62, 0x0A])
    #expect(
      try Desk(["a.md": bytes]).marks() == [
        "a.md:6 lost-character doubtful", "a.md:9 undecodable-bytes wrong",
      ])
  }

  @Test func linesAreCountedAsAnEditorCountsThem() throws {
    let text = Desk.sound("One.\n\nA \u{200B}b.")
    for ending in ["\r\n", "\r"] {
      let desk = try Desk(["a.md": text.replacingOccurrences(of: "\n", with: ending)])
      #expect(try desk.marks() == ["a.md:8 invisible-character doubtful"])
    }
  }
}
