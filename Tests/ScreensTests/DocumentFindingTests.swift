import Documents
import Terminal
import Testing

@testable import Screens

@Suite("Finding in a document")
struct DocumentFindingTests {
  private func searching(_ words: String, in document: Document = Manuscripts.zones) -> Sitting {
    var sitting = Sitting.reading(document)
    sitting.press("/")
    sitting.type(words)
    return sitting
  }

  @Test("shows all matches and counts them while words are typed")
  func typing() {
    var sitting = searching("innovation")
    #expect(
      sitting.rows[22].hasPrefix("  Find: innovation") && sitting.rows[22].hasSuffix("1 of 5"))
    #expect(sitting.text(in: .currentMatch) == "innovation")
    #expect(sitting.text(in: .match) == "innovation|Innovation")
    #expect(sitting.lastRow.hasPrefix("  Enter stay here"))
    sitting.press(.backspace, "x")
    #expect(sitting.rows[22].hasSuffix("not found"))
    #expect(sitting.text(in: .match).isEmpty && sitting.text(in: .currentMatch).isEmpty)
  }

  @Test("goes to the first match from where it was begun, and back with Esc")
  func origin() {
    var sitting = Sitting.reading(Manuscripts.law(articles: 40))
    sitting.press(":", "9", .enter)
    let picture = sitting.text
    sitting.press("/")
    sitting.type("article 1")
    #expect(sitting.text(in: .currentMatch) == "Article 10")
    sitting.type("8")
    #expect(sitting.text(in: .currentMatch) == "Article 18")
    sitting.press(.backspace)
    #expect(sitting.text(in: .currentMatch) == "Article 10")
    sitting.press(.escape)
    #expect(sitting.text == picture)
  }

  @Test("stays at the match with Enter, has the cursor on it, and Backspace goes back")
  func accepting() {
    var sitting = Sitting.reading(Manuscripts.law(articles: 40))
    sitting.press(.down)
    let picture = sitting.textRows
    sitting.press("/")
    sitting.type("kind 33")
    sitting.press(.enter)
    #expect(sitting.textAtCursor.hasPrefix("kind 33 is kept"))
    #expect(sitting.rows[22].contains("1 of 1"))
    sitting.press(.backspace)
    #expect(sitting.textRows == picture)
  }

  @Test("goes from match to match and round the ends")
  func nextAndBefore() {
    var sitting = searching("innovation")
    sitting.press(.enter, "n")
    #expect(sitting.rows[22].contains("2 of 5"))
    #expect(sitting.textAtCursor.hasPrefix("innovation comes before size"))
    sitting.press("n", "n", "n")
    #expect(sitting.rows[22].contains("5 of 5"))
    sitting.press("n")
    #expect(sitting.rows[22].contains("1 of 5, round the end"))
    sitting.press("N")
    #expect(sitting.rows[22].contains("5 of 5, round the end"))
    #expect(sitting.textAtCursor.hasPrefix("innovation resources"))
  }

  @Test("goes on from where the reader is, once the match is out of sight")
  func goesOnFromHere() {
    var sitting = Sitting.reading(Manuscripts.law(articles: 40))
    sitting.press("/")
    sitting.type("kind")
    sitting.press(.enter, ":", "2", "0", .enter, "n")
    #expect(sitting.textAtCursor.hasPrefix("kind 20"))
    sitting.press("g", "N")
    #expect(sitting.textAtCursor.hasPrefix("kind 40"))
  }

  @Test("says once more what is not found, and Esc forgets it")
  func forgets() {
    var sitting = searching("no such words")
    sitting.press(.enter)
    #expect(sitting.lastRow.trimmed == "“no such words” is not found.")
    sitting.press(.escape, "n")
    #expect(sitting.lastRow.trimmed == "Nothing has been searched for: / finds words.")
    var found = searching("innovation")
    found.press(.enter, .escape)
    #expect(found.text(in: .match).isEmpty)
    #expect(found.textRows[0].contains("Several Opinions"))
  }

  @Test("finds a phrase that the end of a line divides, the marker, and the title")
  func phrases() {
    #expect(searching("plan of 2011 and its").text(in: .currentMatch) == "plan of 2011 and|its")
    #expect(searching("4. excellent").text(in: .currentMatch) == "4.Excellent")
    #expect(searching("several opinions").text(in: .currentMatch) == "Several Opinions")
    let article = searching("第三条 国家", in: Manuscripts.chinese)
    #expect(article.text(in: .currentMatch).filter { $0 != " " } == "第三条国家")
  }

  @Test("looks at the words again with an empty line")
  func again() {
    var sitting = searching("innovation")
    sitting.press(.enter, "/", .enter)
    #expect(sitting.rows[22].contains("2 of 5"))
  }

  @Test(
    "finds the same at every width", arguments: ["innovation", "the", "4. Excellent", "see the"])
  func widths(words: String) {
    var remarks: Set<String> = []
    for columns in stride(from: 12, through: 140, by: 4) {
      let desk = Desk(site: Samples.portal, size: Size(columns: columns, rows: 24))
      var screen = DocumentScreen(Manuscripts.zones, at: desk)
      for key in [Key.character("/")] + words.map(Key.character) + [.enter] {
        _ = screen.update(.input(.key(key)), at: desk)
      }
      remarks.insert(screen.findingRemark(in: EnglishWords()))
      let frame = screen.frame(at: desk)
      // What is current is on the screen, whole or divided.
      #expect(frame.cells.contains { $0.role == .currentMatch }, "\(columns)")
    }
    #expect(remarks.count == 1 && remarks.first?.hasPrefix("1 of ") == true)
  }

  @Test("counts on in idle time, and says so")
  func counting() {
    let desk = Desk(site: Samples.portal, size: Size(columns: 80, rows: 24))
    let text = String(repeating: "register ", count: 100)
    let document = Manuscripts.act((0..<2000).map { _ in Block(.paragraph, Passage(text)) })
    var screen = DocumentScreen(document, at: desk)
    for key in ["/", "r", "e", "g"] as [Key] { _ = screen.update(.input(.key(key)), at: desk) }
    #expect(
      screen.findingRemark(in: EnglishWords()).hasPrefix("1 of ")
        && screen.findingRemark(in: EnglishWords()).hasSuffix("+"))
    #expect(screen.isBusy)
    while screen.isBusy { _ = screen.update(.input(.idle), at: desk) }
    #expect(screen.findingRemark(in: EnglishWords()) == "1 of 200,000")
  }

  @Test("waits for a match that is far away")
  func farAway() {
    let desk = Desk(site: Samples.portal, size: Size(columns: 80, rows: 24))
    let text = String(repeating: "register ", count: 100)
    let document = Manuscripts.act(
      (0..<2000).map { Block(.paragraph, Passage($0 == 1500 ? "Here it is." : text)) })
    var screen = DocumentScreen(document, at: desk)
    for key in ["/", "i", "t", " ", "i", "s"] as [Key] {
      _ = screen.update(.input(.key(key)), at: desk)
    }
    #expect(screen.findingRemark(in: EnglishWords()) == "searching")
    while screen.isBusy { _ = screen.update(.input(.idle), at: desk) }
    #expect(screen.findingRemark(in: EnglishWords()) == "1 of 1")
    #expect(screen.frame(at: desk).text.contains("Here it is."))
  }
}
