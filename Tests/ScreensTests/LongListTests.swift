import Documents
import Terminal
import Testing

@testable import Screens

/// Sections that the site does not list itself: the catalogue gives what comes into sight.
@Suite struct LongListTests {
  private func hall(_ count: Int) throws -> Hall {
    let documents = (0..<count).map { number in
      Document.law(
        "laws/\(10_000 + number)", "Law \(10_000 + number)",
        "20\(10 + number % 15)-0\(1 + number % 9)-11", "Text.")
    }
    return try Hall(documents, 80, 24, listsAll: false)
  }

  @Test func aSectionOfAFewHundredIsListedWhole() throws {
    let hall = try hall(300)
    try hall.open(.section("laws"))
    #expect(hall.text.contains("Documents, newest first"))
    #expect(hall.text.contains("300 documents"))
    try hall.press(.end)
    #expect(hall.text.contains("300/300"))
    #expect(hall.sitting.selectedRow.contains("Law "))
  }

  @Test func ofALongSectionEveryPartComesIntoSight() throws {
    let hall = try hall(2600)
    try hall.open(.section("laws"))
    #expect(hall.rows[2].contains("2600"))
    #expect(hall.rows[3].contains("2024-09-11") && hall.rows[3].contains("Law 1"))
    try hall.press(.end)
    #expect(hall.text.contains("2600/2600"))
    #expect(hall.sitting.selectedRow.contains("2010-"))
    for _ in 0..<30 {
      try hall.press(.pageUp)
      #expect(!hall.text.contains("…"), "what is in sight is here")
    }
    try hall.press(.home)
    #expect(hall.sitting.selectedRow.contains("2024-09-11"))
  }

  @Test func aFilterAndAnotherOrderKeepTheSelectedDocument() throws {
    let hall = try hall(2600)
    try hall.open(.section("laws"))
    try hall.press(.pageDown, .pageDown, .down)
    let chosen = try #require(hall.sitting.selectedRow.firstMatch(of: /Law 1\d+/)).output
    try hall.press(.character("o"))
    #expect(hall.sitting.selectedRow.contains(chosen))
    try hall.press(.character("/"))
    try hall.type(String(chosen.suffix(5)))
    #expect(hall.text.contains("1 of 2600"))
    #expect(hall.sitting.selectedRow.contains(chosen))
    try hall.press(.escape)
    #expect(hall.text.contains("2600 documents"))
    #expect(hall.sitting.selectedRow.contains(chosen))
  }

  @Test func whatWasTypedIsOpenedAndNotWhatIsStillSeen() throws {
    let hall = try hall(2600)
    try hall.open(.section("laws"))
    try hall.press(.character("/"))
    hall.answersAtOnce = false
    try hall.type("12345")
    try hall.press(.enter)
    #expect(!hall.sitting.effects.contains { if case .load = $0 { true } else { false } })
    try hall.answer()
    #expect(hall.sitting.effects.last == .load(Document.ID("laws/12345")))
  }

  @Test(arguments: [300, 2600]) func enterWaitsForTheListThatIsNotHereYet(count: Int) throws {
    let hall = try hall(count)
    hall.answersAtOnce = false
    try hall.open(.section("laws"))
    #expect(!hall.text.contains("Law 1"))
    try hall.press(.enter)
    #expect(!hall.sitting.effects.contains { if case .load = $0 { true } else { false } })
    try hall.answer()
    let opened = hall.sitting.effects.last
    #expect(opened.map { if case .load = $0 { true } else { false } } == true)
    let other = try self.hall(count)
    try other.open(.section("laws"))
    try other.press(.enter)
    #expect(opened == other.sitting.effects.last)
  }

  @Test(arguments: [300, 2600]) func aDigitWaitsForTheListThatIsNotHereYet(count: Int) throws {
    let hall = try hall(count)
    hall.answersAtOnce = false
    try hall.open(.section("laws"))
    try hall.press(.character("3"))
    #expect(hall.loaded == nil)
    try hall.answer()
    let other = try self.hall(count)
    try other.open(.section("laws"))
    try other.press(.character("3"))
    #expect(hall.loaded != nil && hall.loaded == other.loaded)
  }

  @Test func aDigitIsThatOfWhatWasTypedAndNotOfWhatIsStillSeen() throws {
    let hall = try hall(2600)
    try hall.open(.section("laws"))
    try hall.press(.character("/"))
    hall.answersAtOnce = false
    try hall.type("1234")
    // Enter leaves the prompt, and the digit takes its place.
    try hall.press(.enter, .character("2"))
    try hall.answer()
    let other = try self.hall(2600)
    try other.open(.section("laws"))
    try other.press(.character("/"))
    try other.type("1234")
    try other.press(.down, .enter)
    #expect(hall.loaded != nil && hall.loaded == other.loaded)
  }

  @Test func anotherKeyTakesBackWhatWaits() throws {
    let hall = try hall(2600)
    hall.answersAtOnce = false
    try hall.open(.section("laws"))
    try hall.press(.character("3"), .down)
    try hall.answer()
    #expect(hall.loaded == nil)
    #expect(hall.text.contains("2600"))
  }

  @Test(arguments: ["s", "?"]) func aKeyOfEveryScreenTakesBackWhatWaits(key: Character) throws {
    let hall = try hall(2600)
    hall.answersAtOnce = false
    try hall.open(.section("laws"))
    try hall.press(.character("3"), .character(key))
    let title = hall.rows[0]
    try hall.answer()
    #expect(hall.loaded == nil && hall.rows[0] == title)
  }

  @Test func aDigitWaitsForThePartOfTheListWithItsDocument() throws {
    let hall = try hall(2600)
    try hall.open(.section("laws"))
    try hall.press(.end)
    hall.answersAtOnce = false
    try hall.press(.character("1"))
    #expect(hall.loaded == nil)
    try hall.answer()
    let other = try self.hall(2600)
    try other.open(.section("laws"))
    try other.press(.enter)
    #expect(hall.loaded != nil && hall.loaded == other.loaded)
  }

  @Test func inAnotherOrderADigitIsThatOfTheOrder() throws {
    let hall = try hall(2600)
    try hall.open(.section("laws"))
    for _ in 0..<60 { try hall.press(.pageDown) }
    hall.answersAtOnce = false
    try hall.press(.character("o"), .character("2"))
    try hall.answer()
    #expect(hall.loaded == Document.ID("laws/10001"))
  }

  @Test func whatIsWantedBeforeThereIsACatalogueWaitsForIt() throws {
    let hall = try hall(2600)
    try hall.learn(CatalogueState())
    try hall.open(.section("laws"))
    try hall.press(.character("2"))
    #expect(hall.loaded == nil)
    try hall.learn(CatalogueState(documents: 2600, isWhole: true, edition: 2))
    #expect(hall.loaded != nil)
  }

  @Test func aSectionIsOpenedWithoutTheListBelowIt() throws {
    let documents = (0..<2600).map {
      Document.law("laws/\(10_000 + $0)", "Law \($0)", "2020-01-11")
    }
    let hall = try Hall(
      documents + [.law("laws/local/a", "Rules", "2020-01-11")], 80, 24, listsAll: false,
      sections: ["laws": "Laws", "laws/local": "Local"])
    hall.answersAtOnce = false
    try hall.open(.section("laws"))
    try hall.press(.character("1"))
    #expect(hall.rows[0].contains("Local"))
  }

  @Test func anUpdateKeepsTheSelectedDocument() throws {
    let hall = try hall(2600)
    try hall.open(.section("laws"))
    try hall.press(.end, .up, .up)
    let chosen = hall.sitting.selectedRow
    try hall.learn(CatalogueState(documents: 2600, isWhole: true, edition: 2))
    #expect(hall.sitting.selectedRow == chosen)
    hall.learn(hall.sitting.app.desk.site)
    try hall.answer()
    #expect(hall.sitting.selectedRow == chosen)
  }

  /// Documents of few days, titles and numbers, so that each order has many equals.
  private func equals(_ count: Int) -> [Document] {
    (0..<count).map { number in
      let title = ["Forest Law", "forest law.", "Ärakiri", "森林法", "Law"][number % 5]
      var document = Document.law("laws/\(10_000 + number)", title, "2020-01-0\(1 + number % 3)")
      document.entry.facts = [.init(.dateAdded, "2020-01-0\(1 + number % 3)")]
      if number % 4 > 0 { document.entry.facts[.number] = "No. \(number * 7 % 110) [2020]" }
      return document
    }
  }

  @Test(arguments: [0, 1, 2])
  func aListIsInOneOrderWhetherTheSiteOrTheCatalogueGivesIt(_ presses: Int) throws {
    let documents = equals(2100)
    func shown(_ listsAll: Bool) throws -> [String] {
      let hall = try Hall(documents, 80, 60, listsAll: listsAll)
      try hall.open(.section("laws"))
      for _ in 0..<presses { try hall.press(.character("o")) }
      var rows: [String] = []
      for _ in 0..<6 {
        rows += hall.rows[2..<50]
        try hall.press(.pageDown)
      }
      return rows
    }
    #expect(try shown(true) == shown(false))
  }
}
