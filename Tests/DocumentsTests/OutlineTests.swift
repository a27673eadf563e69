import SharedTexts
import Testing

@testable import Documents

@Suite("An outline")
struct OutlineTests {
  /// The items as lines: an indent of two for each level, marker, title.
  static func lines(_ blocks: [Block]) -> [String] {
    Outline(document(blocks)).items.map {
      String(repeating: "  ", count: $0.level - 1)
        + ($0.marker.isEmpty ? $0.title : "\($0.marker)|\($0.title)")
    }
  }

  static func document(_ blocks: [Block]) -> Document {
    Document(entry: Entry(id: Document.ID("test"), title: "Test"), blocks: blocks)
  }

  @Test("lists headings and provisions, each as deep as it stands")
  func tree() {
    #expect(
      Self.lines([
        Block(.heading(level: 2), "I. General requirements"),
        Block(.heading(level: 3), "1. Guiding ideology"), Block(.paragraph, "Text."),
        Block(.heading(level: 2), "II. Innovation"),
        Block(.item(marker: "4."), "Resources shall be gathered.", depth: 1),
        Block(.item(marker: "(a)"), "small", depth: 2), Block(.item(marker: "•"), "dot", depth: 1),
      ]) == [
        "I.|General requirements", "  1.|Guiding ideology", "II.|Innovation",
        "  4.|Resources shall be gathered.",
      ])
    #expect(
      Self.lines([
        Block(.heading(level: 1), "第一编　总则"), Block(.heading(level: 2), "第一章"),
        Block(.item(marker: "第一条"), "为了规范"),
        Block(.item(marker: "（一）"), "甲", depth: 1), Block(.item(marker: "第二条"), "乙"),
      ]) == ["第一编|总则", "  第一章", "    第一条|为了规范", "    第二条|乙"])
  }

  @Test("leaves out what stands inside an article, also where the article is a heading")
  func articles() {
    #expect(
      Self.lines([
        Block(.heading(level: 2), "1. peatükk Üldsätted"), Block(.heading(level: 3), "§ 1. Aim"),
        Block(.item(marker: "(1)"), "one", depth: 1), Block(.item(marker: "1)"), "two", depth: 2),
        Block(.heading(level: 3), "§ 2. Means"), Block(.paragraph, "three"),
      ]) == ["1. peatükk|Üldsätted", "  § 1.|Aim", "  § 2.|Means"])
    #expect(
      Self.lines([Block(.item(marker: "Article 1")), Block(.paragraph, "Words below")]) == [
        "Article 1|Words below"
      ])
  }

  @Test("has no holes in its levels and needs no numbers")
  func holes() {
    #expect(
      Self.lines([
        Block(.heading(level: 3), "C"), Block(.heading(level: 6), "F"),
        Block(.heading(level: 5), "E"), Block(.heading(level: 1), "A"),
        Block(.heading(level: 4), "2020 budget"),
      ]) == ["C", "  F", "  E", "A", "  2020 budget"])
    #expect(Self.lines([Block(.paragraph, "1. no item")]).isEmpty)
  }

  @Test("shortens long provisions between words")
  func titles() {
    let text = String(repeating: "word and  more\n", count: 40)
    let title = Outline(Self.document([Block(.item(marker: "1."), Passage(text))])).items[0].title
    #expect(
      title.hasPrefix("word and more word") && title.hasSuffix(" more…") || title.hasSuffix(" and…")
        || title.hasSuffix(" word…"))
    #expect(title.count <= 81)
    let chinese = Passage(String(repeating: "法", count: 300))
    #expect(
      Outline(Self.document([Block(.item(marker: "第一条"), chinese)])).items[0].title
        == String(repeating: "法", count: 80) + "…")
  }

  @Test("says which item a place belongs to")
  func places() {
    let outline = Outline(
      Self.document([
        Block(.paragraph, "Before."), Block(.heading(level: 1), "A"), Block(.paragraph, "text"),
        Block(.item(marker: "1."), "one"),
      ]))
    func index(_ block: Int, _ offset: Int = 0) -> Int? {
      outline.index(at: Document.Position(block: block, offset: offset))
    }
    #expect(index(-1) == nil && index(0, 5) == nil)
    #expect(index(1) == 0 && index(2, 3) == 0 && index(3, 2) == 1 && index(99) == 1)
    #expect(Outline(Self.document([])).index(at: Document.Position(block: 0)) == nil)
  }

  @Test("of a hundred thousand headings is read at once")
  func speed() {
    let many = Self.document(
      (0..<100_000).map { Block(.heading(level: $0 % 6 + 1), Passage("Heading \($0) of many")) })
    let time = work { #expect(Outline(many).items.count == 100_000) }
    print("An outline of 100,000 headings: \(time)")
    #expect(time < .seconds(5))
  }
}
