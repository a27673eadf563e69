import Documents
import Testing

@testable import Typesetting

@Suite("At every width")
struct PropertyTests {
  static let measures: [Measure] = (1...200).map {
    Measure(
      columns: $0, spacing: [.normal, .compact, .large][$0 % 3], ambiguousIsWide: $0 % 5 == 0)
  }

  private let sample = document(Samples.all)

  @Test("nothing of the text is lost and nothing stands twice", arguments: measures)
  func nothingIsLost(measure: Measure) {
    #expect(Properties(sample, front: Samples.front, measure: measure).loss() == nil)
  }

  @Test("no row is wider than the measure", arguments: measures.dropFirst())
  func nothingIsTooWide(measure: Measure) {
    #expect(Properties(sample, front: Samples.front, measure: measure).excess() == nil)
  }

  @Test("a row reads the same however it is put together", arguments: measures)
  func rowsAgree(measure: Measure) {
    #expect(Properties(sample, front: Samples.front, measure: measure).contradiction() == nil)
  }

  @Test("positions ascend with the rows", arguments: measures)
  func positionsAscend(measure: Measure) {
    #expect(Properties(sample, front: Samples.front, measure: measure).disorder() == nil)
  }

  @Test("a place is found again", arguments: measures)
  func placesAreFound(measure: Measure) {
    var properties = Properties(sample, front: Samples.front, measure: measure)
    #expect(properties.disorientation() == nil)
  }

  @Test("Chinese punctuation stands where it may", arguments: measures.dropFirst(9))
  func punctuationStandsWell(measure: Measure) {
    let laws = document(Array(Samples.eastern.dropLast(2)))
    #expect(Properties(laws, measure: measure).badForm() == nil)
  }

  @Test("rows are set alike from wherever the reader comes")
  func settingIsLocal() {
    let measure = Measure(columns: 33)
    var whole = Galley(sample, front: Samples.front, measure: measure)
    let all = whole.lines(from: whole.first, count: .max)
    for number in whole.numbers.reversed() {
      var fresh = Galley(sample, front: Samples.front, measure: measure)
      let rows = fresh.lines(from: Galley.Address(block: number, line: 0), count: 3)
      let start = all.firstIndex { $0.position.block == number } ?? 0
      #expect(rows == Array(all[start..<min(start + 3, all.count)]))
    }
  }
}
