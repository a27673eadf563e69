import Testing

@testable import Documents

@Suite("Anchors")
struct AnchorsTests {
  private func document(_ blocks: Block...) -> Document {
    Document(entry: Entry(id: Document.ID("d"), title: "D"), blocks: blocks)
  }

  @Test("are the names that GitHub gives headings")
  func names() {
    #expect(Anchors.name(of: "Scope & Aims (2nd part)") == "scope--aims-2nd-part")
    #expect(Anchors.name(of: "第一章　总则") == "第一章总则")
    #expect(Anchors.name(of: "well-known_name") == "well-known_name")
  }

  @Test("are unique where headings are equal")
  func unique() {
    let document = document(
      Block(.heading(level: 1), "General"), Block(.heading(level: 2), "General-1"),
      Block(.paragraph, "General"), Block(.heading(level: 2), "General"))
    #expect(document.position(ofAnchor: "general") == .init(block: 0))
    #expect(document.position(ofAnchor: "General-1") == .init(block: 1))
    #expect(document.position(ofAnchor: "general-2") == .init(block: 3))
    #expect(document.position(ofAnchor: "none") == nil)
  }

  @Test("lead to footnotes")
  func footnotes() {
    let document = document(Block(.paragraph, "a"), Block(.note(marker: "A"), "b"))
    #expect(document.position(ofAnchor: "fn-a") == .init(block: 1))
    #expect(document.position(ofAnchor: "fn:a") == .init(block: 1))
  }
}
