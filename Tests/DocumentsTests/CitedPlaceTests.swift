import Documents
import Testing

@Suite("What a place is cited by")
struct CitedPlaceTests {
  private func act(_ title: String, number: String? = nil, _ blocks: [Block]) -> Document {
    Document(
      entry: Entry(
        id: Document.ID("act"), title: title, facts: number.map { [.init(.number, $0)] } ?? []),
      blocks: blocks)
  }

  private func citations(_ document: Document) -> [String] {
    let outline = Outline(document)
    return document.blocks.indices.map {
      document.citation(at: Document.Position(block: $0, offset: 1), in: outline)
    }
  }

  @Test("is the title, the number and the path of a provision that is numbered anew in each part")
  func paths() {
    let document = act(
      "Several Opinions", number: "No. 7 [2020]",
      [
        Block(.heading(level: 2), "I. General requirements"), Block(.item(marker: "1."), "First."),
        Block(.heading(level: 2), "II. Innovation"), Block(.item(marker: "4."), "Resources."),
        Block(.paragraph, "More of it.", depth: 0),
      ])
    let own = "Several Opinions (No. 7 [2020]), "
    #expect(citations(document) == ["I", "I.1", "II", "II.4", "II.4"].map { own + $0 })
    let outline = Outline(document)
    #expect(
      document.citation(at: Document.Position(block: -1), in: outline)
        == "Several Opinions (No. 7 [2020])")
  }

  @Test("is an article without its chapter, with its paragraph")
  func articles() {
    let document = act(
      "Rescue Act",
      [
        Block(.heading(level: 2), "Chapter 1 General"),
        Block(.item(marker: "Article 12."), "Text."),
        Block(.item(marker: "(1)"), "One.", depth: 1), Block(.item(marker: "(a)"), "A.", depth: 2),
        Block(.heading(level: 2), "Annex"), Block(.paragraph, "Forms."),
      ])
    #expect(
      citations(document)
        == [
          "Chapter 1", "Article 12", "Article 12(1)", "Article 12(1)(a)", "Annex", "Annex",
        ].map { "Rescue Act, " + $0 })
  }

  @Test("of a Chinese text is in the form of Chinese texts")
  func chinese() {
    let document = act(
      "国务院关于《城市规划条例》的若干意见", number: "国发〔2020〕7号",
      [
        Block(.heading(level: 2), "第一章　总则"), Block(.item(marker: "第三条"), "文字。"),
        Block(.item(marker: "（一）"), "文字。", depth: 1),
      ])
    let own = "《国务院关于〈城市规划条例〉的若干意见》（国发〔2020〕7号）"
    #expect(citations(document) == [own + "第一章", own + "第三条", own + "第三条第（一）项"])
    #expect(citations(act("《条例》", [Block(.item(marker: "一、"), "文字")])) == ["《条例》一"])
  }
}
