import Documents
import Testing

@testable import Loading

@Suite("Places that a source names")
struct StatedAnchorTests {
  /// The text of the block to which an anchor of a document leads; its marker where it has no text.
  private func place(_ anchor: String, in document: Document) -> String? {
    let outline = Outline(document)
    let position = document.position(of: anchor, in: outline)
    #expect(document.position(ofAnchor: anchor) == position)
    return position.map { document.blocks[$0.block].passage.text }
  }

  @Test("in Markdown are those of its HTML")
  func markdown() throws {
    let document = try Markdown.parse(
      """
      # An act

      Text.

      <a name="scope"></a>

      ## Aims

      Some text. <a id="Place">Here</a> it is.

      <div id="box"><p>Inside.</p><table><tr id="r1"><td>a</td></tr><tr id="r2"><td>b</td></tr></table></div>

      | a | b |
      |---|---|
      | <span id="cell">1</span> | 2 |

      The end.
      <a id="last"></a>
      """, id: Document.ID("act"))
    #expect(place("scope", in: document) == "Aims")
    #expect(place("aims", in: document) == "Aims")
    #expect(place("Place", in: document) == "Some text. Here it is.")
    #expect(place("place", in: document) == "Some text. Here it is.")
    #expect(place("box", in: document) == "Inside.")
    #expect(place("r1", in: document) == "a")
    #expect(place("r2", in: document) == "b")
    #expect(place("cell", in: document) == "1\t2")
    #expect(place("last", in: document) == "The end.")
  }

  @Test("in HTML are its ids and names, also before a title that is left out")
  func html() throws {
    let document = try HTML.parse(
      """
      <html><head><title>An act</title></head><body><h1 id="top">An act</h1>
      <p id="one">This Act is about roads.</p><a name="two"></a><h2>Aims</h2>
      <table><tr><th>Road</th><th id="head">Length</th></tr><tr><td id="cell">A</td><td>1</td></tr></table>
      <p>It has <a id="in">words</a>.</p></body></html>
      """, id: Document.ID("act"))
    #expect(place("top", in: document) == "This Act is about roads.")
    #expect(place("one", in: document) == "This Act is about roads.")
    #expect(place("two", in: document) == "Aims")
    #expect(place("head", in: document) == "Road\tLength")
    #expect(place("cell", in: document) == "A\t1")
    #expect(place("in", in: document) == "It has words.")
  }

  @Test("in Akoma Ntoso are the eIds, and references to them are links where they exist")
  func akomaNtoso() throws {
    let document = try XML.parse(
      """
      <akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act name="act"><meta/><body>
      <chapter eId="chp_1"><num>Chapter I</num><heading>Scope</heading>
      <article eId="art_1"><num>Article 1</num>
      <paragraph eId="art_1__para_1"><num>1.</num><content><p>Roads; see <ref href="#art_2">Article 2</ref>
      and <ref href="#art_9">Article 9</ref>.</p></content></paragraph>
      <paragraph eId="art_1__para_2"><num>2.</num><list eId="l"><point eId="p_a"><num>(a)</num>
      <content><p>bridges</p></content></point></list></paragraph></article>
      <article eId="art_2"><num>Article 2</num><content><p>Canals.</p></content></article></chapter>
      </body></act></akomaNtoso>
      """, id: Document.ID("act"))
    #expect(place("chp_1", in: document) == "Chapter I — Scope")
    #expect(place("art_1__para_1", in: document) == "Roads; see Article 2 and Article 9.")
    #expect(place("p_a", in: document) == "bridges")
    #expect(place("art_2", in: document) == "Canals.")
    let second = document.position(ofAnchor: "art_1__para_2")
    #expect(second.map { document.blocks[$0.block].kind } == .item(marker: "2."))
    let links = document.blocks.flatMap(\.passage.marks).map(\.style)
    #expect(links == [.link("#art_2")])
  }

  @Test("in USLM are the identifiers, and a reference to one of them leads there")
  func uslm() throws {
    let document = try XML.parse(
      """
      <uscDoc xmlns="http://xml.house.gov/schemas/uslm/1.0"><main><title identifier="/us/usc/t1">
      <num>Title 1—</num><heading>GENERAL</heading>
      <section identifier="/us/usc/t1/s1" id="idaaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee"><num>§ 1.</num>
      <heading> Words</heading><content><p>See <ref href="/us/usc/t1/s2">section 2</ref> and
      <ref href="/us/usc/t4/s8">another</ref>.</p></content></section>
      <section identifier="/us/usc/t1/s2"><num>§ 2.</num><heading> County</heading>
      <content><p>A parish.</p></content></section></title></main></uscDoc>
      """, id: Document.ID("t1"))
    #expect(place("/us/usc/t1/s2", in: document) == "§ 2. County")
    #expect(document.position(ofAnchor: "idaaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee") == nil)
    let links = document.blocks.flatMap(\.passage.marks).map(\.style).filter { $0 != .strong }
    #expect(links == [.link("#/us/usc/t1/s2"), .link("/us/usc/t4/s8")])
  }

  @Test("come before the names that headings get from their words")
  func precedence() throws {
    let document = try Markdown.parse(
      "<a id=\"aims\"></a>First.\n\n## Aims\n\nText.", id: Document.ID("act"))
    #expect(place("aims", in: document) == "First.")
  }

  @Test("are none where the source names none")
  func none() throws {
    let document = try Markdown.parse("# A\n\nText `<a id=\"b\">`.", id: Document.ID("act"))
    #expect(document.blocks.flatMap(\.anchors) == [])
  }
}
