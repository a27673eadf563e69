import Documents
import Terminal
import Testing

@testable import Typesetting

@Suite("A table wider than its room")
struct WideTableTests {
  private static let grid = document(
    [Samples.row((0..<20).map { "Head \($0)" }.joined(separator: "\t"), heading: true)]
      + (1...9).map { row in
        Samples.row((0..<20).map { "r\(row) c\($0)" }.joined(separator: "\t"))
      })

  private func galley(_ document: Document = grid, _ columns: Int, room: Int = 0) -> Galley {
    Galley(
      document,
      measure: Measure(columns: columns, spacing: .compact, tables: .sideways, room: room))
  }

  private func rows(_ galley: inout Galley) -> [String] {
    galley.lines(from: galley.first, count: .max).map { trimmed(galley.line($0).text) }
  }

  @Test("holds its first column and shows as many others as there is room for")
  func columns() {
    var galley = galley(Self.grid, 30)
    #expect(
      rows(&galley).prefix(3) == [
        "Head 0 │ Head 1 │ Head 2 ›", "───────┼────────┼───────", "r1 c0  │ r1 c1  │ r1 c2  ›",
      ])
    var moved = galley.moveSideways(inTableAt: 3, by: 4)
    #expect(moved)
    #expect(
      rows(&galley).prefix(3) == [
        "Head 0‹│ Head 5 │ Head 6 ›", "───────┼────────┼───────", "r1 c0 ‹│ r1 c5  │ r1 c6  ›",
      ])
    moved = galley.moveSideways(inTableAt: 3, by: 400)
    #expect(moved)
    #expect(rows(&galley).last == "r9 c0 ‹│ r9 c18  │ r9 c19")
    let view = galley.view(ofTableAt: 0)
    #expect(view == Galley.TableView(table: 0, shown: 18..<20, count: 20))
    moved = galley.moveSideways(inTableAt: 3, by: 1)
    #expect(!moved)
  }

  @Test("takes the room beside the text before anything is out of sight")
  func room() {
    var galley = galley(Self.grid, 30, room: 190)
    let rows = rows(&galley)
    #expect(rows[0].hasSuffix("│ Head 19"))
    #expect(rows[0].count > 100 && rows[0].count <= 190)
    let view = galley.view(ofTableAt: 0)
    #expect(view == nil)
  }

  @Test("shows every cell in one of its views, and no row is wider than the room")
  func nothingIsLost() {
    let wild = document(Samples.tables)
    for columns in [16, 20, 33, 44, 60, 80] {
      for isWide in [false, true] {
        var galley = Galley(
          wild,
          measure: Measure(columns: columns, ambiguousIsWide: isWide, tables: .sideways))
        var seen: [Int: Set<Int>] = [:]
        for step in 0..<45 {
          for line in galley.lines(from: galley.first, count: .max) {
            let text = galley.line(line).text
            #expect(Typesetting.columns(of: text, ambiguousIsWide: isWide) <= columns)
            for range in line.pieces.compactMap(\.source) {
              seen[line.position.block, default: []].formUnion(range)
            }
          }
          for table in [0, 7, 10] {
            _ = galley.moveSideways(inTableAt: table, by: step < 44 ? 1 : 0)
          }
        }
        for (number, block) in wild.blocks.enumerated() {
          let lost = block.passage.text.utf8.enumerated().filter {
            $0.element > 0x20 && seen[number]?.contains($0.offset) != true
          }
          #expect(lost.isEmpty, "\(columns) columns, block \(number)")
        }
      }
    }
  }

  @Test("brings the column of a place into sight")
  func places() {
    var galley = galley(Self.grid, 30)
    let text = Self.grid.blocks[4].passage.text
    let offset = text.utf8.count - 2
    let place = Document.Position(block: 4, offset: offset)
    let wasHidden = [galley.showColumn(of: place), galley.showColumn(of: place)]
    #expect(wasHidden == [true, false])
    let line = galley.lines(from: galley.address(of: place), count: 1)[0]
    #expect(galley.line(line).text.contains("r4 c19"))
    #expect(galley.column(of: place, in: line) != nil)
    let isHeld = galley.showColumn(of: Document.Position(block: 4, offset: 0))
    #expect(!isHeld)
  }

  @Test("is set as records where a cell is longer than any window, or the reader wants it so")
  func records() {
    let words = String(repeating: "word ", count: 900)
    let long = document([
      Samples.row((0..<20).map { "H\($0)" }.joined(separator: "\t"), heading: true),
      Samples.row("a\t\(words)" + String(repeating: "\tx", count: 18)),
    ])
    var galley = galley(long, 40)
    #expect(rows(&galley).contains("H0: a"))
    var wanted = Galley(
      Self.grid, measure: Measure(columns: 60, spacing: .compact, tables: .records))
    #expect(rows(&wanted).contains("Head 19: r9 c19"))
    let head = wanted.head(over: Galley.Address(block: 4, line: 0))
    #expect(head == nil)
  }

  @Test("has no columns at its right end that are empty throughout")
  func emptyColumns() {
    let empty = document([
      Samples.row("Year\tSum" + String(repeating: "\t", count: 68), heading: true),
      Samples.row("2020\t14" + String(repeating: "\t", count: 68)),
    ])
    var galley = galley(empty, 60)
    #expect(rows(&galley) == ["Year │ Sum", "─────┼────", "2020 │ 14"])
  }

  @Test("gives its headings to be held above its rows")
  func head() throws {
    var galley = galley(Self.grid, 30)
    let found = galley.head(over: Galley.Address(block: 5, line: 0))
    let head = try #require(found)
    #expect(head.start == Galley.Address(block: 0, line: 0))
    #expect(head.body == Galley.Address(block: 1, line: 0))
    #expect(
      head.lines.map { trimmed(galley.line($0).text) } == [
        "Head 0 │ Head 1 │ Head 2 ›", "───────┼────────┼───────",
      ])
    var blank = self.galley(
      document([Samples.row("\t", heading: true), Samples.row("a\tb")]), 30)
    let none = blank.head(over: Galley.Address(block: 1, line: 0))
    #expect(none == nil)
  }

}
