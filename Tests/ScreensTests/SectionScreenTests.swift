import Documents
import Terminal
import Testing

@testable import Screens

@Suite("A section's screen")
struct SectionScreenTests {
  private func laws(_ columns: Int = 80, _ rows: Int = 24) -> Sitting {
    var sitting = Sitting(Samples.portal, columns, rows)
    sitting.press("3", "2")
    return sitting
  }

  @Test("lists documents newest first, those without a date last, and names what is broken")
  func lists() {
    #expect(
      laws().rows[0...6].joined(separator: "\n") == """
          Home › Laws and Regulations › Local Laws and Regulations

          Documents, newest first ──────────────────────────────────────────────────── 4
        ▸ 1 2024-05-17  Provisions of Hunan Province on Optimizing the …  Order No. 307
          2 2019-07-23  The City Administration of Hengyang and the Int…
          3             A page without a date
          4             cannot be read: broken
        """)
  }

  @Test("names no order by date where nothing has a date")
  func undated() {
    var site = Samples.folder(of: 3)
    for index in site.root.entries.indices { site.root.entries[index].facts = [] }
    var sitting = Sitting(site)
    sitting.press("1")
    #expect(sitting.rows[2].hasPrefix("  Documents ──"))
    sitting.press("o")
    #expect(sitting.rows[2].hasPrefix("  Documents, by title ──"))
  }

  @Test("gives each document a small record in a narrow window")
  func narrow() {
    #expect(
      laws(40, 12).rows[0...5].joined(separator: "\n") == """
         … › Local Laws and Regulations
          Documents, newest first ──────────── 4
        ▸ 1 Provisions of Hunan Province on…
            2024-05-17 · Order No. 307 · 湖南…
          2 The City Administration of Hengyan…
            2019-07-23
        """)
  }

  @Test("shows the whole title and the facts of the selected document below the list")
  func about() {
    var sitting = laws()
    sitting.press(.down)
    #expect(
      sitting.rows[17...20].joined(separator: "\n") == """
          ─────────────────────────────────────────────────────────────────────────────
          The City Administration of Hengyang and the Interpretation of Related
          Policies
          Date added: 2019-07-23 10:47:00
        """)
    sitting.press(.down, .down)
    #expect(sitting.text.contains("Cannot be read: this is a PDF file, not text"))
  }

  @Test("orders by title, by number and back, and keeps the selection on its document")
  func orders() {
    var sitting = laws()
    sitting.press("o")
    #expect(sitting.rows[2].hasPrefix("  Documents, by title ─"))
    #expect(sitting.rows[3].hasSuffix("A page without a date"))
    #expect(sitting.cursorRow.hasPrefix("▸ 3 2024-05-17  Provisions"))
    sitting.press("o")
    #expect(sitting.rows[2].hasPrefix("  Documents, by number ─"))
    #expect(sitting.cursorRow.hasPrefix("▸ 1 2024-05-17  Provisions"))
    sitting.press("o")
    #expect(sitting.rows[2].hasPrefix("  Documents, newest first ─"))
    #expect(sitting.cursorRow.hasPrefix("▸ 1 2024-05-17  Provisions"))
  }

  @Test("filters over title, number and source as one types, and says how many are left")
  func filters() {
    for words in ["hunan PROV", "307", "湖南", "ｏｐｔｉｍｉｚｉｎｇ"] {
      var sitting = laws()
      sitting.press("/")
      sitting.type(words)
      #expect(sitting.rows[3].hasPrefix("▸ 1 2024-05-17  Provisions of Hunan"))
      #expect(sitting.rows[4].isEmpty)
      #expect(sitting.rows[22].hasPrefix("  Filter: \(words)"))
      #expect(sitting.rows[22].hasSuffix("1 of 4"))
      sitting.press(.enter)
      #expect(sitting.effects == [.load(Samples.local[1].id)])
    }
  }

  @Test("keeps a filter that was left, until Esc")
  func keepsFilter() {
    var sitting = laws()
    let before = sitting.text
    sitting.press("/")
    sitting.type("the")
    sitting.press(.down, .enter, .escape)
    #expect(sitting.rows[22].hasPrefix("  2 of 4 with “the”; Esc shows all"))
    sitting.press("/", .escape)
    sitting.press("g")
    #expect(sitting.text == before)
    sitting.press("/")
    sitting.type("nothing has this")
    #expect(sitting.rows[2] == "  Nothing here has these words.")
    sitting.press(.enter)
    sitting.press(.escape, .escape)
    #expect(sitting.rows[0].hasSuffix("› Laws and Regulations"))
  }

  @Test("says plainly that a section holds nothing, below what it says of itself")
  func empty() {
    var sitting = Sitting()
    sitting.press("5", "1")
    #expect(
      sitting.rows[2...4].joined(separator: "\n") == """
          No page of this section was found.

          This section holds no documents.
        """)
    #expect(sitting.lastRow == "  ? help  q back  s search  c contrast  M mouse")
    sitting.press(.enter, .down, "1", "o", "/", " ")
    #expect(sitting.effects.isEmpty)
  }

  @Test("shows officials as posts named on a page with its date, latest first")
  func officials() {
    var sitting = Sitting()
    sitting.press("1", "1")
    #expect(
      sitting.rows[2...7].joined(separator: "\n") == """
          Posts as pages of the portal name them, with the date of the page. Nothing
          here says who holds a post today.

          Posts, newest first ──────────────────────────────────────────────────────── 2
        ▸ 1 Deng Qunce  deputy secretary and mayor                         2018 to 2019
          2 Zhou Nong   secretary of the municipal party committee         March 2017
        """)
  }

  @Test("shows agencies with their telephone beside the name, and the contact block below")
  func agencies() {
    var sitting = Sitting()
    sitting.press("2", "2")
    #expect(
      sitting.rows[2...5].joined(separator: "\n") == """
          Agencies, by title ───────────────────────────────────────────────────────── 3
        ▸ 1 Hengyang Municipal Bureau of Education
          2 Hengyang Municipal Bureau of Environmental Protection          0734-2892828
          3 Hengyang Municipal Bureau of Forestry                          0734-8811900
        """)
    sitting.press(.end)
    #expect(sitting.rows[19].contains("Address: NO.19 Guanghui Street"))
  }

  @Test("shows the contact list as a table over the agencies of the whole site")
  func contacts() {
    var sitting = Sitting()
    sitting.press("2", "6")
    #expect(
      sitting.rows[2...9].joined(separator: "\n") == """
          Agencies ─────────────────────────────────────────────────────────────────── 3
          2 agencies give a contact block; 1 page has none.
            Agency                            Address                     Telephone
        ▸ 1 Hengyang Municipal Bureau of      20th West Changshen Road    0734-2892828
            Environmental Protection          Zhengxiang District
                                              Hengyang
          2 Hengyang Municipal Bureau of      NO.19 Guanghui Street       0734-8811900
            Forestry                          Huaxin District Hengyang
        """)
    sitting.press(.end)
    #expect(sitting.cursorRow.contains("▸ 3 Hengyang Municipal Bureau of      no contact block"))
    sitting.press(.enter)
    #expect(sitting.effects == [.load(Samples.education.id)])
  }

  @Test("shows more columns of the contact list in a wider window, and records in a narrow one")
  func contactColumns() {
    var sitting = Sitting(Samples.portal, 150, 40)
    sitting.press("2", "6")
    for word in ["Address", "Post code", "Telephone", "Fax", "E-mail and web"] {
      #expect(sitting.rows[4].contains(word))
    }
    #expect(sitting.text.contains("hyshbj2892828@126.com"))
    sitting.resize(40, 20)
    #expect(sitting.rows.contains("    Telephone Number: 0734-2892828"))
  }

  @Test("remembers the selection while another screen is open")
  func remembers() {
    var sitting = Sitting(Samples.folder(of: 200))
    sitting.press("1", " ", " ", .down)
    let before = sitting.text
    sitting.press("?", "q", "H")
    sitting.press("1")
    #expect(sitting.text != before)
    sitting.press(" ", " ", .down, "?", "q")
    #expect(sitting.text == before)
  }

  @Test("shows a long introduction whole before the first item is reached")
  func longIntroduction() {
    let blocks = (1...30).map { Block(.paragraph, Passage("Paragraph \($0).")) }
    let site = Site(
      title: "s",
      root: Section(
        id: "", title: "s",
        sections: [
          Section(
            id: "a", title: "a", introduction: blocks,
            entries: [Entry(id: Document.ID("a/x"), title: "The only document")])
        ]))
    var sitting = Sitting(site)
    sitting.press("1")
    var seen: Set<String> = []
    for _ in 0..<80 {
      seen.formUnion(sitting.rows)
      sitting.press(.down)
    }
    #expect((1...30).filter { !seen.contains("  Paragraph \($0).") } == [])
    #expect(sitting.cursorRow.contains("▸ 1 The only document"))
    for _ in 0..<80 { sitting.press(.up) }
    #expect(sitting.rows[2] == "  Paragraph 1.")
  }

  @Test("keeps the selection on its document and in sight while newer documents come in")
  func growsInSight() {
    var sitting = Sitting(Samples.folder(of: 20))
    sitting.press("1", .down, .down)
    #expect(sitting.selectedRow.contains("Act 12 "))
    sitting.learn(Samples.folder(of: 400))
    #expect(sitting.selectedRow.contains("Act 12 "))
    #expect(sitting.cursorRow == sitting.selectedRow)
  }

  @Test("shows the selected document wherever a filter or another order puts it")
  func narrowsInSight() {
    var sitting = Sitting(Samples.folder(of: 400))
    sitting.press("1", "G", "o")
    let row = sitting.selectedRow.dropFirst(4)
    #expect(!row.isEmpty)
    sitting.press("o")
    #expect(sitting.selectedRow.dropFirst(4) == row)
    sitting.press("/")
    sitting.type("a")
    #expect(sitting.selectedRow.dropFirst(4) == row)
  }

  @Test("stays at the newest document while others come in, until something is done there")
  func growsAtTheStart() {
    var sitting = Sitting(Samples.folder(of: 3))
    sitting.press("1")
    #expect(sitting.selectedRow.contains("Act 2 "))
    sitting.learn(Samples.folder(of: 400))
    #expect(sitting.cursorRow == sitting.selectedRow)
    #expect(sitting.rows[2].hasPrefix("  Documents, newest first"))
    #expect(sitting.selectedRow == sitting.rows[3])
  }

  @Test("learns of new documents and keeps the selection and the filter")
  func learns() {
    var sitting = Sitting(Samples.folder(of: 20))
    sitting.press("1", "/")
    sitting.type("act 1")
    sitting.press(.down, .down)
    let row = sitting.selectedRow.dropFirst(4)
    sitting.learn(Samples.folder(of: 40))
    #expect(sitting.selectedRow.dropFirst(4) == row)
    #expect(sitting.rows[22].hasSuffix("13 of 40"))
  }
}
