import Documents
import Terminal
import Testing

@testable import Screens

@Suite("A document's screen")
struct DocumentScreenTests {
  @Test("shows title and facts set apart above the text")
  func opens() {
    let sitting = Sitting.reading(Manuscripts.zones, 59, 20)
    #expect(
      sitting.textRows.prefix(10) == [
        " Several Opinions of the State Council on Promoting High-",
        " quality Development of National High-tech Industrial", " Development Zones", "",
        " Number: No. 7 [2020] of the State Council",
        " Source: 北大法律英文网", " Date added: 2020-08-13 10:02:39", "",
        " " + String(repeating: "─", count: 57), "",
      ])
    #expect(sitting.rows[0].hasPrefix(" … › National Laws › Several Opinions of"))
    #expect(sitting.text(in: .label) == "Number:|Source:|Date added:")
    #expect(sitting.rows[18].hasSuffix("Top"))
    #expect(sitting.lastRow.hasPrefix(" / find"))
  }

  @Test("shows all keys that matter in the row of hints, and help for all keys")
  func help() {
    var sitting = Sitting.reading()
    #expect(sitting.lastRow.contains("t contents") && sitting.lastRow.contains("? help"))
    sitting.press("h")
    #expect(sitting.text.contains("Find words in the document"))
    sitting.press("q")
    #expect(sitting.rows[1].contains("Several Opinions"))
  }

  @Test(
    "moves by lines, half pages and pages",
    arguments: [
      ([.down], 1), (["j", "j", "k"], 1), ([.enter], 1), ([" "], 5), ([.pageDown, "b"], 0),
      (["d"], 3), (["d", .control("d"), "u"], 3), ([.control("f"), .up], 4), (["k", "b", "u"], 0),
      ([.end, .home], 0),
    ] as [([Key], Int)])
  func moving(keys: [Key], top: Int) {
    // A window of seven rows of text, of which a page keeps two.
    var sitting = Sitting.reading(Manuscripts.lines(60), 40, 10)
    sitting.press(.home)
    for key in keys { sitting.press(key) }
    let all = ["An act", ""] + (1...60).map { "Line \($0)" }
    #expect(sitting.textRows.first?.trimmed == all[top])
  }

  @Test("stops at the end with the last line at the foot")
  func end() {
    var sitting = Sitting.reading(Manuscripts.lines(60), 40, 10)
    sitting.press("G")
    #expect(sitting.textRows.last?.trimmed == "Line 60")
    #expect(sitting.rows[8].hasSuffix("End"))
    let picture = sitting.text
    sitting.press(" ", "d", .down)
    #expect(sitting.text == picture)
    sitting.press("k")
    #expect(sitting.textRows.last?.trimmed == "Line 59")
    #expect(sitting.rows[8].trimmed.hasSuffix("%"))
  }

  @Test("shows which heading and provision the reader is in")
  func whereabouts() {
    var sitting = Sitting.reading()
    sitting.press(":", "5", .enter)
    #expect(sitting.rows[22].hasPrefix("  II. Innovation › 5."))
    var law = Sitting.reading(Manuscripts.law(articles: 40), 80, 24)
    law.press(":")
    law.type("article 27")
    #expect(law.rows[22].contains("Article 27"))
    law.press(.enter)
    #expect(law.textRows[0].hasPrefix("  Article 27 The register of the kind 27"))
    #expect(law.rows[22].hasPrefix("  Chapter 3 On registers › Article 27"))
  }

  @Test(
    "goes to a provision by its number, in every form",
    arguments: [
      ("II", "II. Innovation"), ("5", "5. Talent"), ("4.", "4. Excellent"), ("iii", "III. Last"),
    ])
  func goesTo(number: String, start: String) {
    var sitting = Sitting.reading()
    sitting.press(":")
    sitting.type(number)
    sitting.press(.enter)
    #expect(sitting.textRows[0].trimmed.hasPrefix(start))
  }

  @Test("takes digits as the start of a number, and says where there is no such provision")
  func digits() {
    var sitting = Sitting.reading()
    sitting.type("99")
    #expect(sitting.rows[22].hasPrefix("  Go to: 99") && sitting.rows[22].contains("no such"))
    sitting.press(.enter)
    #expect(sitting.lastRow.trimmed == "No provision numbered “99” in this document.")
    var chinese = Sitting.reading(Manuscripts.chinese, 40, 10)
    chinese.press(":")
    chinese.type("第三条")
    chinese.press(.enter)
    #expect(chinese.textRows[0].trimmed.hasPrefix("第三条 国家机关不得"))
  }

  @Test("goes from heading to heading, with keys that every keyboard has")
  func headings() {
    for (next, before) in [("]", "["), (">", "<"), (".", ",")] as [(Key, Key)] {
      var sitting = Sitting.reading()
      sitting.press(next)
      #expect(sitting.textRows[0].trimmed == "I. General requirements")
      sitting.press(next)
      #expect(sitting.textRows[0].trimmed == "1. Guiding ideology")
      sitting.press(.down, .down, before)
      #expect(sitting.textRows[0].trimmed == "1. Guiding ideology")
      sitting.press(before, before)
      #expect(sitting.textRows[0].trimmed.hasPrefix("Several Opinions"))
      for _ in 0..<7 { sitting.press(next) }
      #expect(
        sitting.textRows[0].trimmed
          == "6. Core technologies shall be developed; see the provisions and the")
      sitting.press(next, next)
      #expect(sitting.lastRow.trimmed == "No further heading.")
    }
  }

  @Test("leaves to the list with q, Esc, ← and, where there was no jump, Backspace")
  func leaving() {
    for key in ["q", .escape, .left, .backspace] as [Key] {
      var sitting = Sitting.reading()
      sitting.press(.down, key)
      #expect(sitting.text.contains("Documents, newest"), "\(key)")
    }
  }

  @Test("comes back with Backspace to the very place before a jump, and then leaves")
  func comesBack() {
    var sitting = Sitting.reading()
    sitting.press(.down, .down, .down)
    let picture = sitting.textRows
    sitting.press(":", "6", .enter, ":", "4", .enter, .backspace)
    #expect(sitting.textRows[0].trimmed.hasPrefix("6. Core"))
    sitting.press(.backspace)
    #expect(sitting.textRows == picture)
    sitting.press(")", ")")
    #expect(sitting.textRows[0].trimmed.hasPrefix("4. Excellent"))
    sitting.press(")")
    #expect(sitting.lastRow.trimmed == "No place to go forward to.")
    sitting.press("(", "(", .backspace)
    #expect(sitting.text.contains("Documents, newest"))
  }

  @Test("keeps marks, and '' goes where the reader was before")
  func marks() {
    var sitting = Sitting.reading()
    sitting.press("]", "]", "m", "a", "G", "'", "a")
    #expect(sitting.textRows[0].trimmed == "1. Guiding ideology")
    sitting.press("g", "'", "'")
    #expect(sitting.textRows[0].trimmed == "1. Guiding ideology")
    sitting.press("'", "'")
    #expect(sitting.textRows[0].trimmed.hasPrefix("Several"))
    sitting.press("'", "z")
    #expect(sitting.lastRow.trimmed == "Nothing is marked z.")
    sitting.press("m", .escape, .down)
    #expect(sitting.rows[1].contains("of National High-tech"))
  }

  @Test("takes another text size and keeps the place")
  func sizes() {
    var sitting = Sitting.reading()
    sitting.press(":", "4", .enter)
    let normal = sitting.textRows
    sitting.press("+")
    #expect(sitting.textRows[0].trimmed.hasPrefix("4. Excellent"))
    #expect(sitting.textRows[1].isEmpty)
    sitting.press("+")
    #expect(sitting.lastRow.trimmed == "The text is as large as it gets.")
    sitting.press("-", "-")
    #expect(sitting.textRows[0].trimmed.hasPrefix("4. Excellent"))
    sitting.press("=")
    #expect(sitting.textRows == normal)
  }

  @Test("uses the whole width of a narrow window, and of a wide one the middle")
  func widths() {
    #expect(
      Sitting.reading(Manuscripts.zones, 30, 12).textRows[0] == "Several Opinions of the State")
    let wide = Sitting.reading(Manuscripts.zones, 120, 12).textRows[0]
    #expect(wide.hasPrefix(String(repeating: " ", count: 20) + "Several Opinions"))
  }

  @Test("gives its rows to the text in a low window")
  func lowWindows() {
    #expect(Sitting.reading(Manuscripts.lines(9), 40, 7).rows.count { $0.contains("Line") } == 3)
    let lowest = Sitting.reading(Manuscripts.lines(9), 40, 3)
    #expect(lowest.rows[0].trimmed == "An act")
    #expect(Sitting.reading(Manuscripts.lines(9), 40, 6).rows[0].hasSuffix("Top"))
  }

  @Test("has the cursor at the start of the text")
  func cursor() {
    var sitting = Sitting.reading()
    #expect(sitting.textAtCursor.hasPrefix("Several Opinions"))
    sitting.press(":", "5", .enter)
    #expect(sitting.textAtCursor.hasPrefix("5. Talent"))
    var other = Sitting.reading(Manuscripts.lines(60), 40, 10)
    // The row that comes in is where speech goes on.
    for number in 6...9 {
      other.press("j")
      #expect(other.textAtCursor.hasPrefix("Line \(number)"))
    }
    other.press("k")
    #expect(other.textAtCursor.hasPrefix("Line 2"))
  }

  @Test("hears the wheel")
  func wheel() {
    var sitting = Sitting.reading(Manuscripts.lines(60), 40, 10)
    sitting.mouse(.wheelDown, row: 4, column: 4)
    #expect(sitting.textRows[0].trimmed == "Line 2")
    sitting.mouse(.wheelUp, row: 4, column: 4)
    #expect(sitting.textRows[0].trimmed == "An act")
  }
}

extension String {
  /// The text without spaces at its ends.
  var trimmed: String {
    var text = self[...]
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
