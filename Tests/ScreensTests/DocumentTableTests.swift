import Documents
import Terminal
import Testing

@testable import Screens

@Suite("A table in a document's screen")
struct DocumentTableTests {
  private static func row(_ cells: [String], _ isHeading: Bool = false, table: Int = 1) -> Block {
    Block(.row(table: table, isHeading: isHeading), Passage(cells.joined(separator: "\t")))
  }

  private static func act(columns: Int, rows: Int = 60) -> Document {
    Manuscripts.act(
      [Block(.paragraph, "Before the table.")]
        + [row((1...columns).map { "Heading \($0)" }, true)]
        + (1...rows).map { number in row((1...columns).map { "row \(number).\($0)" }) }
        + [Block(.paragraph, "After the table.")])
  }

  @Test("keeps its headings above its rows, and every row comes into sight")
  func heldHeadings() {
    var sitting = Sitting.reading(Self.act(columns: 3), 60, 14)
    var seen: Set<String> = []
    var last = ""
    while sitting.text != last {
      last = sitting.text
      let rows = sitting.textRows
      for row in rows { seen.formUnion(row.split(separator: " ").map(String.init)) }
      let first = rows.firstIndex { $0.contains("row ") } ?? 0
      if first > 0 { #expect(rows[..<first].contains { $0.contains("Heading 1 │ Heading 2") }) }
      sitting.press(.down)
    }
    for number in 1...60 { #expect(seen.contains("\(number).3")) }
    #expect(sitting.text.contains("After the table."))
    let end = sitting.text
    sitting.press("g", "G")
    #expect(sitting.text == end)
    while sitting.text != last || last == end {
      last = sitting.text
      sitting.press(.up)
    }
    #expect(sitting.textRows[0].contains("An act"))
  }

  @Test("leads the cursor to the row that comes in, below the headings that are held")
  func cursorBelowHeldHeadings() {
    var sitting = Sitting.reading(Self.act(columns: 3), 60, 14)
    for _ in 0..<10 { sitting.press(.down) }
    for _ in 0..<3 {
      sitting.press(.down)
      #expect(sitting.textRows[0].contains("Heading 1 │ Heading 2"))
      let last = sitting.textRows.last { $0.contains("row ") } ?? ""
      #expect(!last.isEmpty && sitting.textAtCursor.hasPrefix(last.trimmed))
    }
  }

  @Test("is turned page by page without a row left out")
  func pages() {
    for key: (forth: Key, back: Key) in [(" ", "b"), ("d", "u")] {
      var sitting = Sitting.reading(Self.act(columns: 3, rows: 90), 60, 17)
      var seen: Set<Substring> = []
      func look() { for row in sitting.textRows { seen.formUnion(row.split(separator: " ")) } }
      look()
      for _ in 0..<40 {
        sitting.press(key.forth)
        look()
      }
      for number in 1...90 { #expect(seen.contains("\(number).1"), "\(key.forth) \(number)") }
      seen = []
      for _ in 0..<40 {
        sitting.press(key.back)
        look()
      }
      for number in 1...80 { #expect(seen.contains("\(number).1"), "\(key.back) \(number)") }
    }
  }

  @Test("wider than the window is moved sideways by its columns, the first one held")
  func sideways() {
    var sitting = Sitting.reading(Self.act(columns: 70), 80, 24)
    #expect(sitting.text.contains("columns 1-6 of 70"))
    #expect(sitting.text.contains("x columns"))
    sitting.press("x", "x")
    #expect(sitting.text.contains("columns 1, 4-8 of 70"))
    #expect(sitting.text.contains("Heading 1‹│ Heading 4"))
    #expect(sitting.text.contains("row 1.1  ‹│ row 1.4"))
    sitting.press(" ", " ")
    #expect(sitting.text.contains("Heading 1‹│ Heading 4"))
    for _ in 0..<70 { sitting.press("x") }
    #expect(sitting.text.contains("Heading 70"))
    #expect(sitting.text.contains("The last column is shown."))
    for _ in 0..<70 { sitting.press("z") }
    #expect(sitting.text.contains("Heading 1 │ Heading 2"))
  }

  @Test("takes the whole of a wide window before anything is out of sight")
  func wideWindow() {
    let sitting = Sitting.reading(Self.act(columns: 14), 200, 30)
    #expect(!sitting.text.contains(" of 14"))
    #expect(sitting.text.contains("│ Heading 14"))
  }

  @Test("shows a word that is found in a column out of sight")
  func finding() {
    var sitting = Sitting.reading(Self.act(columns: 70), 80, 24)
    sitting.press("/")
    sitting.type("row 40.66")
    sitting.press(.enter)
    #expect(sitting.text(in: .currentMatch) == "row 40.66")
    #expect(sitting.textAtCursor.hasPrefix("row 40.66"))
    #expect(sitting.text.contains("row 40.1"))
    #expect(sitting.text.contains("Heading 66"))
  }

  @Test("is read as cards by a key and in narrow windows, at the same place")
  func cards() {
    var sitting = Sitting.reading(Self.act(columns: 70), 80, 24)
    for _ in 0..<3 { sitting.press(" ") }
    let picture = sitting.text
    sitting.press("o")
    #expect(sitting.text.contains("Heading 2: row "))
    let first = sitting.textRows[0].trimmed
    #expect(first.hasPrefix("Heading 1: row "))
    #expect(picture.contains(first.dropFirst("Heading 1: ".count)))
    sitting.press("o")
    #expect(sitting.text == picture)
    sitting.resize(40, 12)
    #expect(sitting.textRows[0].contains(first))
    sitting.press("o")
    #expect(sitting.text.contains("columns 1-3 of 70"))
    sitting.press("o")
    sitting.resize(80, 24)
    #expect(sitting.text == picture)
  }

  @Test(
    "aligns in terminals with wide ambiguous characters, and in others", arguments: [false, true])
  func ambiguous(isWide: Bool) {
    let act = Manuscripts.act(
      [Self.row(["①", "Sum — all"], true)] + (1...3).map { Self.row(["②③", "\($0)"]) })
    let sitting = Sitting.reading(act, 60, 20, ambiguousIsWide: isWide)
    let border = isWide ? "|" : "│"
    let columns = (0..<20).compactMap { row in
      sitting.frame.row(row).firstIndex { $0.text == border }.map {
        $0 - sitting.frame.row(row).startIndex
      }
    }
    #expect(columns.count == 4)
    #expect(Set(columns).count == 1)
  }

  @Test("says why the keys for tables do nothing where there is none to move")
  func excuses() {
    var sitting = Sitting.reading(Manuscripts.lines(3))
    sitting.press("x")
    #expect(sitting.lastRow.contains("No table here is wider than the window."))
    sitting.press("o")
    #expect(sitting.lastRow.contains("No table is here."))
  }
}
