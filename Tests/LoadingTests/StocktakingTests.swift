import Documents
import Testing

@testable import Loading

@Suite("Taking stock of a site")
struct StocktakingTests {
  @Test("finds the documents that opening it finds, in the order of the bytes of their ids")
  func sameDocuments() throws {
    let folder = try Folder()
    try folder.write("a.md").write("a/b.md").write("a-b/c.md").write("a.txt").write("a0.MD")
      .write("é/一.md").write("e\u{301}/二.html").write("50%25/x.md").write(".git/a.md")
      .write("empty/picture.png").write("_index.md", "---\ntitle: The Portal\n---\n")
    try folder.write(name: Array("laws/r".utf8) + [0xE9] + Array(".md".utf8), Array("Text.".utf8))
    try folder.link("link.md", to: "a0.MD")
    try folder.link("gone.md", to: "nothing")
    let site = try SiteFolder(opening: folder.path)
    let stock = try Stocktaking(opening: folder.path)
    let ids = (0..<stock.count).map { stock.id(at: $0) }
    #expect(ids.count == 11)
    #expect(ids == site.documentIDs)
    #expect(stock.root.title == "The Portal")
    #expect(stock.root.sections.map(\.id) == site.site.root.sections.map(\.id))
    #expect(stock.root.count == ids.count)
    for (place, id) in ids.enumerated() {
      #expect((try? stock.document(at: place)) == (try? site.document(id)), "\(id)")
    }
    #expect(stock.state(at: ids.firstIndex(of: Document.ID("gone")) ?? 0) == nil)
    // Who keeps no files hears of the same ones.
    var told: [Document.ID] = []
    var states: [FileState?] = []
    let glance = try Stocktaking(opening: folder.path, keepsFiles: false) {
      told.append($0)
      states.append($1)
    }
    #expect(told == ids)
    #expect(states == ids.indices.map { stock.state(at: $0) })
    #expect(glance.likeness == stock.likeness)
    #expect(glance.root == stock.root)
  }

  @Test("tells a file that was written, added or taken away")
  func changes() throws {
    let folder = try Folder()
    try folder.write("laws/a.md").write("laws/b.md")
    let first = try Stocktaking(opening: folder.path).likeness
    #expect(try Stocktaking(opening: folder.path).likeness == first)
    try folder.write("laws/a.md", "Another text.\n")
    let second = try Stocktaking(opening: folder.path).likeness
    #expect(second != first)
    try folder.write("laws/c.md")
    #expect(try Stocktaking(opening: folder.path).likeness != second)
  }

  @Test("of one document is of that one")
  func single() throws {
    let folder = try Folder()
    try folder.write("act.md", "One.\n")
    let stock = try Stocktaking(opening: folder.path + "/act.md")
    #expect(stock.count == 1)
    #expect(stock.id(at: 0).path == "act")
    #expect(try stock.document(at: 0).blocks.map(\.passage.text) == ["One."])
    #expect(stock.state(at: 0)?.size == 5)
  }
}
