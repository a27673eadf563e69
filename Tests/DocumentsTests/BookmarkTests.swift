import Documents
import Testing

@Suite("A bookmark")
struct BookmarkTests {
  private func act(_ articles: [(String, Int)]) -> Document {
    Document(
      entry: Entry(id: Document.ID("act"), title: "Act"),
      blocks: [Block(.paragraph, "Preamble."), Block(.paragraph, "And more.")]
        + articles.flatMap { name, paragraphs in
          [Block(.item(marker: name), "Text.")]
            + (0..<paragraphs).map { Block(.paragraph, Passage("Paragraph \($0).")) }
        })
  }

  private func place(_ bookmark: Bookmark, in document: Document) -> Document.Position? {
    Outline(document).position(of: bookmark, in: document)
  }

  @Test("leads back to every place of the same text")
  func same() {
    let document = act([("Article 1", 2), ("Article 2", 0), ("Article 1", 3)])
    for block in document.blocks.indices {
      let position = Document.Position(block: block, offset: 3)
      #expect(place(Outline(document).bookmark(at: position), in: document) == position)
    }
  }

  @Test("leads to the same article in a text that has changed before it")
  func changed() {
    let bookmark = Outline(act([("Article 1", 0), ("Article 12", 2)]))
      .bookmark(at: Document.Position(block: 5, offset: 4))
    let later = act([("Article 1", 7), ("Article 11a", 3), ("Article 12", 4)])
    #expect(place(bookmark, in: later) == Document.Position(block: 16, offset: 4))
    let shorter = act([("Article 12", 0), ("Article 13", 9)])
    #expect(place(bookmark, in: shorter) == Document.Position(block: 2))
    #expect(place(bookmark, in: act([("Article 11", 5)])) == nil)
  }

  @Test("that nobody can have laid leads nowhere, or to the start of its provision")
  func odd() {
    let document = act([("Article 1", 1)])
    for (name, start) in [("", 0), ("Article 1", 2)] {
      for bookmark in [
        Bookmark(name: name, blocks: .max), Bookmark(name: name, blocks: -1, offset: -1),
        Bookmark(name: name, ordinal: .min, blocks: 99),
      ] {
        #expect(place(bookmark, in: document) == Document.Position(block: start))
      }
    }
    #expect(place(Bookmark(name: ""), in: Document(entry: document.entry)) == nil)
  }
}
