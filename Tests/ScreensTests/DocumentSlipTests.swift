import Cataloguing
import Documents
import Terminal
import Testing

@testable import Screens

@Suite("Slips over a page")
struct DocumentSlipTests {
  private static let act = Manuscripts.act(
    [
      Block(
        .item(marker: "Article 1"),
        "The register of public notices (hereinafter referred to as the “register”) is open. A gazette, hereinafter referred to as “the paper”, appears weekly."
      ),
      Block(
        .item(marker: "Article 2"),
        "Every person may look at the Register; nothing is preregistered."),
      Block(.item(marker: "Article 3"), "The paper lists what the register gained."),
      Block(.item(marker: "Article 4"), "Nothing is charged."),
    ] + (5...40).map { Block(.item(marker: "Article \($0)"), "Nothing is charged.") })

  @Test("tell what the terms used in sight mean, and lead to where they are defined")
  func terms() {
    var sitting = Sitting.reading(Self.act, 60, 20)
    sitting.press(":", "2", .enter)
    let picture = sitting.frame
    sitting.press("w")
    #expect(sitting.rows.contains { $0.hasPrefix("▸ register") && $0.contains("Article 1") })
    #expect(sitting.text.contains("Terms used here ─"))
    #expect(sitting.text.contains("The register of public notices (hereinafter"))
    #expect(sitting.text(in: .match).contains("Register"))
    #expect(!sitting.text(in: .match).contains("preregister"))
    sitting.press(.down)
    #expect(sitting.selectedRow.hasPrefix("▸ paper"))
    #expect(sitting.text.contains("A gazette, hereinafter referred to"))
    sitting.press(.escape)
    #expect(sitting.frame == picture)
    sitting.press("w", "w")
    #expect(sitting.frame == picture)
    sitting.press("w", .enter)
    #expect(sitting.textRows[0].contains("Article 1"))
    #expect(!sitting.text.contains("Terms used here"))
    sitting.press(.backspace)
    #expect(sitting.frame == picture)
  }

  @Test("say where no term is used, and leave the key alone where none is defined")
  func noTerms() {
    var sitting = Sitting.reading(Self.act, 60, 20)
    sitting.press("G", "w")
    #expect(sitting.text.contains("None of the terms that this document defines"))
    var other = Sitting.reading(Manuscripts.lines(3))
    #expect(!other.lastRow.contains("terms"))
    other.press("w")
    #expect(other.lastRow.trimmed == "This document defines no terms.")
  }

  @Test("do not wait for a long act, and answer once it has been read")
  func slices() {
    var app = App(site: Samples.portal, size: Size(columns: 60, rows: 20))
    let filling = (0..<20_000).map { _ in
      Block(
        .paragraph,
        "The register (hereinafter referred to as “the roll”) is kept and is open to all who ask.")
    }
    let act = Manuscripts.act(filling + [Block(.paragraph, "See the roll.")])
    _ = app.open(.document(act.id))
    _ = app.update(.document(act))
    _ = app.update(.input(.key("w")))
    #expect(app.frame.text.contains("Reading the definitions…"))
    var turns = 0
    while app.isBusy {
      _ = app.update(.input(.idle))
      turns += 1
    }
    #expect(turns > 100)
    #expect(!app.frame.text.contains("Reading the definitions…"))
  }

  private static let twoFit: Site = {
    var site = Samples.portal
    site.root.sections.append(
      Section(
        id: "acts", title: "Acts",
        entries: [
          Entry(
            id: Document.ID("acts/a"), title: "Waste Act",
            facts: [.init(.number, "No. 1"), .init(.dateAdded, "2019-01-02")]),
          Entry(
            id: Document.ID("acts/b"), title: "Waste Act",
            facts: [.init(.number, "No. 2"), .init(.dateAdded, "2020-03-04")]),
        ]))
    return site
  }()

  @Test("offer all documents that a citation fits", arguments: [(80, 24), (100, 30), (40, 12)])
  func choosing(columns: Int, rows: Int) {
    let text = "See the Waste Act."
    let citing = Manuscripts.act([
      Block(
        .paragraph,
        Passage(text, marks: [Passage.Mark(8..<17, .link("/acts/a#Article%202\n/acts/b"))]))
    ])
    var sitting = Sitting(Self.twoFit, columns, rows)
    sitting.open(.document(citing.id))
    sitting.hear(.document(citing))
    sitting.press(.tab)
    let picture = sitting.frame
    sitting.press(.enter)
    #expect(sitting.text.contains("Several documents fit"))
    #expect(sitting.selectedRow.contains("No. 1"))
    #expect(sitting.text.contains("No. 2"))
    sitting.press(.escape)
    #expect(sitting.frame == picture)
    sitting.press(.enter, .down, .enter)
    #expect(sitting.effects.last == .load(Document.ID("acts/b")))
    sitting.press(.escape, .escape)
    #expect(sitting.frame == picture)
  }

  private static let citing = Citing(
    total: 7, documents: 2,
    places: [
      place("laws/local/business-environment", "Provisions of Hunan", "Article 9", block: 3),
      place("laws/local/administration", "The City Administration", "", block: 0),
    ])

  private static func place(_ id: String, _ title: String, _ provision: String, block: Int)
    -> Citing.Place
  {
    let text = "Article 2 of the Act on Registers applies."
    return Citing.Place(
      entry: Entry(id: Document.ID(id), title: title), provision: provision,
      position: Document.Position(block: block, offset: 0), article: "Article 2",
      snippet: Snippet(text: text, matches: [0..<33]))
  }

  @Test("tell who cites the document, open the place, and come back to the very picture")
  func citedBy() {
    var sitting = Sitting.reading(Self.act, 80, 24)
    sitting.learn(CatalogueState(documents: 5, isWhole: true))
    sitting.press(":", "2", .enter)
    let before = sitting.frame
    sitting.press("r")
    #expect(sitting.effects.last == .ask(.citing(Self.act.id)))
    #expect(sitting.text.contains("Looking through the catalogue…"))
    sitting.hear(.answer(.citing(Self.act.id), .citing(Self.citing)))
    #expect(sitting.text.contains("Cited 7 times in 2 documents, the first 2 ─"))
    #expect(sitting.selectedRow.hasPrefix("▸ Provisions of Hunan · Article 9"))
    #expect(sitting.selectedRow.trimmed.hasSuffix("cites Article 2"))
    #expect(sitting.text.contains("Article 2 of the Act on Registers applies."))
    let picture = sitting.frame
    sitting.press(.enter)
    let id = Document.ID("laws/local/business-environment")
    #expect(sitting.effects.last == .load(id))
    var blocks = (1...30).map { Block(.item(marker: "Article \($0)"), "Words.") }
    blocks[3] = Block(
      .item(marker: "Article 9"),
      Passage("The Act on Registers applies.", marks: [Passage.Mark(0..<20, .link("/laws/act"))]))
    sitting.hear(
      .document(Document(entry: Entry(id: id, title: "Provisions of Hunan"), blocks: blocks)))
    #expect(sitting.textRows[0].hasPrefix("Article 9") || sitting.textRows[0].contains("Article 9"))
    #expect(sitting.text(in: .selectedLink) == "The Act on Registers")
    sitting.press(.left)
    #expect(sitting.frame == picture)
    sitting.press(.escape)
    #expect(sitting.frame == before)
  }

  @Test("say in one line where nothing is known of who cites the document")
  func noCatalogue() {
    var sitting = Sitting.reading(Self.act, 80, 24)
    sitting.press("r")
    #expect(sitting.text.contains("There is no catalogue yet that knows who cites this document."))
    sitting.press(.escape)
    #expect(!sitting.text.contains("no catalogue"))
    sitting.learn(CatalogueState(documents: 5, isWhole: true))
    sitting.press("r")
    sitting.hear(
      .answer(.citing(Self.act.id), .citing(Citing(total: 0, documents: 0, places: []))))
    #expect(sitting.text.contains("No document of this site is known to cite this one."))
  }
}
