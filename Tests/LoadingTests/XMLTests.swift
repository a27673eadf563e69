import Documents
import Foundation
import SharedTexts
import Testing

@testable import Loading

private func read(_ text: String) throws -> Document {
  try XML.parse(text, id: Document.ID("file"))
}

@Suite("XML of any vocabulary")
struct XMLTests {
  @Test("an unknown vocabulary is named and read as text in order")
  func unknown() throws {
    let document = try read(
      """
      <law xmlns="https://example.org/law" id="Law 5"><title>On Roads</title>
      <para>Roads are <bold>public</bold> ways.</para><clause><num>1</num><para>Nobody owns them.</para></clause>
      <include href="annex.xml"/><stub doc="Code" path="42"/></law>
      """)
    #expect(document.title == "On Roads")
    #expect(
      lines(document.blocks) == [
        "# On Roads", "Roads are public ways.", "1|1|Nobody owns them.", "annex.xml",
        "doc: Code, path: 42",
      ])
    #expect(
      document.notices == [
        "An XML file whose vocabulary Gazette does not know: <law> of https://example.org/law. Read as text."
      ])
  }

  @Test(
    "the declaration names the encoding, and a text that is decoded already is not decoded again")
  func encoding() throws {
    // 第一条 in GBK, and a letter that only the declared encoding has.
    let declared = Array("<?xml version='1.0' encoding = \"GB18030\"?><a>".utf8)
    let chinese = try Transcript(
      declared + [0xB5, 0xDA, 0xD2, 0xBB, 0xCC, 0xF5] + Array("</a>".utf8), place: "a.xml")
    #expect(chinese.text.hasSuffix("<a>第一条</a>"))
    let greek = try Transcript(
      Array("<?xml version='1.0' encoding='ISO-8859-7'?><a>".utf8) + [0xE1] + Array("</a>".utf8),
      place: "a.xml")
    #expect(greek.text.hasSuffix("<a>α</a>"))
    let document = try read("<?xml version='1.0' encoding='GB18030'?><a>第一条</a>")
    #expect(lines(document.blocks) == ["第一条"])
  }

  @Test("only the entities of XML and the characters of HTML mean something")
  func entities() throws {
    let document = try read(
      "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\"><!ENTITY y \"why\">]><a>&lt;&#65;&#x42;&sect;&x;&y;</a>"
    )
    #expect(lines(document.blocks) == ["<AB§&x;&y;"])
    #expect(
      document.notices.last
        == "The file does not say what &x;, &y; means. It is shown as it is written.")
  }

  @Test(
    "damage loses no text",
    arguments: [
      ("<a>AT&T & Co <b>x</a> tail", "AT&T & Co x tail"),
      ("<r>one</r><r>two</r>", "one two"),
      ("<a>5 < 6 and 7<8</a>", "5 < 6 and 7<8"),
      ("<a>in</b> and on</a>", "in and on"),
      ("<a title=x y='1'z=\"2\">text</a>", "text"),
      ("<a title=\"no end>text <b>bold</b></a>", "text bold"),
      ("<a>x<![CDATA[ <y> & z", "x <y> & z"),
      ("<a>one <b>two", "one two"),
      ("<a>one <b attribute=\"tw", "one"),
      ("words without an element <a/> and more", "words without an element and more"),
      ("<a>\u{1}\u{0}x</a>", "\u{FFFD}\u{FFFD}x"),
      ("<a>&#0;&#xFFFFFFFFF;&;&#;x</a>", "&#0;&#xFFFFFFFFF;&;&#;x"),
      ("<o:a><o:b>pre</o:b>fix</o:a>", "prefix"),
    ])
  func damage(_ text: String, _ shown: String) throws {
    let document = try read(text)
    #expect(lines(document.blocks).joined(separator: " ").replacing("  ", with: " ") == shown)
    #expect(document.notices.count > 1)
  }

  @Test("a cut file is shown up to its end, with a notice; the head of a file describes it")
  func cut() throws {
    let whole = """
      <akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act><meta/><preface><p><docTitle>Roads
      Act</docTitle></p></preface><body><section><num>1.</num><content><p>All roads.</p></content></section></body></act></akomaNtoso>
      """
    for length in stride(from: 90, to: whole.utf8.count - 20, by: 1) {
      let head = String(decoding: whole.utf8.prefix(length), as: UTF8.self)
      let document = try read(head)
      #expect(document.notices.contains { $0.hasPrefix("The file ends inside an element") })
      if length > 180 { #expect(XML.describe(head, id: Document.ID("file")).title == "Roads Act") }
    }
  }

  @Test(
    "elements in each other by the thousand are read as text; by the hundred thousand they are refused"
  )
  func depth() throws {
    let deep = String(repeating: "<a>x", count: 20_000)
    let document = try read(deep)
    #expect(letters(document.blocks).count == 20_000)
    let refused = refusal { _ = try read(String(repeating: "<a>", count: 200_000)) }
    #expect(refused == "file, line 1: elements stand in each other more than 100,000 deep")
  }

  @Test("an element of too many attributes is refused")
  func attributes() {
    let flood = (0..<20_000).map { "a\($0)=\"\"" }.joined(separator: " ")
    let refused = refusal { _ = try read("<a>\n<b \(flood)/></a>") }
    #expect(refused == "file, line 2: an element has more than 4,000 attributes")
    #expect(refusal { _ = try read("no element") } == "file: this XML file holds no element")
    #expect(refusal { _ = try read("") } == "file: this XML file holds no element")
  }

  @Test("the hostile files are shown with a notice, each at once")
  func hostile() throws {
    guard let files = Shared.files(of: "hostile") else { return }
    for file in files where file.pathExtension == "xml" {
      let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
      let time = try work { _ = try read(text) }
      #expect(time < .seconds(1), "\(file.lastPathComponent)")
      let document = try read(text)
      #expect(document.notices.count >= 2, "\(file.lastPathComponent)")
      let shown = document.blocks.reduce(0) { $0 + $1.passage.text.utf8.count }
      #expect(shown < 1_000, "\(file.lastPathComponent)")
    }
  }

  private func refusal(_ body: () throws -> Void) -> String {
    do {
      try body()
      return ""
    } catch { return String(describing: error) }
  }
}
