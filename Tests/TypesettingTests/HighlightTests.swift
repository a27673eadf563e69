import Documents
import Terminal
import Testing

@testable import Typesetting

@Suite("A highlight")
struct HighlightTests {
  private func spans(_ block: Block, columns: Int, _ highlights: [Highlight]) -> [[Span]] {
    var galley = Galley(document([block]), measure: Measure(columns: columns))
    return galley.lines(from: galley.first, count: 9).map {
      galley.line($0, highlights: highlights).spans.filter { $0.text.contains { $0 != " " } }
    }
  }

  private let item = Block(.item(marker: "第三条"), "为了规范")

  @Test("covers the marker of an item where it says so")
  func marker() {
    #expect(
      spans(item, columns: 40, [Highlight(block: 0, range: 0..<6, role: .match)]) == [
        [Span("第三条", .marker), Span("为了", .match), Span("规范")]
      ])
    #expect(
      spans(
        item, columns: 40,
        [Highlight(block: 0, range: 0..<6, role: .match, includesMarker: true)]) == [
          [Span("第三条", .match), Span("为了", .match), Span("规范")]
        ])
  }

  @Test("may cover the marker alone")
  func markerAlone() {
    let highlight = Highlight(block: 0, range: 0..<0, role: .currentMatch, includesMarker: true)
    #expect(
      spans(item, columns: 40, [highlight]) == [[Span("第三条", .currentMatch), Span(" 为了规范")]])
    let other = Highlight(block: 1, range: 0..<0, role: .match, includesMarker: true)
    #expect(spans(item, columns: 40, [other]) == [[Span("第三条", .marker), Span(" 为了规范")]])
  }

  @Test("covers a marker that stands on a row of its own")
  func markerAbove() {
    let highlight = Highlight(block: 0, range: 0..<3, role: .match, includesMarker: true)
    #expect(
      spans(item, columns: 8, [highlight]).first == [Span("第三条", .match)])
  }
}
