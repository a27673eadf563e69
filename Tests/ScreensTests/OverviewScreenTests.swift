import Cataloguing
import Documents
import Foundation
import Terminal
import Testing

@testable import Screens

@Suite("The overview")
struct OverviewScreenTests {
  /// A collection of forty laws and three plans.
  static let collection: [Document] = {
    var all = (0..<40).map { number in
      act(
        "laws/act-\(number + 10)", "Act \(number + 1) on the Register of Things",
        [
          .init(.dateAdded, "\(2020 - number * number / 80)-03-1\(number % 10)"),
          .init(
            .issuer, number % 4 == 0 ? "State Council" : number < 30 ? "Council" : "市人民政府"),
        ])
    }
    all.append(
      act(
        "plans/forest", "Forest Plan",
        [
          .init(.dateAdded, "2019-01-02"), .init(.updated, "2020-05-01"),
          .init(.inForce, "2021-01-01"),
        ]))
    all.append(
      act(
        "plans/water", "Water Plan",
        [.init(.dateAdded, "2001-01-02"), .init(.repealed, "2020-12-31")]))
    all.append(act("plans/undated", "A Plan Without a Date", []))
    return all
  }()

  private static func act(_ id: String, _ title: String, _ facts: Facts) -> Document {
    Document(
      entry: Entry(id: Document.ID(id), title: title, facts: facts),
      blocks: [Block(.paragraph, Passage("The text of \(title)."))])
  }

  private func hall(_ columns: Int = 80, _ rows: Int = 24) throws -> Hall {
    let hall = try Hall(OverviewScreenTests.collection, columns, rows)
    try hall.press("o")
    return hall
  }

  @Test("looks as it was recorded", arguments: [(40, 12), (80, 24), (100, 30), (200, 60)])
  func looks(_ columns: Int, _ rows: Int) throws {
    try expectRecorded(try hall(columns, rows).text, "overview-\(columns)x\(rows)")
  }

  @Test("draws the longest bar as long as there is room, and none of anything without a sign")
  func bars() throws {
    let hall = try hall()
    #expect(hall.rows[3].hasPrefix("▸ 2020 █████████████████████████████ 9    Act 9 "))
    #expect(hall.text.contains("  National Laws ███████████████████ 40"))
    #expect(hall.text.contains("  Plans         █                    3"))
    #expect(hall.text.contains("By issuer or source ──"))
    #expect(hall.text.contains("Coming dates ──"))
    #expect(hall.text.contains("2020-12-31 · is repealed"))
    #expect(hall.text.contains("2021-01-01 · comes into force"))
    #expect(hall.text.contains("Changed ──"))
  }

  @Test("opens a bar as its list, with as many documents as the bar says, and comes back to it")
  func opensBars() throws {
    let hall = try hall()
    let subjects: [(tabs: Int, search: String)] = [
      (0, "year:2019"), (1, "in:\"plans\""), (2, "from:\"State Council\""),
    ]
    for (tabs, search) in subjects {
      for _ in 0..<tabs { try hall.press(.tab) }
      try hall.press(.down)
      let before = hall.text
      let status = hall.rows[22]
      let count = try #require(status.split(separator: " ").dropLast().last)
      try hall.press(.enter)
      #expect(hall.rows[1].hasPrefix("  Search: " + search))
      #expect(hall.rows[1].hasSuffix(" \(count) found"))
      try hall.press("q")
      #expect(hall.text == before)
      try hall.press("q", "o")
    }
  }

  @Test("counts an issuer alone, not those whose names hold its name")
  func issuers() throws {
    let hall = try hall()
    try hall.press(.tab, .tab)
    #expect(hall.rows[22] == "  Council: 22 documents")
    try hall.press(.enter)
    #expect(hall.rows[1].hasSuffix(" 22 found"))
  }

  @Test("goes through the panels by Tab and back by Shift-Tab, and opens documents")
  func panels() throws {
    let hall = try hall()
    var seen: [String] = []
    for _ in 0..<6 {
      seen.append(hall.rows[22])
      try hall.press(.tab)
    }
    #expect(Set(seen).count == 6)
    #expect(hall.rows[22] == seen[0])
    try hall.press(.backTab)
    #expect(hall.rows[22] == "  2020-12-31 is repealed · Water Plan")
    try hall.press(.enter)
    #expect(hall.sitting.effects.last == .load(Document.ID("plans/water")))
  }

  @Test("keeps what is selected when the window becomes narrow and wide again")
  func resizes() throws {
    let hall = try hall()
    try hall.press(.tab, .tab, .down)
    let before = hall.text
    try hall.hear(.input(.resize(Size(columns: 40, rows: 12))))
    #expect(hall.sitting.cursorRow.hasPrefix("▸ State Council"))
    #expect(hall.text.contains("By issuer or source"))
    try hall.hear(.input(.resize(Size(columns: 80, rows: 24))))
    #expect(hall.text == before)
  }

  @Test("lists everything below each other in a small window")
  func small() throws {
    let hall = try hall(40, 12)
    var seen = ""
    for _ in 0..<90 {
      seen += hall.text + "\n"
      try hall.press(.down)
    }
    for subject in OverviewSubject.allCases {
      #expect(seen.contains(EnglishWords().heading(of: subject)))
    }
    #expect(seen.contains("1 without a date"))
    #expect(seen.contains("comes into force"))
  }

  @Test("shows the sections where there is no catalogue, says so, and opens them")
  func noCatalogue() {
    var sitting = Sitting()
    sitting.press("o")
    #expect(sitting.rows[1] == "  There is no catalogue yet: only sections are counted.")
    #expect(sitting.text.contains("▸ Local Laws and Reg… ██████████████ 4 "))
    #expect(!sitting.text.contains("By year"))
    sitting.learn(CatalogueState(building: .init(done: 2, total: 1_900)))
    #expect(sitting.text.contains("The catalogue is being built, 2 of 1,900 documents read."))
    sitting.press(.enter)
    #expect(sitting.rows[0].hasSuffix("› Local Laws and Regulations"))
  }

  @Test("counts anew when the catalogue has come further, and stays on the same bar")
  func grows() throws {
    let hall = try hall()
    try hall.press(.down)
    let count = hall.sitting.effects.count
    let selected = hall.sitting.selectedRow
    try hall.learn(
      CatalogueState(
        documents: 43, isWhole: false, building: .init(done: 43, total: 900), edition: 2))
    #expect(hall.sitting.effects.count == count + 1)
    #expect(hall.rows[1] == "  The catalogue is being built: 43 of 900 documents read.")
    #expect(hall.sitting.selectedRow == selected)
  }

  @Test("draws bars of plain signs where block elements may be two columns wide")
  func wideSigns() {
    var sitting = Sitting(ambiguousIsWide: true)
    sitting.press("o")
    #expect(sitting.text.contains("##### 4"))
    #expect(!sitting.text.contains("█"))
  }

  @Test("hears the mouse: a click selects a bar, the second opens it")
  func mouse() throws {
    let hall = try hall()
    let row = try #require(hall.rows.firstIndex { $0.hasPrefix("  Plans") })
    for _ in 0..<2 {
      try hall.hear(.input(.mouse(Mouse(.click, at: Frame.Place(row: row, column: 6)))))
    }
    #expect(hall.rows[1].hasPrefix("  Search: in:\"plans\""))
    try hall.hear(.input(.mouse(Mouse(.rightClick, at: Frame.Place(row: 3, column: 6)))))
    #expect(hall.sitting.cursorRow.hasPrefix("▸ Plans"))
  }

  @Test("stands on the home screen of a large window, by year; a bar opens there too")
  func home() throws {
    let hall = try Hall(OverviewScreenTests.collection, 200, 60)
    #expect(!hall.text.contains("By year"))
    try hall.learn(CatalogueState(documents: 43, isWhole: true, edition: 2))
    #expect(hall.text.contains("By year ──"))
    try expectRecorded(hall.text, "home-figures-200x60")
    try hall.press(.tab, .tab, .down)
    #expect(hall.sitting.cursorRow.contains("▸ 2019 ██"))
    #expect(hall.text.contains("2019: 5 documents"))
    let before = hall.text
    try hall.press(.enter)
    #expect(hall.text.contains("Search: year:2019"))
    #expect(hall.text.contains("5 found"))
    try hall.press("q")
    #expect(hall.text == before)
    try hall.press(.backTab, .enter)
    #expect(hall.sitting.effects.last == .load(Document.ID("laws/act-18")))
    try hall.hear(.input(.resize(Size(columns: 100, rows: 30))))
    #expect(!hall.text.contains("By year"))
  }

  @Test("says of an empty site that it holds nothing")
  func empty() {
    var sitting = Sitting(Site(title: "nothing", root: Section(id: "", title: "nothing")))
    sitting.press("o")
    #expect(sitting.text.contains("This site holds no documents."))
    sitting.press(.enter, .tab, .down, .end, " ")
    #expect(sitting.effects.isEmpty)
  }

  @Test("has a picture in every window")
  func sizes() throws {
    let hall = try hall()
    for columns in [1, 2, 3, 12, 13, 20, 39, 40, 69, 70, 71, 130, 131, 200] {
      for rows in [1, 3, 4, 5, 8, 12, 14, 16, 17, 18, 60] {
        try hall.hear(.input(.resize(Size(columns: columns, rows: rows))))
        for key: Key in [.tab, .down, .end, .backTab, .pageUp] { try hall.press(key) }
        #expect(hall.sitting.frame.size == Size(columns: columns, rows: rows))
      }
    }
  }
}
