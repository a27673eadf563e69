import Documents
import Terminal
import Testing

@testable import Screens

@Suite("A footnote in place")
struct DocumentNoteTests {
  private static func act(before: Int) -> Document {
    let text = "The fee is due1 and is paid at the office2 of the town."
    return Manuscripts.act(
      (0..<before).map { Block(.preformatted, Passage("Line \($0)")) } + [
        Block(
          .paragraph,
          Passage(
            text, marks: [Passage.Mark(14..<15, .note("1")), Passage.Mark(41..<42, .note("2"))]
          ))
      ] + (0..<60).map { Block(.preformatted, Passage("Further \($0)")) } + [
        Block(.note(marker: "1"), "Since the act of 2019."),
        Block(.note(marker: "2"), "Room 4."),
      ])
  }

  @Test("is shown right below its line, and taken away again", arguments: [(80, 24), (40, 12)])
  func below(columns: Int, rows: Int) throws {
    var sitting = Sitting.reading(Self.act(before: 1), columns, rows)
    let picture = sitting.frame
    sitting.press("i")
    let line = try #require(sitting.rows.lastIndex { $0.contains("due1") })
    #expect(sitting.rows[line + 1].contains("Notes here"))
    #expect(sitting.text.contains("Since the act of 2019."))
    #expect(sitting.text(in: .selectedLink) == "1")
    sitting.press("i")
    #expect(sitting.frame == picture)
    sitting.press("i", .down)
    #expect(sitting.text.contains("Room 4."))
    #expect(sitting.text(in: .selectedLink) == "2")
    sitting.press(.escape)
    #expect(sitting.frame == picture)
  }

  @Test("is shown above a line at the foot of the window, and Enter leads to it")
  func above() throws {
    var sitting = Sitting.reading(Self.act(before: 16), 80, 24)
    sitting.press("i")
    let line = try #require(sitting.rows.firstIndex { $0.contains("due1") })
    let note = try #require(sitting.rows.firstIndex { $0.contains("Since the act of 2019.") })
    #expect(note < line)
    sitting.press(.enter)
    #expect(sitting.textRows[0].contains("Since the act of 2019."))
    sitting.press(.backspace)
    #expect(sitting.text.contains("due1"))
  }

  @Test("that the page does not refer to is not shown")
  func none() {
    var sitting = Sitting.reading(Self.act(before: 1), 80, 24)
    sitting.press("G", "i")
    #expect(sitting.lastRow.contains("No footnotes on this page"))
  }
}
