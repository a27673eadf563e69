import Documents
import Terminal
import SharedTexts
import Testing

@testable import Typesetting

@Suite("Marks that overlap")
struct MarkedRolesTests {
  private func spans(_ passage: Passage, columns: Int = 40) -> [Span] {
    var galley = Galley(document([Block(.paragraph, passage)]), measure: Measure(columns: columns))
    return galley.lines(from: galley.first, count: .max).flatMap { galley.line($0).spans }
  }

  @Test("show the highest, and the outer one again where the inner one has ended")
  func overlap() {
    let passage = Passage(
      "abcdef",
      marks: [
        Passage.Mark(0..<5, .strong), Passage.Mark(1..<4, .link("x")),
        Passage.Mark(2..<3, .emphasis),
      ])
    #expect(
      spans(passage) == [Span("a", .strong), Span("bcd", .link), Span("e", .strong), Span("f")])
  }

  @Test("beside each other keep their roles, and one of no length shows nothing")
  func neighbours() {
    let passage = Passage(
      "abcd",
      marks: [
        Passage.Mark(0..<1, .emphasis), Passage.Mark(1..<2, .code), Passage.Mark(3..<3, .strong),
      ])
    #expect(spans(passage) == [Span("a", .emphasis), Span("b", .code), Span("cd")])
  }

  @Test("in the thousands take time that grows with their number, nested or in a row")
  func time() {
    func seconds(_ count: Int, isNested: Bool) -> Double {
      let marks = (0..<count).map {
        Passage.Mark(4 * $0..<(isNested ? 4 * count : 4 * $0 + 3), .strong)
      }
      let passage = Passage(String(repeating: "word", count: count), marks: marks)
      return (0..<2).map { _ in
        work { #expect(!spans(passage).isEmpty) } / .seconds(1)
      }.min() ?? 0
    }
    for isNested in [false, true] {
      let (short, long) = (
        seconds(8_000, isNested: isNested), seconds(32_000, isNested: isNested)
      )
      // Four times the marks: a square would be sixteen times the time.
      #expect(
        long / max(short, 1e-6) < 9, "\(short) s, then \(long) s, nested: \(isNested)"
      )
    }
  }
}
