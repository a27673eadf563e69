import Documents
import Terminal
import Testing

@testable import Screens

/// Citations in a site whose documents the catalogue alone knows.
@Suite struct CitedTests {
  /// Some hundred documents, of which the citing and the cited ones are too old to be among the newest.
  private func hall(_ documents: Document...) throws -> Hall {
    let others = (0..<100).map { number in
      Document.law("plans/\(number)", "Plan \(number)", "2020-01-01", "Text.")
    }
    let hall = try Hall(documents + others, 80, 24, listsAll: false)
    for document in documents {
      try #require(hall.sitting.app.desk.site.root.entry(document.id) == nil, "it is not listed")
    }
    return hall
  }

  private let waste = Document.law("laws/waste", "固体废物法", "1995-01-01", "保护环境。", "收集废物。")
  private let fines = Document.law(
    "laws/fines", "罚款办法", "1996-01-01", "总则。", "违反《固体废物法》第二条的，处以罚款。")

  private func open(_ document: Document, in hall: Hall) throws {
    try hall.open(.document(document.id, anchor: nil))
    try hall.hear(.document(document))
  }

  @Test func aCitationIsALinkAndEnterFollowsIt() throws {
    let hall = try hall(waste, fines)
    try open(fines, in: hall)
    try hall.press(.tab)
    #expect(hall.sitting.text(in: .selectedLink) == "《固体废物法》第二条")
    try hall.press(.enter)
    #expect(
      hall.sitting.effects.contains { if case .load(waste.id) = $0 { true } else { false } })
    try hall.hear(.document(waste))
    #expect(hall.text.contains("收集废物。"))
  }

  @Test func aCitationThatFitsTwoDocumentsOffersBothByTitle() throws {
    let hall = try hall(
      waste, fines, .law("laws/waste-2", "固体废物法", "1997-01-01", "保护环境。", "收集废物。"))
    try open(fines, in: hall)
    try hall.press(.tab, .enter)
    #expect(hall.text.contains("Several documents"))
    #expect(hall.text.contains("1995-01-01") && hall.text.contains("1997-01-01"))
  }

  @Test func linksThatComeLateLeaveTheReaderInPlace() throws {
    let articles = (0..<80).map { "《固体废物法》第\($0 == 50 ? "二" : "一")条。" }
    var long = fines
    long.blocks = articles.enumerated().map { number, text in
      Block(.item(marker: "Article \(number + 1)"), Passage(text))
    }
    let hall = try hall(waste, long)
    hall.answersAtOnce = false
    try open(long, in: hall)
    try hall.press(.pageDown, .pageDown)
    let before = hall.rows
    try hall.press(.tab)
    #expect(hall.sitting.text(in: .selectedLink).isEmpty)
    try hall.answer()
    #expect(hall.rows.dropLast(2) == before.dropLast(2))
    try hall.press(.tab)
    #expect(!hall.sitting.text(in: .selectedLink).isEmpty)
    #expect(hall.rows.dropLast(2) == before.dropLast(2))
  }

  @Test func aPlaceThatCitesIsSelectedAsSoonAsItIsALink() throws {
    let hall = try hall(waste, fines)
    let place = Document.Position(block: 1, offset: "违反".utf8.count)
    try hall.open(.place(fines.id, place))
    try hall.hear(.document(fines))
    #expect(hall.sitting.text(in: .selectedLink) == "《固体废物法》第二条")
  }
}
