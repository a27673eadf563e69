import Documents
import Testing

@testable import Screens

@Suite("The front of a document")
struct DocumentFrontTests {
  private func lines(_ document: Document, columns: Int = 60) -> [String] {
    PlainSetting(document, columns: columns).text
      .split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
  }

  @Test("has the title, the facts in the source's order, and a line across")
  func facts() {
    #expect(
      DocumentFront.blocks(of: Manuscripts.zones).map(\.passage.text) == [
        Samples.zones.title, "Number: No. 7 [2020] of the State Council",
        "Source: 北大法律英文网", "Date added: 2020-08-13 10:02:39", "",
      ])
    let body = Block(.paragraph, Passage("Text."))
    #expect(DocumentFront.blocks(of: Manuscripts.act([body])).map(\.kind) == [.title])
  }

  @Test("says of a record without a text that it has none")
  func noText() {
    #expect(
      lines(Manuscripts.act([])).prefix(3)
        == ["An act", "", "! This record holds no text of the document."])
  }

  @Test("marks the name of each fact, and leaves out facts that say nothing")
  func labels() {
    var document = Manuscripts.act([])
    document.entry.facts = [
      .init(.source, ""), .init(.issuer, " "), .init(.sourceURL, "http://example.org/a"),
      .init(.translationOf, "laws/a"), .init(.language, "en"), .init(.other("Seat"), "Hengyang"),
    ]
    let blocks = DocumentFront.blocks(of: document).filter { $0.kind == .fact }
    #expect(
      blocks.map(\.passage.text) == [
        "Web page: http://example.org/a", "Translation of: laws/a", "Language: en",
        "Seat: Hengyang",
      ])
    #expect(blocks.first?.passage.marks == [Passage.Mark(0..<9, .label)])
  }

  @Test("puts many facts of unknown meaning into one stretch, behind those it knows")
  func manyFacts() {
    var document = Manuscripts.act([])
    document.entry.facts = Facts(
      (1...5).map { Facts.Fact(.other("key_\($0)"), "\($0)") } + [Facts.Fact(.issuer, "the city")])
    #expect(
      lines(document)[2...3] == [
        "Issuer: the city", "Further: key_1: 1; key_2: 2; key_3: 3; key_4: 4; key_5: 5",
      ])
  }

  @Test("has the contact block of an agency")
  func contacts() {
    let front = lines(Document(entry: Samples.forestry))
    #expect(front.contains("Telephone: 0734-8811900") && front.contains("Post code: 421001"))
  }

  @Test("says of a post that it is as a page gave it, and of a summary that it is one")
  func honesty() {
    var entry = Entry(
      id: Document.ID("a"), title: "A post", kind: .official,
      facts: [.init(.other("Post"), "mayor"), .init(.summary, "What the page says.")])
    #expect(
      lines(Document(entry: entry, notices: ["The text is not held here."]), columns: 70) == [
        "A post", "", "Post: mayor", "",
        "! A post as a page gave it on its date. This does not say who holds",
        "  the post today.", "! The text is not held here.",
        "! Summary, not the text: What the page says.", "", String(repeating: "─", count: 70),
      ])
    entry.kind = .document
    #expect(lines(Document(entry: entry)).contains { $0.hasPrefix("! Summary, not the text:") })
  }

  @Test("stands above the text in a plain setting, whose lines end without spaces")
  func plain() {
    #expect(
      lines(Manuscripts.chinese, columns: 20) == [
        "信息公开条例", "", "第一章　总　则", "", "第一条 为了规范政府", "       信息公开工", "       作，根据宪",
        "       法，制定本", "       条例。", "", "第二条 国家机关应当", "       公开登记簿，", "       本法另有规定",
        "       的除外。", "", "第三条 国家机关不得", "       收取费用。",
      ])
    for columns in [1, 10, 80] {
      #expect(lines(Manuscripts.zones, columns: columns).allSatisfy { $0.last != " " })
    }
  }

  @Test("of a long document is followed by all of it, line for line")
  func long() {
    let lines = lines(Manuscripts.lines(1000))
    #expect(lines.map(\.trimmed) == ["An act", ""] + (1...1000).map { "Line \($0)" })
  }
}
