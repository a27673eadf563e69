import Testing

@testable import Documents

@Suite("A numeral")
struct NumeralTests {
  @Test(
    "is read in all its scripts",
    arguments: [
      ("12", 12, .arabic), ("１２", 12, .arabic), ("0", 0, .arabic), ("XII", 12, .roman),
      ("xlix", 49, .roman), ("Ⅻ", 12, .roman), ("b", 2, .letter), ("Z", 26, .letter),
      ("十", 10, .chinese), ("十二", 12, .chinese), ("二十", 20, .chinese),
      ("一百〇三", 103, .chinese), ("一百零三", 103, .chinese), ("一千二百六十", 1260, .chinese),
      ("二〇二〇", 2020, .chinese), ("①", 1, .circled), ("⑳", 20, .circled), ("㈠", 1, .circled),
      ("⑴", 1, .circled), ("㉑", 21, .circled),
    ] as [(String, Int, Numeral.Script)])
  func scripts(text: String, value: Int, script: Numeral.Script) {
    #expect(Numeral(text) == Numeral(value, script))
  }

  @Test(
    "is nothing else",
    arguments: ["", "IIX", "VV", "Iv", "12a", "civil", "1234567890", "百年", "ab", "-1", "万"])
  func words(text: String) {
    #expect(Numeral(text) == nil)
  }

  @Test("of one letter may be of either kind")
  func letters() {
    #expect(Numeral("i")?.value == 1 && Numeral("i")?.asLetter?.value == 9)
    #expect(Numeral("II")?.asLetter == nil)
  }
}
