import Documents
import Terminal
import Testing

@testable import Screens

@Suite("A document that is opened")
struct OpeningTests {
  private static func act(_ articles: Int) -> Document {
    Document(
      entry: Entry(id: Document.ID("laws/act"), title: "The Act"),
      blocks: (1...articles).map { number in
        Block(.item(marker: "Article \(number)"), Passage("The text of article \(number)."))
      })
  }

  private let whole = OpeningTests.act(200)
  private let head = OpeningTests.act(40)

  private func app(remembering earlier: [Document.ID: Remembrance]? = nil) -> App {
    let site = Site(
      title: "Portal",
      root: Section(
        id: "", title: "Portal",
        sections: [Section(id: "laws", title: "Laws", entries: [whole.entry])]))
    var app = App(site: site, size: Size(columns: 60, rows: 20))
    if let earlier { app.remember(earlier) }
    return app
  }

  @Test("is shown by its head, and whole before the first key")
  func beginning() {
    var app = app()
    #expect(!app.takesHead)
    #expect(app.open(.document(whole.id)) == [.load(whole.id)])
    #expect(app.takesHead)
    _ = app.update(.head(head))
    let first = app.frame.text
    #expect(first.contains("The Act") && first.contains("The text of article 3."))
    #expect(!first.contains("Opening"))
    _ = app.update(.document(whole))
    #expect(app.frame.text == first)
    _ = app.update(.input(.key("G")))
    #expect(app.frame.text.contains("The text of article 200."))
    _ = app.update(.input(.key("q")))
    #expect(app.isHome)
  }

  @Test("is put away again where the rest cannot be read")
  func failure() {
    var app = app()
    _ = app.open(.document(whole.id))
    _ = app.update(.head(head))
    _ = app.update(.failure(whole.id, "is gone"))
    #expect(app.isHome && app.frame.text.contains("is gone"))
  }

  @Test("is waited for where it begins at another place than its start")
  func places() {
    let place = Bookmark(name: "Article 150")
    var app = app(remembering: [whole.id: Remembrance(place: place, marks: [:])])
    _ = app.open(.document(whole.id))
    #expect(!app.takesHead)
    _ = app.update(.head(head))
    #expect(app.isHome)
    _ = app.update(.document(whole))
    #expect(app.frame.text.contains("The text of article 150."))
    _ = app.update(.input(.key("q")))
    _ = app.open(.document(whole.id, anchor: "Article 12"))
    #expect(!app.takesHead)
  }

  @Test("has its citations as links soon after, and at once for a key that asks for them")
  func links() {
    var citing = whole
    citing.blocks[2].passage = "See Article 150 of this Act."
    var patient = app()
    _ = patient.open(.document(citing.id))
    _ = patient.update(.document(citing))
    let text = { (app: App) in app.frame.text.split(separator: "\n").dropLast() }
    let before = text(patient)
    #expect(patient.isBusy)
    var hasty = patient
    while patient.isBusy { _ = patient.update(.input(.idle)) }
    // The last row tells of the links.
    #expect(text(patient) == before)
    for key in [Key.tab, .enter] {
      _ = patient.update(.input(.key(key)))
      _ = hasty.update(.input(.key(key)))
    }
    #expect(patient.frame.text.contains("The text of article 150."))
    #expect(hasty.frame.text == patient.frame.text)
  }
}
