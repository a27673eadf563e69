import Documents
import Testing

@testable import Loading

/// An act in Akoma Ntoso with the given body.
private func act(_ body: String, meta: String = "<meta/>", preface: String = "") throws -> Document
{
  try XML.parse(
    """
    <?xml version="1.0" encoding="ISO-8859-1"?>
    <akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act name="act">
    \(meta)\(preface)<body>\(body)</body></act></akomaNtoso>
    """, id: Document.ID("act"))
}

@Suite("Akoma Ntoso")
struct AkomaNtosoTests {
  @Test("chapters and articles with headings are headings, paragraphs and points are items")
  func hierarchy() throws {
    let document = try act(
      """
      <chapter><num>Chapter I</num><heading>Scope</heading>
        <article><num>Article 1</num><heading>Subject
          matter</heading>
          <paragraph><num>1.</num><content><p>This Law applies to:</p></content>
            <point><num>(a)</num><content><p>roads;</p></content></point>
            <point><num>(b)</num><content><p>bridges,</p></content></point>
            <wrapUp><p>and what belongs to them.</p></wrapUp>
          </paragraph>
        </article>
        <article><num>Article 2</num>
          <paragraph><content><p>It does not apply to canals.</p></content></paragraph>
        </article>
      </chapter>
      """)
    #expect(
      lines(document.blocks) == [
        "# Chapter I — Scope", "## Article 1 — Subject matter", "1|1.|This Law applies to:",
        "2|(a)|roads;", "2|(b)|bridges,", "and what belongs to them.",
        "0|Article 2|It does not apply to canals.",
      ])
    #expect(document.blocks[5].depth == 1)
    #expect(document.notices.isEmpty)
  }

  @Test("go to a provision works, whether it has a heading or not")
  func outline() throws {
    let document = try act(
      """
      <section><num>1</num><heading>Interpretation</heading><content><p>In this Act</p></content></section>
      <article><num>Article 2</num><content><p>Text.</p></content></article>
      """)
    let outline = Outline(document)
    let start = Document.Position(block: 0)
    #expect(outline.item(numbered: "1", near: start)?.title == "Interpretation")
    #expect(outline.item(numbered: "Article 2", near: start)?.position.block == 2)
  }

  @Test("the title and the facts come from the head of the file")
  func facts() throws {
    let document = try act(
      "<section><num>1.</num><content><p>A.</p></content></section>",
      meta: """
        <meta><identification source="#x"><FRBRWork><FRBRdate date="2020-03-01" name="Assent"/>
        <FRBRauthor href="#council"/><FRBRcountry value="za"/><FRBRnumber value="7"/></FRBRWork>
        <FRBRExpression><FRBRdate date="2021-05-06" name="amendment"/><FRBRlanguage language="eng"/>
        </FRBRExpression></identification>
        <publication date="2020-03-09" name="Gazette" showAs="Gazette" number="12"/>
        <references source="#x"><TLCOrganization eId="council" href="/o/council" showAs="City Council"/>
        </references></meta>
        """,
      preface:
        "<preface><p>The <docTitle>Markets  By-law</docTitle>, <docNumber>By-law 7</docNumber></p></preface>"
    )
    #expect(document.title == "Markets By-law")
    #expect(document.facts[.number] == "By-law 7")
    #expect(document.facts[.issuer] == "City Council")
    #expect(document.facts[.adopted] == "2020-03-01")
    #expect(document.facts[.published] == "2020-03-09")
    #expect(document.facts[.updated] == "2021-05-06")
    #expect(document.facts[.language] == "en")
    #expect(lines(document.blocks).first == "The Markets By-law, By-law 7")
  }

  @Test("a date of the year 2999 is no date")
  func placeholder() throws {
    let document = try act(
      "<p>A.</p>",
      meta:
        "<meta><identification><FRBRWork><FRBRdate date=\"2999-01-01\" name=\"\"/></FRBRWork></identification></meta>"
    )
    #expect(document.facts.all.isEmpty)
  }

  @Test("a footnote stands below the text that refers to it")
  func notes() throws {
    let document = try act(
      """
      <article><num>Art. 1</num><content><p>The Council<authorialNote marker="(3)"><p>OJ L 1.</p><p>See below.</p>
      </authorialNote> acts.</p></content></article>
      """)
    #expect(document.blocks.map(\.kind) == [.item(marker: "Art. 1"), .note(marker: "(3)")])
    #expect(document.blocks[0].passage.text == "The Council(3) acts.")
    #expect(document.blocks[0].passage.marks == [Passage.Mark(11..<14, .note("(3)"))])
    #expect(document.blocks[1].passage.text == "OJ L 1.\nSee below.")
  }

  @Test("references are links, places in the same file are not, deletions are struck out")
  func marks() throws {
    let document = try act(
      """
      <p>See <ref href="/akn/za/act/1999/1">Act 1</ref>, <ref href="#art_2">article 2</ref>, <del>old</del>.</p>
      """)
    #expect(document.blocks[0].passage.text == "See Act 1, article 2, old.")
    #expect(
      document.blocks[0].passage.marks == [
        Passage.Mark(4..<9, .link("/akn/za/act/1999/1")), Passage.Mark(22..<25, .deletion),
      ])
  }

  @Test("a quoted structure is a quotation, and the full stop behind it belongs to it")
  func quotation() throws {
    let document = try act(
      """
      <section><num>5.</num><content><p>Insert: <mod><quotedStructure><section><num>“6.</num><heading>Tax</heading>
      <content><p>There is a tax.”</p></content></section></quotedStructure></mod>.</p></content></section>
      """)
    #expect(
      lines(document.blocks) == ["0|5.|Insert:", "0|“6.|Tax", "There is a tax.”."])
    #expect(document.blocks.map(\.quotation) == [0, 1, 1])
    #expect(Outline(document).items.map(\.marker) == ["5."])
  }

  @Test("cells that span columns and rows leave empty cells, so that columns stay in line")
  func tables() throws {
    let document = try act(
      """
      <table><caption>Fees</caption><tr><th colspan="2"><p>Act</p></th><th><p>Fee</p></th></tr>
      <tr><td rowspan="2"><p>A</p></td><td><p>one</p><p>two</p></td><td><p>1 €</p></td></tr>
      <tr><td><p>b</p></td><td colspan="99999999999999999999"><p>2 €</p></td></tr></table>
      """)
    #expect(
      document.blocks.map(\.passage.text) == [
        "Fees", "Act\t\tFee", "A\tone two\t1 €", "\tb\t2 €",
      ])
    #expect(document.blocks[1].kind == .row(table: 0, isHeading: true))
    #expect(document.blocks[2].kind == .row(table: 0, isHeading: false))
  }

  @Test("a million columns are a thousand")
  func spans() throws {
    let row = #"<tr><td colspan="1000000" rowspan="1000000"><p>x</p></td></tr>"#
    let document = try act("<table>\(String(repeating: row, count: 200))</table>")
    #expect(document.blocks.count == 200)
    let cells = document.blocks.reduce(0) { $0 + $1.cells.count }
    #expect(cells <= 200 + 20_000)
  }

  @Test("a heading that runs into its text stands in one paragraph with it")
  func runIn() throws {
    let document = try act(
      """
      <section><num>1.</num><heading>Main</heading><subsection><num>(a)</num><heading>In general.—</heading>
      <content><p>The text.</p></content></subsection></section>
      """)
    #expect(lines(document.blocks) == ["# 1. Main", "1|(a)|In general.—The text."])
    #expect(document.blocks[1].passage.marks == [Passage.Mark(0..<14, .strong)])
  }

  @Test("a Chinese law in the vocabulary has its articles in the outline")
  func chinese() throws {
    let document = try act(
      """
      <chapter><num>第一章</num><heading>总则</heading><article><num>第一条</num><content><p>为了规范。</p></content>
      </article></chapter>
      """)
    #expect(lines(document.blocks) == ["# 第一章\u{3000}总则", "0|第一条|为了规范。"])
    let found = Outline(document).item(numbered: "第一条", near: Document.Position(block: 0))
    #expect(found?.position.block == 1)
  }
}
