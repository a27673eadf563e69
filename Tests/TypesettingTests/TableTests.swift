import Documents
import Terminal
import Testing

@testable import Typesetting

@Suite("A table")
struct TableTests {
  private let contacts = [
    Samples.row("Agency\tTelephone", heading: true),
    Samples.row("Forestry bureau\t0734-8866"), Samples.row("衡阳市林业局\t"),
  ]

  @Test("that fits stands in columns")
  func columns() {
    #expect(
      rows(contacts, columns: 40) == [
        "Agency          │ Telephone", "────────────────┼──────────", "Forestry bureau │ 0734-8866",
        "衡阳市林业局    │",
      ])
  }

  @Test("ends a line where a cell does, and is as wide as the widest of its lines")
  func brokenCells() {
    let cells = [
      Samples.row("Fee\tTelephone", heading: true), Samples.row("Permit\nnet\t0734\n12"),
    ]
    #expect(
      rows(cells, columns: 40) == [
        "Fee    │ Telephone", "───────┼──────────", "Permit │ 0734", "net    │ 12",
      ])
    #expect(rows(cells, columns: 9).last == " 12")
  }

  @Test("wraps its cells in their columns")
  func wrapping() {
    #expect(
      rows(contacts, columns: 21) == [
        "Agency    │ Telephone", "──────────┼──────────", "Forestry  │ 0734-8866",
        "bureau    │", "衡阳市林  │", "业局      │",
      ])
  }

  @Test("that does not fit is set as records")
  func records() {
    #expect(
      rows(contacts, columns: 16) == [
        "Agency", "Telephone", "", "Agency: Forestry", "  bureau", "Telephone:",
        "  0734-8866", "", "Agency: 衡阳市林", "  业局",
      ])
  }

  @Test("keeps the cells beyond its headings")
  func ragged() {
    let rows = rows(
      [Samples.row("a\tb", heading: true), Samples.row("1\t2\t3"), Samples.row("4")], columns: 20)
    #expect(rows == ["a │ b │", "──┼───┼──", "1 │ 2 │ 3", "4 │   │"])
  }

  @Test("gives a column of empty cells its place, and is no wider for it")
  func emptyColumn() {
    let cells = [Samples.row("Content 3B\t\tContent 4\tContent 5\t")]
    for columns in 36...46 {
      for row in rows(cells, columns: columns) { #expect(row.utf8.count <= columns + 8) }
    }
    #expect(rows(cells, columns: 42) == ["Content 3B │   │ Content 4 │ Content 5 │"])
    #expect(rows(cells, columns: 41).contains { $0.hasPrefix("Content") && $0.hasSuffix("│") })
  }

  @Test("aligns where ambiguous characters are wide")
  func ambiguous() {
    let rows = rows(
      [Samples.row("①\tb", heading: true), Samples.row("a\tb")], columns: 20,
      ambiguousIsWide: true)
    #expect(rows == ["① | b", "---+--", "a  | b"])
  }

  @Test("keeps its columns where a visible form is too wide for them")
  func narrowed() {
    let table = [Samples.row("\u{202E}\tb"), Samples.row("xy\tc")]
    #expect(rows(table, columns: 10, ambiguousIsWide: true) == ["\u{FFFD} | b", "xy | c"])
    #expect(
      rows([Samples.row("\u{202E}\tb"), Samples.row("x\tc")], columns: 10) == [
        "\u{FFFD} │ b", "x │ c",
      ])
  }

  @Test("that other blocks divide is set as two, each with its own columns")
  func divided() {
    let blocks = [
      Samples.row("a"), Block(.paragraph, "between"), Samples.row("b\tc\td"), Samples.row("e\tf"),
    ]
    #expect(rows(blocks, columns: 20) == ["a", "between", "b │ c │ d", "e │ f │"])
  }

  @Test("shows a place in a cell in the row and column of the cell")
  func places() {
    let document = document([Samples.row("one two\tthree four")])
    var galley = Galley(document, measure: Measure(columns: 15))
    let lines = galley.lines(from: galley.first, count: 9)
    #expect(lines.map { trimmed(galley.line($0).text) } == ["one    │ three", "two    │ four"])
    let place = Document.Position(block: 0, offset: 14)
    #expect(galley.address(of: place) == Galley.Address(block: 0, line: 1))
    #expect(galley.column(of: place, in: lines[1]) == 9)
    #expect(galley.position(at: 9, in: lines[1])?.offset == 15 - 1)
    #expect(galley.position(at: 0, in: lines[1])?.offset == 4)
  }
}
