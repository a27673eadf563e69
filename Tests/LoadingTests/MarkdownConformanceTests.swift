import Testing

@testable import Loading

@Suite("Of the specifications of Markdown")
struct MarkdownConformanceTests {
  @Test("CommonMark's examples keep their text, but for those that are known")
  func commonMark() throws {
    guard let conformance = try Conformance("commonmark-0.31.2-spec-tests.json") else { return }
    let failures = Set(conformance.failures.map(\.example))
    print(
      "CommonMark: \(conformance.examples.count - failures.count) of \(conformance.examples.count)")
    let known = unknownElements.union(emptyLinks).union(characterData).union(names).union(older)
    #expect(failures == known)
    #expect(conformance.examples.count == 652)
  }

  @Test("GitHub's examples keep their text, but for a few")
  func gitHub() throws {
    guard let conformance = try Conformance("gfm-spec-tests.json") else { return }
    let failures = conformance.failures
    print("GFM: \(conformance.examples.count - failures.count) of \(conformance.examples.count)")
    #expect(failures.count <= 28)
    // In a table: a head of two cells over a rule of one is a table, and cells beyond the head are not lost.
    let tables = failures.filter { $0.section.hasPrefix("Tables") }.map(\.example)
    #expect(tables == [203, 204])
  }

  /// Tags of elements that HTML does not have are shown: "<number>" may well be meant as text.
  private let unknownElements: Set = [150, 163, 524, 536, 613, 614, 615, 617, 623]
  /// A link or a picture without words shows its address.
  private let emptyLinks: Set = [21, 31, 475, 476, 477, 484, 581, 630, 631, 642, 643]
  /// The inside of CDATA is shown, and that of a text area is read as Markdown.
  private let characterData: Set = [171, 182, 629]
  /// Names of characters that HTML 4 does not have stay as written.
  private let names: Set = [25]
  /// md4c reads an older CommonMark: of comments with "--" inside, of emphasis beside signs of money; and the two
  /// tags in what is no link are shown.
  private let older: Set = [201, 354, 491, 625, 626]
}
