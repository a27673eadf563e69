import Testing

@testable import Curses

@Suite struct CommonSequencesTests {
  @Test(arguments: [
    ("\u{1B}[22;3H\u{1B}[3Sa", "\u{1B}[22;3H\n\n\na"), ("\u{1B}[2Tb", "\u{1B}M\u{1B}Mb"),
    ("x \u{1B}[4by", "x     y"),
    ("\u{1B}[5;22r\u{1B}[1;31m国\u{1B}[K", "\u{1B}[5;22r\u{1B}[1;31m国\u{1B}[K"),
    ("\u{1B}[12", "\u{1B}[12"), ("\u{1B}[b", "\u{1B}[b"), ("", ""),
  ])
  func rareSequencesAreWrittenInCommonOnes(rare: String, common: String) {
    let written = CommonSequences.only(in: Array(rare.utf8), rows: 24)
    #expect(String(decoding: written, as: UTF8.self) == common)
  }

  @Test(arguments: [
    (
      "\u{1B}[2;22r\u{1B}[22;1H\n\u{1B}[1;24r\u{1B}[22;3Ha",
      "\u{1B}[2;22r\u{1B}[22H\n\u{1B}[r\u{1B}[22;3Ha"
    ),
    ("\u{1B}[1;22r\u{1B}[22;11H", "\u{1B}[1;22r\u{1B}[22;11H"),
    ("\u{1B}(B\u{1B}[0;1mw\u{1B}(B\u{1B}[m (B", "\u{1B}[1mw\u{1B}[m (B"),
    (
      "\u{1B}[0;1mw\u{1B}[0;2mx\u{1B}[m\u{1B}[0;4my\u{1B}[0m\u{1B}[0m",
      "\u{1B}[1mw\u{1B}[0;2mx\u{1B}[m\u{1B}[4my\u{1B}[0m\u{1B}[0m"
    ),
    ("\u{1B}[38;5;12mx\u{1B}[1m", "\u{1B}[38;5;12mx\u{1B}[1m"),
  ])
  func whatGoesWithoutSayingIsNotSent(long: String, short: String) {
    let written = CommonSequences.only(in: Array(long.utf8), rows: 24, isAnew: false)
    #expect(String(decoding: written, as: UTF8.self) == short)
  }
}
