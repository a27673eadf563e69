import Documents
import Terminal
import Testing

@testable import Screens

@Suite("Places that are remembered")
struct RememberingTests {
  private static let law = Manuscripts.law(articles: 40)

  private func sitting(
    _ earlier: [Document.ID: Remembrance]?, mode: Mode = .personal
  ) -> Sitting {
    let site = Site(
      title: "Portal",
      root: Section(
        id: "", title: "Portal",
        sections: [Section(id: "laws", title: "Laws", entries: [RememberingTests.law.entry])]))
    var sitting = Sitting(site, mode: mode)
    if let earlier { sitting.remember(earlier) }
    sitting.press("1")
    return sitting
  }

  private func open(_ sitting: inout Sitting, anchor: String? = nil) {
    sitting.open(.document(RememberingTests.law.id, anchor: anchor))
    sitting.hear(.document(RememberingTests.law))
  }

  /// What a reader left behind who went to Article 27 and marked Article 12.
  private func left() -> [Document.ID: Remembrance] {
    var first = sitting([:])
    open(&first)
    first.press(":", "1", "2", .enter, "m", "a", ":", "2", "7", .enter, "q")
    var kept: [Document.ID: Remembrance] = [:]
    for case .remember(let id, let remembrance) in first.effects { kept[id] = remembrance }
    return kept
  }

  @Test("are opened again, with a word about it and the marks")
  func reopened() {
    let kept = left()
    #expect(
      kept[RememberingTests.law.id]
        == Remembrance(
          place: Bookmark(name: "Article 27"), marks: ["a": Bookmark(name: "Article 12")]))
    var second = sitting(kept)
    open(&second)
    #expect(second.rows[1].contains("Article 27"))
    #expect(second.text.contains("Where you were last time: Article 27."))
    second.press("'", "a")
    #expect(second.rows[1].contains("Article 12"))
    #expect(!second.text.contains("last time"))
    second.press("g")
    #expect(second.rows[1].contains("An act"))
  }

  @Test("give way where a link or a search leads to another place")
  func links() {
    var second = sitting(left())
    open(&second, anchor: "Article 3")
    #expect(second.rows[1].contains("Article 3 "))
    #expect(!second.text.contains("last time"))
  }

  @Test("are there in the same session, and of documents that are still open")
  func session() {
    var first = sitting([:])
    open(&first)
    first.press(":", "9", .enter)
    #expect(
      first.app.openRemembrances
        == [RememberingTests.law.id: Remembrance(place: Bookmark(name: "Article 9"))])
    first.press("H", "1")
    open(&first)
    #expect(first.rows[1].contains("Article 9 "))
    first.press("g", "q")
    open(&first)
    #expect(first.rows[1].contains("An act"))
  }

  @Test("are none where nothing is to be kept, and at a public terminal")
  func none() {
    for var reader in [sitting(nil), sitting(left(), mode: .kiosk)] {
      open(&reader)
      #expect(reader.rows[1].contains("An act"))
      reader.press(":", "9", .enter)
      #expect(reader.app.openRemembrances.isEmpty)
      reader.press("q")
      #expect(!reader.effects.contains { if case .remember = $0 { true } else { false } })
    }
  }
}
