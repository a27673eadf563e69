import Documents
import Terminal
import Testing

@testable import Screens

@Suite("The home screen")
struct HomeScreenTests {
  @Test("shows the menu with counts beside the newest documents")
  func wide() {
    let sitting = Sitting()
    #expect(
      sitting.rows.prefix(10).joined(separator: "\n") == """
          Hengyang Municipal People's Government              Thursday, 13 August 2020

          Contents ──────────────────────────────   Newest ────────────────────────────
        ▸ 1 Officials                           2   Provisions of Hunan Province on…
              Municipal Government              2   2024-05-17 · Local Laws and Regula…
          2 Departments                         3   Hengyang Municipal Bureau of…
              Government Office                 0   2023-07-28 · Working Departments
              Working Departments               3   Hengyang Municipal Bureau of…
              Agencies Directly under           0   2023-07-28 · Working Departments
              Government Administration             Several Opinions of the State…
        """)
  }

  @Test("becomes one column in a narrow window: menu, newest documents, footer")
  func narrow() {
    var sitting = Sitting(Samples.portal, 40, 12)
    #expect(
      sitting.rows.prefix(6).joined(separator: "\n") == """
         Hengyang Municipal People's Government
          Contents ────────────────── 2020-08-13
        ▸ 1 Officials                          2
              Municipal Government             2
          2 Departments                        3
              Government Office                0
        """)
    sitting.press(.end)
    #expect(sitting.cursorRow == "▸ Hengyang Municipal Bureau of Forestry")
    sitting.press(.down, .down)
    #expect(sitting.text.contains("\n  ICP NO:05002289\n"))
    sitting.press(.up, .up, .up)
    #expect(sitting.cursorRow.hasPrefix("▸ Several Opinions"))
  }

  @Test("shows the whole footer at every width")
  func footer() {
    for columns in [70, 80, 100, 130, 200] {
      let text = Sitting(Samples.portal, columns, 30).text
      #expect(text.contains("Sponsored by Hengyang"))
      #expect(text.contains("ICP NO:05002289"))
    }
  }

  @Test("lets the footer follow the newest documents in a low window, whole")
  func lowFooter() {
    var sitting = Sitting(Samples.portal, 70, 16)
    sitting.press(.tab)
    var seen = ""
    for _ in 0..<40 {
      seen += sitting.text
      sitting.press(.down)
    }
    for words in [
      "Sponsored by Hengyang", "Co-sponsored by", "Normal University", "ICP NO:05002289",
    ] {
      #expect(seen.contains(words))
    }
  }

  @Test("opens sections by their digits and by Enter, documents after Tab")
  func opens() {
    var sitting = Sitting()
    sitting.press("2")
    #expect(sitting.rows[0] == "  Hengyang Municipal People's Government › Departments")
    sitting.press("q", .down, .enter)
    #expect(sitting.rows[0].hasSuffix("› Departments › Government Office"))
    sitting.press("q", .tab, .down, .enter)
    #expect(sitting.effects == [.load(Samples.education.id)])
  }

  @Test("puts the cursor on what is selected, in either list")
  func cursor() {
    var sitting = Sitting()
    sitting.press("j", "j")
    #expect(sitting.cursorRow.hasPrefix("▸ 2 Departments "))
    sitting.press(.tab)
    #expect(sitting.frame.cursor?.column == 42)
    #expect(sitting.cursorRow.contains("▸ Provisions of Hunan"))
    #expect(sitting.rows.contains { $0.hasPrefix("▹ 2 Departments ") })
    #expect(sitting.text.count { $0 == "▸" } == 1)
  }

  @Test("keeps the selection when the window becomes narrow and wide again")
  func resizes() {
    var sitting = Sitting()
    sitting.press(.tab, .down, .down)
    let before = sitting.text
    sitting.resize(40, 12)
    #expect(sitting.cursorRow.hasPrefix("▸ Hengyang Municipal Bureau of"))
    sitting.resize(80, 24)
    #expect(sitting.text == before)
  }

  @Test("filters the menu as one types, at every depth, and comes back by Esc")
  func filters() {
    var sitting = Sitting()
    let before = sitting.text
    sitting.press("f")
    sitting.type("ＬＡＷS reg")
    #expect(sitting.rows[2].hasPrefix("  Contents with “ＬＡＷS reg” ───"))
    #expect(sitting.rows[3].hasPrefix("▸ 1 Laws and Regulations                5   "))
    #expect(sitting.rows[4].hasPrefix("  2 Local Laws and Regulations          4   "))
    #expect(
      sitting.rows[5].hasPrefix("                                            Hengyang Municipal"))
    #expect(sitting.lastRow.hasSuffix("2 sections"))
    sitting.press(.down, .enter)
    #expect(sitting.rows[0].hasSuffix("› Local Laws and Regulations"))
    sitting.press("q", .escape)
    #expect(sitting.text == before)
  }

  @Test("says that no section has the words, and opens nothing then")
  func filtersAll() {
    var sitting = Sitting()
    sitting.press("f")
    sitting.type("xyz")
    #expect(sitting.rows[3].hasPrefix("  No section has these words."))
    sitting.press(.enter)
    #expect(sitting.effects.isEmpty)
    #expect(sitting.rows[2].hasPrefix("  Contents with “xyz”"))
  }

  @Test("lists the documents of a folder without sections")
  func folder() {
    var sitting = Sitting(Samples.folder(of: 3))
    #expect(sitting.rows[3].hasPrefix("▸ 1 All documents"))
    sitting.press("1")
    #expect(sitting.rows[0] == "  laws › All documents")
  }

  @Test("calls the documents at the root the same on both screens")
  func otherDocuments() {
    var site = Samples.folder(of: 3)
    site.root.sections = [Section(id: "decrees", title: "Decrees")]
    var sitting = Sitting(site)
    #expect(sitting.text.contains("  2 Other documents "))
    sitting.press("2")
    #expect(sitting.rows[0] == "  laws › Other documents")
  }

  @Test("says of an empty site that it is empty")
  func empty() {
    var sitting = Sitting(Site(title: "nothing", root: Section(id: "", title: "nothing")))
    #expect(sitting.text.contains("This site has no sections."))
    #expect(sitting.text.contains("This site holds no documents."))
    sitting.press(.enter, .tab, .down, "1", .end, " ")
    #expect(sitting.effects.isEmpty)
  }

  @Test("learns of documents whose heads are read later, and keeps the selection")
  func learns() {
    var site = Samples.folder(of: 4)
    for index in site.root.entries.indices {
      site.root.entries[index].facts = []
      site.root.entries[index].isDescribed = false
    }
    var sitting = Sitting(site)
    #expect(sitting.rows[2].hasSuffix("0 of 4 read"))
    sitting.press(.tab, .end)
    #expect(sitting.cursorRow.contains("Act 3"))
    sitting.learn(Samples.folder(of: 4))
    #expect(sitting.rows[2].contains("Newest ─"))
    #expect(!sitting.rows[2].contains("read"))
    #expect(sitting.cursorRow.contains("Act 3"))
  }

  @Test(
    "hears the mouse: a click selects, the second opens, the wheel moves, the right button goes back"
  )
  func mouse() {
    var sitting = Sitting()
    sitting.press("M")
    sitting.mouse(.click, row: 5, column: 10)
    #expect(sitting.cursorRow.hasPrefix("▸ 2 Departments"))
    sitting.mouse(.click, row: 5, column: 10)
    #expect(sitting.rows[0].hasSuffix("› Departments"))
    sitting.mouse(.rightClick, row: 5, column: 10)
    #expect(sitting.rows[2].contains("Contents"))
    sitting.mouse(.wheelDown, row: 4, column: 50)
    #expect(sitting.frame.cursor?.column == 42)
    sitting.mouse(.click, row: 0, column: 0)
    sitting.mouse(.click, row: 23, column: 79)
    #expect(sitting.effects.isEmpty)
  }
}
