import Documents
import SharedTexts
import Testing

@testable import Loading

@Suite("XML that is made to cost time")
struct XMLGrowthTests {
  private static let akomaNtoso =
    "<akomaNtoso xmlns='http://docs.oasis-open.org/legaldocml/ns/akn/3.0'><act><body>"
  private static let uslm = "<uscDoc xmlns='http://xml.house.gov/schemas/uslm/1.0'><main>"

  @Test(
    "takes time that grows with its length",
    arguments: [
      "<a>", "</a>", "<a/>", "<a>x</a>", "<a>x</b>", "&", "&x;", "&#", "&#65;", "&amp;", "<",
      "<a b='",
      "<a b=c d=\"e", "<!--", "<!-- x -->", "<![CDATA[", "<![CDATA[x]]>", "]]>", "<?x y?>",
      "<!DOCTYPE a [",
      "<!ENTITY x 'y'>", "<t:a xmlns:t='u'>", "<b>x", "<num>1.</num>", "<table><tr><td>x",
      "<td colspan='999'>x</td>",
      "<p>x</p>", "<ref href='#a'>x</ref>", "<section><num>1</num><heading>x</heading>",
      "<note>x</note>", "x\n", "<br/>",
      "\u{0}",
    ])
  func time(unit: String) {
    func seconds(_ head: String, _ count: Int) -> Double {
      let text = head + String(repeating: unit, count: count)
      return (0..<2).map { _ in
        work { _ = try? XML.parse(text, id: Document.ID("file")) } / .seconds(1)
      }.min() ?? 0
    }
    for head in ["<law>", Self.akomaNtoso, Self.uslm] {
      let (short, long) = (seconds(head, 2_500), seconds(head, 10_000))
      // Four times the length: a square would be sixteen times the time. What takes no time is not measured.
      #expect(long < 0.1 || long / max(short, 1e-6) < 9, "\(head): \(short) s, then \(long) s")
    }
  }
}
