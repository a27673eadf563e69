import Cataloguing
import Documents
import Testing

/// What the catalogue says of a site as a whole.
@Suite struct OverviewTests {
  private func library() throws -> Library {
    let library = try Library()
    library.put(
      "laws/old", title: "Old Law", "Text.",
      facts: [
        .init(.dateAdded, "1999-01-01"), .init(.issuer, "Council"), .init(.updated, "2021-05-05"),
        .init(.repealed, "2026-01-01"),
      ])
    library.put(
      "laws/new", title: "New Law", "Text.",
      facts: [
        .init(.dateAdded, "2024-02-03"), .init(.issuer, "State Council"),
        .init(.updated, "2024-02-03"), .init(.inForce, "2025-07-01"),
      ])
    library.put(
      "laws/tax/duty", title: "Duty Law", "Text.",
      facts: [
        .init(.dateAdded, "2024-01-01"), .init(.issuer, "Council"), .init(.updated, "2023-01-01"),
        .init(.inForce, "2024-01-01"),
      ])
    library.put("plans/forest", title: "Forest Plan", "Text.")
    try library.build()
    return library
  }

  @Test func aSectionCountsWhatStandsBelowIt() throws {
    let library = try library()
    let overview = try Catalogue(at: library.path).overview(on: nil)
    #expect(overview.tally.documents == 4)
    #expect(
      overview.tally.sections == [
        .init(name: "laws", documents: 3), .init(name: "laws/tax", documents: 1),
        .init(name: "plans", documents: 1),
      ])
    #expect(
      overview.tally.years == [
        .init(name: "2024", documents: 2), .init(name: "1999", documents: 1),
      ])
  }

  @Test func whatIsDatedAheadHasNotChangedYet() throws {
    let library = try library()
    library.put(
      "laws/ahead", title: "Law Ahead", "Text.",
      facts: [.init(.dateAdded, "2020-01-01"), .init(.updated, "2038-12-31")])
    try library.build()
    let catalogue = try Catalogue(at: library.path)
    let day = try #require(CalendarDate("2026-11-28"))
    #expect(try catalogue.overview(on: day).changed.map(\.title) == ["Old Law"])
    #expect(try catalogue.overview(on: nil).changed.map(\.title) == ["Law Ahead", "Old Law"])
  }

  @Test func anIssuerWithAndWithoutAccentsCountsOnce() throws {
    let library = try Library()
    for (number, issuer) in ["JOSE MUÑOZ", "José Muñoz", "José Muñoz", "JOSÉ", "Muñoz"].enumerated()
    {
      library.put("laws/\(number)", title: "Law", "Text.", facts: [.init(.issuer, issuer)])
    }
    try library.build()
    let catalogue = try Catalogue(at: library.path)
    let issuers = try catalogue.overview(on: nil).tally.issuers
    #expect(issuers.map { "\($0.name) \($0.documents)" } == ["José Muñoz 3", "JOSÉ 1", "Muñoz 1"])
    for issuer in issuers {
      #expect(try catalogue.search(Query("from:\"\(issuer.name)\"")).total == issuer.documents)
    }
  }

  @Test func whatIsNewIsListedByDateAndWithoutDateNotAtAll() throws {
    let library = try library()
    let overview = try Catalogue(at: library.path).overview(on: nil)
    #expect(overview.newest.map(\.title) == ["New Law", "Duty Law", "Old Law"])
  }

  @Test func onlyWhatWasUpdatedAfterItsDateHasChanged() throws {
    let library = try library()
    let overview = try Catalogue(at: library.path).overview(on: nil)
    #expect(overview.changed.map(\.title) == ["Old Law"])
  }

  @Test func daysToComeAreThoseOnAndAfterTheDay() throws {
    let library = try library()
    let catalogue = try Catalogue(at: library.path)
    func coming(_ year: Int, _ month: Int, _ day: Int) throws -> [String] {
      try catalogue.overview(on: CalendarDate(year: year, month: month, day: day)).coming
        .map { "\($0.day) \($0.kind) \($0.entry.title)" }
    }
    #expect(
      try coming(2025, 7, 1) == ["2025-07-01 force New Law", "2026-01-01 repeal Old Law"])
    #expect(try coming(2025, 7, 2) == ["2026-01-01 repeal Old Law"])
    #expect(try coming(2026, 1, 2).isEmpty)
    #expect(try catalogue.overview(on: nil).coming.isEmpty)
  }

  @Test func everyBarCountsWhatItsListFinds() throws {
    let library = try library()
    let catalogue = try Catalogue(at: library.path)
    let tally = try catalogue.overview(on: nil).tally
    for count in tally.issuers {
      #expect(try catalogue.search(Query("from:\"\(count.name)\"")).total == count.documents)
    }
    for count in tally.sections {
      #expect(try catalogue.search(Query("in:\"\(count.name)\"")).total == count.documents)
    }
    for count in tally.years {
      #expect(try catalogue.search(Query("year:\(count.name)")).total == count.documents)
    }
    #expect(try catalogue.search(Query("from:counc")).total == 3)
  }
}
