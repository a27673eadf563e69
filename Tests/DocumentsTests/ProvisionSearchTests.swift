import Testing

@testable import Documents

@Suite("Going to a provision by its number")
struct ProvisionSearchTests {
  /// Where a number leads from a block: the block it leads to.
  static func block(_ text: String, in blocks: [Block], from block: Int = 0) -> Int? {
    Outline(OutlineTests.document(blocks))
      .item(numbered: text, near: Document.Position(block: block))?.position.block
  }

  static let opinions = [
    Block(.heading(level: 2), "I. General requirements"),
    Block(.heading(level: 3), "1. Guiding ideology"), Block(.heading(level: 3), "2. Principles"),
    Block(.heading(level: 2), "II. Innovation"), Block(.item(marker: "4."), "Resources", depth: 1),
    Block(.item(marker: "(a)"), "small", depth: 2), Block(.item(marker: "(i)"), "less", depth: 2),
    Block(.item(marker: "5."), "Talent", depth: 1), Block(.item(marker: "(a)"), "more", depth: 2),
  ]

  @Test(
    "finds plain and Roman numbers, letters and paths",
    arguments: [
      ("5", 7), ("5.", 7), ("４．", 4), ("2", 2), ("I", 0), ("ii", 3), ("II.", 3), ("Ⅱ", 3),
      ("II.4", 4), ("II.5.(a)", 8), ("5(a)", 8), ("(a)", 5), ("a", 5), ("(i)", 6), ("i", 0),
      ("1.2", 2), ("9", nil), ("IV", 4), ("VI", nil), ("", nil), ("moon", nil),
      ("999999999999", nil),
    ] as [(String, Int?)])
  func opinions(text: String, block: Int?) {
    #expect(Self.block(text, in: Self.opinions) == block)
  }

  static let statute = [
    Block(.heading(level: 2), "Chapter I General"), Block(.item(marker: "Article 1"), "One"),
    Block(.item(marker: "Article 2"), "Two"), Block(.item(marker: "(1)"), "first", depth: 1),
    Block(.heading(level: 2), "Chapter II Duties"), Block(.item(marker: "Article 3"), "Three"),
    Block(.item(marker: "(1)"), "first", depth: 1), Block(.item(marker: "§ 12a"), "Twelve"),
  ]

  @Test(
    "takes a word at its word",
    arguments: [
      ("Article 2", 2), ("art.2", 2), ("ARTICLE 3", 5), ("2", 2), ("Chapter 2", 4), ("ch. II", 4),
      ("II", 4), ("Chapter 3", nil), ("§ 12a", 7), ("12a", 7), ("Article 3(1)", 6),
      ("Section 3", 5), ("Chapter 2 Article 3", 5), ("Chapter 1, Article 3", nil),
    ] as [(String, Int?)])
  func statute(text: String, block: Int?) {
    #expect(Self.block(text, in: Self.statute) == block)
  }

  static let law = [
    Block(.heading(level: 1), "第一章　总则"), Block(.item(marker: "第一条"), "甲"),
    Block(.item(marker: "第三条"), "乙"), Block(.item(marker: "（二）"), "丙", depth: 1),
    Block(.heading(level: 1), "第十二章 附则"), Block(.item(marker: "第一百二十条之一"), "丁"),
  ]

  @Test(
    "reads Chinese numbers",
    arguments: [
      ("第三条", 2), ("三", 2), ("3", 2), ("３", 2), ("第3条", 2), ("第十二章", 4), ("第12章", 4),
      ("第一百二十条之一", 5), ("120之1", 5), ("第三条第二款", 2), ("第三条（二）", 3), ("12", 4),
      ("第三章", nil),
    ] as [(String, Int?)])
  func law(text: String, block: Int?) {
    #expect(Self.block(text, in: Self.law) == block)
  }

  @Test("means the list that the reader is in, where numbers begin anew")
  func restarts() {
    let plan = [
      Block(.heading(level: 2), "Aims"), Block(.item(marker: "1."), "a", depth: 1),
      Block(.item(marker: "2."), "b", depth: 1), Block(.item(marker: "3."), "c", depth: 1),
      Block(.heading(level: 2), "Means"), Block(.item(marker: "1."), "d", depth: 1),
      Block(.item(marker: "2."), "e", depth: 1),
    ]
    #expect(Self.block("2", in: plan) == 2)
    #expect(Self.block("2", in: plan, from: 5) == 6)
    #expect(Self.block("3", in: plan, from: 6) == 3)
    let annexed =
      (1...9).map { Block(.item(marker: "Article \($0)"), "law") }
      + (1...9).map { Block(.item(marker: "Article \($0)"), "annex") }
    #expect(Self.block("5", in: annexed, from: 8) == 4)
    #expect(Self.block("5", in: annexed, from: 12) == 13)
    #expect(Self.block("5", in: annexed, from: 17) == 13)
    #expect(Self.block("(1)", in: Self.statute, from: 5) == 6)
  }
}
