import Testing

@testable import Documents

@Suite("An anchor")
struct AnchorTests {
  private static let document = OutlineTests.document([
    Block(.heading(level: 1), "General Requirements (2020)"), Block(.heading(level: 2), "Annex"),
    Block(.item(marker: "Article 12"), "text"), Block(.heading(level: 2), "Annex"),
    Block(.heading(level: 2), "第一章　总则"), Block(.note(marker: "[1]"), "note"),
  ])

  @Test(
    "leads to the heading, the provision or the footnote that it names",
    arguments: [
      ("", 0), ("general-requirements-2020", 0), ("General%Requirements_2020", 0), ("annex", 1),
      ("annex-1", 3), ("article-12", 2), ("12", 2), ("第一章-总则", 4), ("fn:1", 5), ("fn1", 5),
    ])
  func leads(anchor: String, block: Int) {
    #expect(
      Self.document.position(of: anchor, in: Outline(Self.document))
        == Document.Position(block: block))
  }

  @Test("that names nothing leads nowhere", arguments: ["annex-2", "-", "fn2", "%%%"])
  func nowhere(anchor: String) {
    #expect(Self.document.position(of: anchor, in: Outline(Self.document)) == nil)
  }
}
