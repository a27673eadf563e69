import Documents
import Testing

@testable import Typesetting

@Suite("A place in the text")
struct PlaceTests {
  @Test("can be pointed at, and what is pointed at is the place", arguments: [10, 23, 76])
  func pointing(columns: Int) {
    let sample = document(Samples.all)
    var galley = Galley(sample, measure: Measure(columns: columns))
    for (number, block) in sample.blocks.enumerated() {
      let units = block.passage.text.withBytes { bytes in
        Scanner(bytes: bytes, ambiguousIsWide: false).units(in: 0..<bytes.count)
      }
      for unit in units where unit.isSeen && !unit.traits.contains(.continues) {
        let place = Document.Position(block: number, offset: Int(unit.start))
        let row = galley.lines(from: galley.address(of: place), count: 1)[0]
        let column = galley.column(of: place, in: row)
        #expect(column != nil, "\(place)")
        if let column { #expect(galley.position(at: column, in: row) == place) }
      }
    }
  }

  @Test("is kept when the measure changes")
  func resizing() {
    let sample = document(Samples.all)
    var place = Document.Position(block: 7, offset: 20)
    for columns in [80, 11, 200, 1, 76] {
      var galley = Galley(sample, measure: Measure(columns: columns))
      let row = galley.lines(from: galley.address(of: place), count: 1)[0]
      #expect(row.position.block == 7)
      #expect(row.position <= place)
      place = Document.Position(block: 7, offset: 20)
    }
  }

  @Test("outside the document is its first or last row")
  func outside() {
    var galley = Galley(
      document(["a", "b"].map { Block(.paragraph, Passage($0)) }), measure: Measure(columns: 9))
    #expect(galley.address(of: Document.Position(block: -7)) == galley.first)
    #expect(galley.address(of: Document.Position(block: 9)) == Galley.Address(block: 1, line: 1))
    #expect(galley.advance(galley.first, by: 99) == Galley.Address(block: 1, line: 1))
    #expect(galley.advance(Galley.Address(block: 1, line: 1), by: -99) == galley.first)
    #expect(galley.lastTop(rows: 99) == galley.first)
    #expect(galley.lines(from: Galley.Address(block: 40, line: 40), count: 3).count == 1)
  }

  @Test("is so far into the document as there is text before it")
  func fractions() {
    let galley = Galley(
      document([Block(.paragraph, "abcd"), Block(.rule), Block(.paragraph, "efgh")]),
      measure: Measure(columns: 9))
    #expect(galley.fraction(at: Document.Position(block: 0)) == 0)
    #expect(galley.fraction(at: Document.Position(block: 0, offset: 2)) == 0.25)
    #expect(galley.fraction(at: Document.Position(block: 2, offset: 0)) == 0.5)
    #expect(galley.fraction(at: Document.Position(block: 2, offset: 99)) == 1)
  }

  @Test("of an empty document is nowhere")
  func nothing() {
    var galley = Galley(document([]), measure: Measure(columns: 0))
    #expect(galley.lines(from: galley.first, count: 9).isEmpty)
    #expect(galley.advance(galley.first, by: 3) == galley.first)
    #expect(galley.lastTop(rows: 3) == galley.first)
    #expect(galley.address(of: Document.Position(block: 0)) == galley.first)
    #expect(galley.fraction(at: Document.Position(block: 0)) == 0)
  }
}
