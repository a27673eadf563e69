import Testing

@testable import Loading

@Suite("The specifications of Markdown")
struct MarkdownConformanceTests {
  @Test("CommonMark")
  func commonMark() throws {
    guard let conformance = try Conformance("commonmark-0.31.2-spec-tests.json") else { return }
    for f in conformance.failures {
      print(
        "FAIL", f.example, f.section, f.markdown.debugDescription,
        Conformance.text(of: MarkdownBody(f.markdown)).debugDescription,
        Conformance.text(ofHTML: f.html).debugDescription)
    }
    print(conformance.failures.count, conformance.examples.count)
  }
  @Test("GFM")
  func gfm() throws {
    guard let conformance = try Conformance("gfm-spec-tests.json") else { return }
    for f in conformance.failures where f.section.contains("ext") {
      print(
        "FAIL", f.example, f.section, f.markdown.debugDescription,
        Conformance.text(of: MarkdownBody(f.markdown)).debugDescription,
        Conformance.text(ofHTML: f.html).debugDescription)
    }
    print(
      conformance.failures.count, conformance.examples.count, conformance.failures.map(\.example))
  }
}
