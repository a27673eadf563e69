import Testing

@testable import Curses

@Suite struct CommonSequencesTests {
  @Test(arguments: [
    ("\u{1B}[22;1H\u{1B}[3Sa", "\u{1B}[22;1H\n\n\na"), ("\u{1B}[2Tb", "\u{1B}M\u{1B}Mb"),
    ("x \u{1B}[4by", "x     y"),
    ("\u{1B}[5;22r\u{1B}[1;31m国\u{1B}[K", "\u{1B}[5;22r\u{1B}[1;31m国\u{1B}[K"),
    ("\u{1B}[12", "\u{1B}[12"), ("\u{1B}[b", "\u{1B}[b"), ("", ""),
  ])
  func rareSequencesAreWrittenInCommonOnes(rare: String, common: String) {
    #expect(String(decoding: CommonSequences.only(in: Array(rare.utf8)), as: UTF8.self) == common)
  }
}
