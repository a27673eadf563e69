import Documents
import Terminal
import Testing

@testable import Screens

@Suite("Links and footnotes")
struct DocumentReferenceTests {
  @Test("are selected with Tab in both directions and round the ends")
  func selecting() {
    var sitting = Sitting.reading()
    sitting.press(.tab)
    #expect(sitting.text(in: .selectedLink) == "plan")
    #expect(sitting.textAtCursor.hasPrefix("plan of 2011"))
    #expect(sitting.lastRow.contains("Enter follow"))
    sitting.press(.tab)
    #expect(sitting.text(in: .selectedLink) == "1")
    sitting.press(.tab)
    #expect(sitting.text(in: .selectedLink) == "plan")
    #expect(sitting.lastRow.trimmed == "The first link again.")
    sitting.press(.backTab)
    #expect(sitting.text(in: .selectedLink) == "1")
    sitting.press(.escape)
    #expect(sitting.text(in: .selectedLink).isEmpty)
  }

  @Test("are followed with Enter, and Backspace comes back to the very place")
  func following() {
    var sitting = Sitting.reading()
    sitting.press(.down, .tab)
    let picture = sitting.frame
    sitting.press(.enter)
    #expect(sitting.textRows[0].trimmed == "II. Innovation")
    sitting.press(.backspace)
    #expect(sitting.frame.cells == picture.cells && sitting.frame.cursor == picture.cursor)
    sitting.press(.tab, .enter)
    #expect(sitting.textRows[0].trimmed == "1 The plan was never published.")
    sitting.press(.backspace)
    #expect(sitting.text(in: .selectedLink) == "1")
  }

  @Test("that are out of sight are brought into sight")
  func scrolling() {
    var sitting = Sitting.reading(Manuscripts.zones, 40, 10)
    sitting.press(.tab)
    #expect(sitting.textAtCursor.hasPrefix("plan of 2011"))
    sitting.press("G", .tab)
    #expect(sitting.text(in: .selectedLink) == "plan")
  }

  @Test(
    "lead to places, documents and sections, and what lies outside is said",
    arguments: [
      (1, "No place “nowhere” in this document."),
      (4, "https://example.org/a (shown, not opened; a: code)"),
      (5, "file:///etc/passwd: outside this collection"), (6, "laws/gone: not in this collection"),
    ])
  func targets(number: Int, words: String) {
    var sitting = Sitting.reading(Manuscripts.links)
    for _ in 0...number { sitting.press(.tab) }
    sitting.press(.enter)
    #expect(sitting.lastRow.trimmed == words)
  }

  @Test("open other documents and sections")
  func opens() {
    var sitting = Sitting.reading(Manuscripts.links)
    sitting.press(.tab, .tab, .tab, .enter)
    #expect(sitting.effects.last == .load(Document.ID("laws/other")))
    sitting.hear(
      .document(
        Document(
          entry: Entry(id: Document.ID("laws/other"), title: "Another act"),
          blocks: [Block(.paragraph, "Other text.")])))
    #expect(sitting.text.contains("Other text."))
    sitting.press(.backspace)
    #expect(sitting.text(in: .selectedLink) == "To")
    sitting.press(.tab, .enter)
    #expect(sitting.rows[0].contains("Plans"))
  }

  @Test("begin at the place that an address names")
  func anchors() {
    let desk = Desk(site: Samples.portal, size: Size(columns: 60, rows: 12))
    let screen = DocumentScreen(Manuscripts.zones, anchor: "iii-last-provisions", at: desk)
    #expect(screen.frame(at: desk).text.split(separator: "\n")[1].hasSuffix("III. Last provisions"))
  }

  @Test("show their numbers with f, and a number follows")
  func numbers() {
    var sitting = Sitting.reading()
    sitting.press("f")
    #expect(sitting.text.contains("with the [1]plan of 2011 and"))
    #expect(sitting.rows[22].hasPrefix("  Link: "))
    sitting.press("1", .enter)
    #expect(sitting.textRows[0].trimmed == "II. Innovation")
    sitting.press(.backspace, "f", "7", .enter)
    #expect(sitting.lastRow.trimmed == "No link of the number 7 is here.")
    #expect(!sitting.text.contains("[1]"))
    sitting.press(.end, "f")
    #expect(sitting.rows.last?.contains("Tab goes to the next one.") != nil)
  }

  @Test("are selected with a click, followed with the second, and a right click goes back")
  func mouse() {
    var sitting = Sitting.reading()
    guard let row = sitting.rows.firstIndex(where: { $0.contains("plan of 2011") }) else {
      Issue.record("the link is not seen")
      return
    }
    let column = sitting.rows[row].distance(to: "plan of")
    sitting.mouse(.click, row: row, column: column + 1)
    #expect(sitting.text(in: .selectedLink) == "plan")
    sitting.mouse(.click, row: row, column: 3)
    #expect(sitting.text(in: .selectedLink).isEmpty)
    sitting.mouse(.click, row: row, column: column)
    sitting.mouse(.click, row: row, column: column)
    #expect(sitting.textRows[0].trimmed == "II. Innovation")
    sitting.mouse(.rightClick, row: 3, column: 3)
    #expect(sitting.text(in: .selectedLink) == "plan")
    sitting.mouse(.rightClick, row: 3, column: 3)
    #expect(sitting.text.contains("Documents, newest"))
  }

  @Test("are missed in a document that has none")
  func none() {
    for key in ["f", .tab, .backTab] as [Key] {
      var sitting = Sitting.reading(Manuscripts.chinese)
      sitting.press(key)
      #expect(sitting.lastRow.trimmed == "This document has no links and no footnotes.")
    }
  }
}

extension String {
  /// How many characters stand before the first place of some words; all where they do not occur.
  func distance(to words: String) -> Int {
    firstRange(of: words).map { distance(from: startIndex, to: $0.lowerBound) } ?? count
  }
}
