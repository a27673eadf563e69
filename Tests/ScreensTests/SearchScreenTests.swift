import Cataloguing
import Documents
import Terminal
import Testing

@testable import Screens

@Suite("The search")
struct SearchScreenTests {
  private let laws = [
    Document.law(
      "laws/product", "Product Quality Law", "2020-02-01", "This law is about products.",
      "The producer answers for the quality of the unicorn."),
    Document.law(
      "laws/tax", "Tax Law", "2019-05-01", "Taxes are paid.", "No unicorn is taxed.",
      "独角兽的税由本法规定。"),
    Document.law("plans/forest", "Forest Plan", "2020-07-01", "A unicorn lives in the forest."),
  ]

  @Test("finds as one types, and shows title, provision, date, section and the sentence")
  func finds() throws {
    let hall = try Hall(laws)
    try hall.press("s")
    try hall.type("unic")
    #expect(hall.rows[1].hasPrefix("  Search: unic "))
    #expect(hall.rows[1].hasSuffix("3 found"))
    #expect(
      hall.text.contains("▸ Tax Law\n  Article 2 · 2019-05-01 · No. 7 [2020] · National Laws"))
    #expect(hall.text.contains("The producer answers for the quality of the unicorn."))
    #expect(hall.rows[22].hasPrefix("  3 documents are searched: unic…"))
    #expect(hall.rows[22].hasSuffix("1/3"))
  }

  @Test("lights the words in the sentence")
  func lights() throws {
    let hall = try Hall(laws)
    try hall.press("/")
    try hall.type("unicorn")
    let lit = hall.sitting.frame.cells.filter { $0.role == .match }.map(\.text).joined()
    #expect(lit == "unicornunicornunicorn")
  }

  @Test("opens the provision with its matches lit, and comes back to the very result")
  func opens() throws {
    let hall = try Hall(laws)
    try hall.press("s")
    try hall.type("unicorn")
    try hall.press(.down, .down)
    let before = hall.text
    let selected = hall.sitting.selectedRow
    try hall.press(.enter)
    #expect(selected.contains("Product Quality Law") || selected.contains("Forest Plan"))
    let id = selected.contains("Forest") ? "plans/forest" : "laws/product"
    #expect(hall.sitting.effects.last == .load(Document.ID(id)))
    let law = try #require(laws.first { $0.id.path == id })
    try hall.hear(.document(law))
    #expect(hall.sitting.frame.cells.contains { $0.role == .currentMatch })
    #expect(hall.text.contains("unicorn"))
    try hall.press("q")
    #expect(hall.sitting.selectedRow == selected)
    #expect(
      hall.rows[1...20]
        == before.split(separator: "\n", omittingEmptySubsequences: false)
        .map(String.init)[1...20])
  }

  @Test("goes on from match to match in the document by n")
  func goesOn() throws {
    let hall = try Hall(laws)
    try hall.press("s")
    try hall.type("tax")
    try hall.press(.enter)
    try hall.hear(.document(laws[1]))
    try hall.press("n", "n")
    #expect(hall.rows[22].contains("of "))
  }

  @Test("opens what is meant when Enter is faster than the answer")
  func quickEnter() throws {
    let hall = try Hall(laws)
    hall.answersAtOnce = false
    try hall.press("s")
    try hall.type("forest plan")
    try hall.press(.enter)
    #expect(!hall.sitting.effects.contains(.load(Document.ID("plans/forest"))))
    try hall.answer()
    #expect(hall.sitting.effects.contains(.load(Document.ID("plans/forest"))))
  }

  @Test("moves to what is meant when the arrows are faster than the answer")
  func quickArrows() throws {
    func open(slowly: Bool) throws -> Document.ID? {
      let hall = try Hall(laws)
      hall.answersAtOnce = slowly
      try hall.press("s")
      try hall.type("unicorn")
      try hall.press(.down, .down, .up, .down, .enter)
      try hall.answer()
      return hall.loaded
    }
    let opened = try #require(try open(slowly: false))
    #expect(try opened == open(slowly: true))
  }

  @Test("opens nothing that was found for other words, also where no answer can be given")
  func staleResult() throws {
    let hall = try Hall(laws)
    try hall.press("s")
    try hall.type("unicorn")
    hall.answersAtOnce = false
    try hall.type("s")
    guard case .ask(let question) = hall.sitting.effects.last else {
      Issue.record("nothing was asked")
      return
    }
    try hall.hear(.answer(question, .failure("the disk reports an error")))
    try hall.press(.down, .enter)
    #expect(hall.loaded == nil)
    #expect(hall.rows[22].contains("the disk reports an error"))
  }

  @Test("begins what was found by its title at its beginning, and lights its words in the text")
  func titleFound() throws {
    let hall = try Hall(laws)
    try hall.press("s")
    try hall.type("product quality law")
    try hall.press(.enter)
    try hall.hear(.document(laws[0]))
    #expect(hall.text.contains("This law is about products."))
    #expect(hall.sitting.frame.cells.contains { $0.role == .match })
    try hall.press("n")
    #expect(hall.sitting.frame.cells.contains { $0.role == .currentMatch })
  }

  @Test("opens nothing over another screen that was asked for meanwhile")
  func leftBehind() throws {
    let hall = try Hall(laws)
    hall.answersAtOnce = false
    try hall.press("s")
    try hall.type("unicorn")
    try hall.press(.enter, .function(1))
    let help = hall.rows[0]
    try hall.answer()
    #expect(hall.rows[0] == help)
    #expect(!hall.sitting.effects.contains { if case .load = $0 { true } else { false } })
  }

  @Test("narrows a phrase whose quote is still open")
  func narrowsOpenQuote() throws {
    let hall = try Hall(laws, 120, 30)
    try hall.press("s")
    try hall.type("\"the unicorn")
    #expect(hall.rows[1].hasSuffix("1 found"))
    try hall.press(.character("\""))
    try hall.type(" OR \"unicorn")
    #expect(hall.rows[1].hasSuffix("3 found"))
    try hall.press(.tab, .enter)
    #expect(hall.rows[1].contains("OR \"unicorn\" in:\"laws\""))
    #expect(hall.rows[1].hasSuffix("2 found"))
  }

  @Test("narrows to a section, a year or an issuer by one key, and widens again")
  func narrows() throws {
    let hall = try Hall(laws, 120, 30)
    try hall.press("s")
    try hall.type("unicorn")
    #expect(hall.text.contains("Section ──"))
    #expect(hall.text.contains("── documents"))
    #expect(hall.text.contains("Year ──"))
    try hall.press(.tab, .enter)
    #expect(hall.rows[1].contains("unicorn in:\"laws\""))
    #expect(hall.rows[1].hasSuffix("2 found"))
    #expect(hall.text.contains("in laws"))
    try hall.press("w")
    #expect(hall.rows[1].hasSuffix("3 found"))
  }

  @Test("shows the counts in the place of the results in a narrow window")
  func narrowWindow() throws {
    let hall = try Hall(laws, 40, 12)
    try hall.press("s")
    try hall.type("unicorn")
    #expect(hall.text.contains("Tax Law"))
    try hall.press(.tab)
    #expect(hall.text.contains("National Laws"))
    try hall.press(.escape)
    #expect(hall.text.contains("Tax Law"))
  }

  @Test("asks whether another word was meant, and takes it by Enter")
  func suggestion() throws {
    let hall = try Hall(laws)
    try hall.press("s")
    try hall.type("unicron")
    #expect(hall.text.contains("▸ Did you mean: unicorn"))
    try hall.press(.enter)
    #expect(hall.rows[1].hasPrefix("  Search: unicorn "))
    #expect(hall.rows[1].hasSuffix("3 found"))
  }

  @Test("marks the document whose number was typed")
  func number() throws {
    let hall = try Hall(laws)
    try hall.press("s")
    try hall.type("No. 7 [2020]")
    #expect(hall.rows[3].hasPrefix("▸ Tax Law"))
    #expect(hall.rows[3].hasSuffix("its number"))
  }

  @Test("takes words in Chinese, one sign included")
  func chinese() throws {
    let hall = try Hall(laws)
    try hall.press("s")
    for word in ["独角兽", "税"] {
      try hall.press(.control("u"))
      try hall.type(word)
      #expect(hall.rows[1].hasSuffix("1 found"))
      #expect(hall.text.contains("独角兽的税由本法规定。"))
    }
  }

  @Test("offers what led to something before, the last first")
  func recent() throws {
    let hall = try Hall(laws)
    for word in ["forest", "taxes"] {
      try hall.press("s")
      try hall.type(word)
      try hall.press(.enter, .escape, "H")
    }
    try hall.press("s")
    #expect(hall.text.contains("Searched before\n▸ taxes\n  forest"))
    try hall.press(.down, .enter)
    #expect(hall.rows[1].hasPrefix("  Search: forest "))
  }

  @Test("never calls a query wrong, and says how it was read")
  func malformed() throws {
    let hall = try Hall(laws)
    for text in ["\"unicorn", "OR unicorn", "year:abc unicorn", "((( unicorn", "-"] {
      try hall.press("s", .control("u"))
      try hall.type(text)
      #expect(!hall.rows[22].isEmpty)
      try hall.press("H", .escape, .escape, "H")
    }
    try hall.press("s")
    try hall.type("\"unicorn")
    #expect(hall.rows[22].contains("the quote is not closed"))
  }

  @Test("clips a paste that is too long for the line")
  func paste() throws {
    let hall = try Hall(laws)
    try hall.press("s")
    try hall.hear(.input(.paste("unicorn\n" + String(repeating: "x", count: 100_000))))
    #expect(hall.rows[1].hasPrefix("  Search: "))
    try hall.press(.control("u"))
    try hall.type("unicorn")
    #expect(hall.rows[1].hasSuffix("3 found"))
  }

  @Test("pages to the last of thousands of results")
  func thousands() throws {
    let many = (0..<400).map { number in
      Document(
        entry: Entry(id: Document.ID("laws/\(number)"), title: "Act \(number)"),
        blocks: (1...10).map {
          Block(.item(marker: "Article \($0)"), Passage("The unicorn of article \($0) here."))
        })
    }
    let hall = try Hall(many)
    try hall.press("s")
    try hall.type("unicorn")
    #expect(hall.rows[1].hasSuffix("4,000 found"))
    try hall.press(.escape, "G")
    #expect(hall.rows[22].hasSuffix("4,000/4,000"))
    #expect(hall.sitting.selectedRow.contains("Act "))
    try hall.press("b", "b")
    #expect(hall.sitting.selectedRow.contains("Act "))
  }

  @Test("searches titles where there is no catalogue, and says so")
  func titles() {
    var sitting = Sitting()
    sitting.press("s")
    sitting.type("zones")
    #expect(sitting.rows[1].hasSuffix("1 found"))
    #expect(sitting.rows[22].hasPrefix("  Only titles are searched: zones…"))
    sitting.press(.enter)
    #expect(sitting.effects == [.load(Samples.zones.id)])
  }

  @Test("says how far the catalogue is, and asks anew when it has changed")
  func progress() throws {
    let hall = try Hall(laws)
    try hall.press("s")
    try hall.type("unicorn")
    try hall.press(.down)
    let selected = hall.sitting.selectedRow
    let count = hall.sitting.effects.count
    try hall.learn(
      CatalogueState(
        documents: 3, isWhole: false, building: .init(done: 3, total: 18_582), edition: 2))
    #expect(hall.sitting.effects.count > count)
    #expect(hall.rows[22].hasPrefix("  3 of 18,582 documents are searched: unicorn…"))
    #expect(hall.sitting.selectedRow == selected)
  }

  @Test("has a picture in every small window")
  func sizes() throws {
    let hall = try Hall(laws)
    try hall.press("s")
    try hall.type("unicorn")
    for columns in [1, 2, 12, 13, 20, 39, 40, 95, 96, 97, 200] {
      for rows in [1, 3, 4, 5, 8, 12, 60] {
        for key: Key in [.escape, .tab, .tab, "/", .down] {
          try hall.hear(.input(.resize(Size(columns: columns, rows: rows))))
          try hall.press(key)
          #expect(hall.sitting.frame.size == Size(columns: columns, rows: rows))
        }
      }
    }
  }
}
