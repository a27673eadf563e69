import Cataloguing
import Documents
import Testing

/// The list of a section, as the catalogue gives it in parts.
@Suite struct ListingTests {
  private func library() throws -> Library {
    let library = try Library()
    for number in 0..<50 {
      library.put(
        "laws/law\(100 + number)", title: "Law \(99 - number)", "Text.",
        facts: [
          .init(
            .dateAdded, "20\(10 + number / 10)-01-0\(number % 10 + 1 > 9 ? 9 : number % 10 + 1)"),
          .init(.number, "No. \(number) [2020]"),
        ])
    }
    library.put("laws/undated", title: "Código tributario", "Text.")
    library.put("plans/forest", title: "Law of another section", "Text.")
    library.put("plans/stamp", title: "森林保护条例", "Text.")
    try library.build()
    return library
  }

  private func titles(
    _ catalogue: Catalogue, _ listing: Listing, from first: Int = 0, count: Int = 100
  ) throws -> [String] {
    try catalogue.part(of: listing, from: first, count: count).entries.map(\.title)
  }

  @Test func aListIsOfItsSectionAlone() throws {
    let library = try library()
    let catalogue = try Catalogue(at: library.path)
    let part = try catalogue.part(
      of: Listing(section: "plans", order: .title), from: 0, count: 9)
    #expect(part.total == 2)
    #expect(part.entries.map(\.title) == ["Law of another section", "森林保护条例"])
  }

  @Test func theLatestComesFirstAndWhatHasNoDateLast() throws {
    let library = try library()
    let catalogue = try Catalogue(at: library.path)
    let all = try catalogue.part(
      of: Listing(section: "laws", order: .date), from: 0, count: 100
    ).entries
    #expect(all.count == 51)
    #expect(all.last?.title == "Código tributario")
    let dates = all.compactMap(\.facts.date)
    #expect(dates == dates.sorted(by: >))
  }

  @Test func numbersAreInTheOrderOfTheirFigures() throws {
    let library = try library()
    let catalogue = try Catalogue(at: library.path)
    let all = try catalogue.part(
      of: Listing(section: "laws", order: .number), from: 0, count: 100
    ).entries
    #expect(
      all.map { $0.facts[.number] } == (0..<50).map { "No. \($0) [2020]" } + [nil])
  }

  @Test func partsFollowEachOther() throws {
    let library = try library()
    let catalogue = try Catalogue(at: library.path)
    let listing = Listing(section: "laws", order: .title)
    let all = try titles(catalogue, listing)
    #expect(
      try titles(catalogue, listing, from: 0, count: 20)
        + titles(catalogue, listing, from: 20, count: 20)
        + titles(catalogue, listing, from: 40, count: 20) == all)
    #expect(all.first == "Código tributario")
  }

  @Test(arguments: [
    ("codigo", 1), ("TRIBUT", 1), ("law 7", 18), ("law no.31", 1), ("2020 ", 50), ("unicorn", 0),
  ])
  func wordsAreLookedForInTitlesAndNumbers(_ words: String, _ count: Int) throws {
    let library = try library()
    let part = try Catalogue(at: library.path).part(
      of: Listing(section: "laws", order: .date, words: words), from: 0, count: 5)
    #expect(part.total == count, "\(part.entries.map(\.title))")
  }

  @Test func aDocumentIsFoundInAnotherOrder() throws {
    let library = try library()
    let catalogue = try Catalogue(at: library.path)
    let listing = Listing(section: "laws", order: .title)
    let part = try catalogue.part(
      of: listing, from: 0, count: 10, around: Document.ID("laws/law120"))
    let place = try #require(part.place)
    #expect(part.entries[place - part.first].title == "Law 79")
    #expect(
      try catalogue.part(of: listing, from: 0, count: 10, around: Document.ID("plans/forest"))
        .place == nil)
  }

  @Test func aPlaceBeyondTheEndIsTheLast() throws {
    let library = try library()
    let catalogue = try Catalogue(at: library.path)
    let listing = Listing(section: "laws", order: .title)
    #expect(try catalogue.part(of: listing, from: .max, count: 5).entries.count == 1)
    #expect(try catalogue.part(of: listing, from: .min, count: 5).first == 0)
  }

  @Test func theSiteOfACatalogueCountsWhatItDoesNotList() throws {
    let library = try Library()
    for number in 0..<200 {
      library.put(
        "laws/law\(number)", title: "Law \(number)", "Text.",
        facts: [.init(.dateAdded, "2020-01-01")])
    }
    library.put(
      "plans/forest", title: "Forest Plan", "Text.", facts: [.init(.dateAdded, "2021-01-01")])
    try library.build()
    let root = try Catalogue(at: library.path).site().root
    #expect(root.title == "Site")
    #expect(root.count == 201)
    #expect(root.sections.map(\.count) == [200, 1])
    #expect(root.allEntries.count == 60)
    #expect(root.allEntries.contains { $0.title == "Forest Plan" })
    #expect(!root.isListed)
  }
}
