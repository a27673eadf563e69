import Documents
import Terminal
import Testing

@testable import Screens

@Suite("The contents of a document")
struct DocumentOutlineTests {
  @Test("stand over the text in a narrow window, as a tree, at the item that the reader is in")
  func narrow() {
    var sitting = Sitting.reading(Manuscripts.zones, 50, 12)
    sitting.press(":", "4", .enter, "t")
    #expect(
      sitting.rows[1...9] == [
        "  Contents ──────────────────────────────────── 8", "  type to narrow the list",
        "    1. Guiding ideology", "    2. Basic principles", "  II. Innovation",
        "▸*  4. Excellent innovation resources shall be g…",
        "    5. Talent shall be drawn in, and be given ro…",
        "    6. Core technologies shall be developed; see…", "  III. Last provisions",
      ])
    #expect(sitting.textAtCursor.hasPrefix("▸*  4. Excellent"))
    #expect(sitting.lastRow.trimmed.hasPrefix("Enter go there"))
  }

  @Test("stand beside the text in a wide window, and Tab goes to and fro")
  func wide() {
    var sitting = Sitting.reading(Manuscripts.zones, 100, 24)
    sitting.press("t")
    #expect(sitting.rows[1].hasPrefix("  Contents ─"))
    #expect(sitting.rows[1].contains("│  Several Opinions"))
    sitting.press(.tab, " ")
    #expect(sitting.rows[1].hasPrefix("  Contents ─"))
    #expect(!sitting.rows[1].contains("Several"))
    #expect(!sitting.textAtCursor.hasPrefix("▸"))
    sitting.press(.tab)
    #expect(sitting.textAtCursor.hasPrefix("▸"))
    sitting.press(.tab, "t")
    #expect(!sitting.text.contains("Contents ─"))
  }

  @Test("give way to the text where the window becomes too narrow, and come back in a wider one")
  func givesWay() {
    var sitting = Sitting.reading(Manuscripts.zones, 100, 24)
    sitting.press("t", .enter)
    #expect(sitting.text.contains("Contents ─"))
    sitting.resize(60, 20)
    #expect(!sitting.text.contains("Contents ─"))
    #expect(sitting.textRows.contains { $0.contains("Guiding ideology") })
    sitting.resize(100, 24)
    #expect(sitting.text.contains("Contents ─"))
    sitting.resize(60, 20)
    sitting.press("t")
    #expect(sitting.text.contains("Contents ─"))
  }

  @Test("narrow while words are typed; Enter goes to the item, and Backspace back")
  func narrows() {
    var sitting = Sitting.reading()
    sitting.press("t")
    sitting.type("res")
    #expect(sitting.rows[1].hasSuffix("1 of 8"))
    #expect(sitting.rows[2].trimmed == "Contents: res")
    #expect(sitting.rows[3].hasPrefix("▸   4. Excellent"))
    sitting.type("x")
    #expect(sitting.rows[3].trimmed == "Nothing has these words.")
    sitting.press(.enter, .backspace, .backspace, .backspace, .backspace)
    #expect(sitting.rows[1].hasSuffix("─ 8"))
    sitting.type("talent")
    sitting.press(.enter)
    #expect(sitting.textRows[0].trimmed.hasPrefix("5. Talent"))
    sitting.press(.backspace)
    #expect(sitting.textRows[0].trimmed.hasPrefix("Several Opinions"))
  }

  @Test("list all again beside the text once an item is chosen")
  func listsAllAgain() {
    var sitting = Sitting.reading(Manuscripts.zones, 100, 24)
    sitting.press("t")
    sitting.type("talent")
    sitting.press(.enter)
    #expect(sitting.rows[1].contains("─ 8 │") && sitting.rows[1].contains("5. Talent"))
    sitting.press("[")
    #expect(sitting.rows.contains { $0.hasPrefix(" *  4. Excellent") })
  }

  @Test("are left with Esc, Tab, ← and Backspace, and the place stays")
  func leaving() {
    for key in [.escape, .tab, .left, .backspace] as [Key] {
      var sitting = Sitting.reading()
      sitting.press(.down)
      let picture = sitting.text
      sitting.press("t", .down, .down, key)
      #expect(sitting.text == picture, "\(key)")
    }
  }

  @Test("are moved in with arrows, pages, Home and End, and with the mouse")
  func moving() {
    var sitting = Sitting.reading(Manuscripts.law(articles: 60), 60, 14)
    sitting.press("t", .end)
    #expect(sitting.textAtCursor.hasPrefix("▸   Article 60"))
    sitting.press(.home, .down)
    #expect(sitting.textAtCursor.hasPrefix("▸   Article 1 "))
    sitting.press(.pageDown, .up)
    #expect(sitting.textAtCursor.hasPrefix("▸   Article 8"))
    sitting.mouse(.wheelDown, row: 5, column: 5)
    #expect(sitting.textAtCursor.hasPrefix("▸ Chapter 2"))
    sitting.press(.home)
    sitting.mouse(.click, row: 5, column: 5)
    #expect(sitting.textAtCursor.hasPrefix("▸   Article 2"))
    sitting.mouse(.click, row: 5, column: 5)
    #expect(sitting.textRows[0].trimmed.hasPrefix("Article 2"))
  }

  @Test("are not there where a document has no headings, and that is said")
  func none() {
    var sitting = Sitting.reading(Manuscripts.lines(5))
    sitting.press("t")
    #expect(sitting.lastRow.trimmed == "This document has no headings and no numbered provisions.")
    sitting.press("]")
    #expect(sitting.lastRow.trimmed == "This document has no headings and no numbered provisions.")
  }

  @Test("of a hundred thousand headings are narrowed letter by letter")
  func many() {
    let items = (0..<100_000).map { Block(.heading(level: 1), Passage("Heading \($0)")) }
    let outline = Outline(Manuscripts.act(items))
    var pane = OutlinePane(outline, at: 70_000, prompt: "")
    #expect(pane.choice?.title == "Heading 70000")
    for letter in "99 8" { _ = pane.take(.key(.character(letter)), rows: 20) }
    #expect(pane.choice?.title == "Heading 70899")
    #expect(pane.listed.allSatisfy { String($0).contains("99") && String($0).contains("8") })
  }
}
