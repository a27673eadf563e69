import Documents
import Testing

@testable import Loading

/// A document in the vocabulary of the United States Code with the given text.
private func code(_ main: String, meta: String = "") throws -> Document {
  try XML.parse(
    """
    <uscDoc xmlns="http://xml.house.gov/schemas/uslm/1.0" xmlns:dc="http://purl.org/dc/elements/1.1/">
    <meta>\(meta)</meta><main>\(main)</main></uscDoc>
    """, id: Document.ID("usc"))
}

@Suite("United States Legislative Markup")
struct USLMTests {
  @Test("sections of the code are headings that a reader can go to")
  func sections() throws {
    let document = try code(
      """
      <title><num value="9">Title 9—</num><heading>ARBITRATION</heading>
      <section><num value="101">§ 101.</num><heading> Scope</heading><chapeau>A person who—</chapeau>
      <paragraph><num value="1">(1)</num><content> acts; or</content></paragraph>
      <paragraph><num value="2">(2)</num><content> fails to act,</content></paragraph>
      <continuation>is bound.</continuation><sourceCredit>(July 30, 1947.)</sourceCredit>
      <notes><note role="crossHeading" topic="editorialNotes"><heading><b>Editorial Notes</b></heading></note>
      <note topic="amendments"><heading>Amendments</heading><p>1990—Added.</p></note></notes></section></title>
      """, meta: "<dc:title>Title 9</dc:title><dc:type>USCTitle</dc:type>")
    #expect(document.title == "Title 9—ARBITRATION")
    #expect(
      lines(document.blocks) == [
        "# Title 9—ARBITRATION", "## § 101. Scope", "A person who—", "1|(1)|acts; or",
        "1|(2)|fails to act,", "is bound.", "(July 30, 1947.)", "### Editorial Notes",
        "#### Amendments", "1990—Added.",
      ])
    let found = Outline(document).item(numbered: "§ 101", near: Document.Position(block: 0))
    #expect(found?.title == "Scope")
  }

  @Test("a page number of the print stands in brackets, a margin note below its provision")
  func print() throws {
    let document = try code(
      """
      <section><num value="1">SEC. 1. </num><subsection><num value="a">\u{2002}(a) </num><sidenote><p>Deadline.</p></sidenote>
      <heading>Reports.—</heading><content>The Secretary <page>131 STAT. 17</page>shall report.</content></subsection></section>
      """)
    #expect(
      lines(document.blocks) == [
        "0|SEC. 1.|", "1|(a)|Reports.—The Secretary [131 STAT. 17] shall report.", "Deadline.",
      ])
    #expect(document.blocks[2].kind == .note(marker: "Margin:"))
  }

  @Test("a footnote of the code is a note, and its reference leads to it")
  func footnote() throws {
    let document = try code(
      """
      <p>the House<ref class="footnoteRef" idref="f1">1</ref><note type="footnote" id="f1"><num>1</num> So in original.</note> of</p>
      """)
    #expect(document.blocks.map(\.kind) == [.paragraph, .note(marker: "1")])
    #expect(document.blocks[0].passage.text == "the House1 of")
    #expect(document.blocks[0].passage.marks == [Passage.Mark(9..<10, .note("1"))])
    #expect(document.blocks[1].passage.text == "So in original.")
  }

  @Test("a table of contents is a table, so that its numbers are no provisions")
  func contents() throws {
    let document = try code(
      """
      <toc><referenceItem><designator>Sec. 1. </designator><label>Title.</label></referenceItem></toc>
      <section><num>SEC. 1. </num><heading>TITLE.</heading><content>This Act.</content></section>
      """)
    #expect(document.blocks[0].kind == .row(table: 0, isHeading: false))
    #expect(document.blocks[0].passage.text == "Sec. 1.\tTitle.")
    #expect(Outline(document).items.count == 1)
  }

  @Test("a bill says its number, its stage and when it was introduced")
  func bill() throws {
    let document = try XML.parse(
      """
      <bill xmlns="http://schemas.gpo.gov/xml/uslm" xmlns:dc="http://purl.org/dc/elements/1.1/"><meta>
      <dc:title>116 S 1000 IS: To amend the Code.</dc:title><docNumber>1000</docNumber><citableAs>116 S 1000 IS</citableAs>
      <dc:creator>United States Senate</dc:creator><dc:language>EN</dc:language><docStage>IS</docStage></meta>
      <preface><dc:type>S. </dc:type><docNumber>1000</docNumber><action><date date="2019-04-03">April 3, 2019</date>
      <actionDescription>was read twice</actionDescription></action></preface><main><p>Text.</p></main></bill>
      """, id: Document.ID("bill"))
    #expect(document.facts[.number] == "116 S 1000 IS")
    #expect(document.facts[.issuer] == "United States Senate")
    #expect(document.facts[.published] == "2019-04-03")
    #expect(document.facts[.status] == "IS")
    #expect(document.facts[.language] == "en")
    #expect(lines(document.blocks) == ["S. 1000", "April 3, 2019 was read twice", "Text."])
  }
}
