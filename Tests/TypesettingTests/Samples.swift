import Documents

/// Documents with everything in them that is hard to set.
enum Samples {
  // The compiler refuses these as escapes.
  private static let nonCharacters = String(decoding: [0xFFFE, 0xFDD0] as [UInt16], as: UTF16.self)

  static let nested: [Block] = [
    Block(.heading(level: 1), "Chapter I General provisions of the act"),
    Block(.heading(level: 3), "Article 1"),
    Block(
      .item(marker: "1."), "The authority shall publish the register, without delay.", depth: 1),
    Block(.paragraph, "It goes on in a paragraph of its own.", depth: 1),
    Block(.item(marker: "(a)"), "a list within the list", depth: 2),
    Block(.item(marker: "•"), "and deeper still: antidisestablishmentarianism", depth: 9),
    Block(.item(marker: "第一百二十条之一"), "国家机关应当公开登记簿，并且（依法）说“你好”。"),
    Block(.paragraph, "Quoted text — at two levels, which is a little longer.", quotation: 2),
    Block(
      .preformatted, "if x:\n\treturn  1\n\n  # a long line of code that is wider than the column  "
    ),
    Block(.rule),
    Block(.term, "register"), Block(.definition, "the list kept under Article 1"),
    Block(.notice, "The text is not in force any more."),
    Block(.note(marker: "[1]"), "As amended by the act of 1 May 2020."),
  ]

  static let eastern: [Block] = [
    Block(.heading(level: 2), "第一章　总　则"),
    Block(.paragraph, "　　第一条　为了规范政府信息公开工作，根据《中华人民共和国宪法》（以下简称“宪法”），制定本条例。"),
    Block(.paragraph, "“（《国家》）”：“国家机关……”——应当、应当；应当！应当？２０２０年12月1日施行。"),
    Block(.paragraph, "日本語の「法律」は、行政機関の保有する情報の公開に関する法律（平成十一年法律第四十二号）である。"),
    Block(.paragraph, "제1조 이 법은 공공기관이 보유ㆍ관리하는 정보에 대한 국민의 공개 청구에 관하여 정한다."),
    Block(.paragraph, "、。，；：？！）」』】》、。，；：？！"),
    Block(.paragraph, "（（（（（（（（（（（（"),
  ]

  static let odd: [Block] = [
    Block(.paragraph, "👨‍👩‍👧‍👦 family 🏴󠁧󠁢󠁥󠁮󠁧󠁿 ❤️ 🇩🇪🇪🇺 👍🏽 1️⃣"),
    Block(.paragraph, "नियम क्षि நி ஸ்ரீ พระราชบัญญัตินี้เรียกว่าพระราชบัญญัติ 한글 한"),
    Block(.paragraph, "before \u{202E}000,01\u{202C} euro \u{2066}a\u{2069} a\u{200E}b\u{200F}c"),
    Block(.paragraph, "not\u{200B} \u{200C}app\u{200D}li\u{2060} cab\u{FEFF}le می‌خواهم"),
    Block(.paragraph, "Rechts\u{AD}schutz\u{AD}versicherungs\u{AD}gesellschaft Rechts\u{AD}schutz"),
    Block(
      .paragraph,
      "Z\u{301}\u{323}\u{301}\u{323}\u{301}\u{323}\u{301}\u{323}\u{301}\u{323}\u{301}\u{323} x"),
    Block(.paragraph, "visible\u{E0069}\u{E0067}\u{E006E}\u{E0020}\u{E0074} after"),
    Block(.paragraph, "\u{1B}[31m red \u{0} \u{7} \u{8} \u{7F} \u{9B}2J \u{B} \u{C} \r x"),
    Block(
      .paragraph, Passage(nonCharacters + " \u{378} \u{E000} \u{F0000} a\u{2028}b\u{2029}c\u{85}d")),
    Block(.paragraph, "\u{301}\u{FE0F}\u{200D}\u{20E3} marks on nothing \u{202E}\u{301}"),
    Block(.paragraph, Passage("https://example.org/" + String(repeating: "abcdefghij", count: 12))),
    Block(.paragraph, "a \u{651} \u{301}\u{302} b"),
    Block(.paragraph, "   leading   and    many      spaces     "),
    Block(.paragraph, "\n\nforced\nbreaks\n\n"), Block(.paragraph, ""), Block(.paragraph, "   "),
    Block(
      .paragraph,
      Passage(
        "An image here and gone text.",
        marks: [
          Passage.Mark(3..<8, .image("a.png")), Passage.Mark(9..<9, .image("")),
          Passage.Mark(18..<22, .deletion), Passage.Mark(18..<22, .strong),
        ])),
  ]

  static let tables: [Block] = [
    row("Name\tTelephone\tAddress", heading: true),
    row("Forestry bureau\t0734-8866\t衡阳市解放大道12号"),
    row("Bureau\t\tA very long address that is wrapped in its cell, surely"),
    row("short"), row("one\ttwo\tthree\tfour and more"), row("\t\t"), row(""),
    row((1...40).map { "Column \($0)" }.joined(separator: "\t"), table: 2, heading: true),
    row((1...40).map { "value \($0) 值" }.joined(separator: "\t"), table: 2),
    row("one\ttwo\t\tfour", table: 2),
    row("no heading\tat all, but text that is long enough to be wrapped", table: 3),
  ]

  static let all = nested + eastern + odd + tables

  static let front: [Block] = [
    Block(.title, "An Act on the Publication of Registers"),
    Block(
      .fact,
      Passage("Issuer: The Standing Committee", marks: [Passage.Mark(0..<7, .label)])),
    Block(.fact, Passage("Status: in force", marks: [Passage.Mark(0..<7, .label)])),
  ]

  static func row(_ text: String, table: Int = 1, heading: Bool = false) -> Block {
    Block(.row(table: table, isHeading: heading), Passage(text))
  }
}
