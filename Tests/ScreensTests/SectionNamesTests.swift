import Documents
import Terminal
import Testing

@testable import Screens

@Suite("The names of sections that are listed together")
struct SectionNamesTests {
  private func section(_ id: String, _ title: String, _ sections: Section...) -> Section {
    Section(id: id, title: title, sections: sections)
  }

  private func desk(isLinear: Bool = false) -> Desk {
    let laws = section(
      "laws", "Laws", section("laws/2020", "2020"),
      section("laws/old", "Archive", section("laws/old/2020", "2020")),
      section("laws/city", "City", section("laws/city/water", "Water")))
    let plans = section(
      "plans", "Plans", section("plans/2020", "2020"),
      section("plans/old", "Archive", section("plans/old/2020", "2020")))
    let root = section("", "Portal", laws, plans)
    return Desk(
      site: Site(title: "Portal", root: root), size: Size(columns: 80, rows: 24),
      isLinear: isLinear)
  }

  @Test("are the titles, and where these are alike, what tells them apart comes first")
  func distinct() {
    let ids = ["laws/2020", "plans/2020", "laws/city/water", "laws/old/2020", "plans/old/2020"]
    let names = SectionNames(ids, at: desk())
    #expect(
      ids.map { names[$0] } == [
        "Laws › 2020", "Plans › 2020", "Water", "Laws › … › 2020", "Plans › … › 2020",
      ])
    let heard = SectionNames(ids, at: desk(isLinear: true))
    #expect(heard["laws/old/2020"] == "Laws, ..., 2020")
  }

  @Test("are no longer than what is listed beside them asks for")
  func alone() {
    let names = SectionNames(["laws/2020", "laws/old", "laws"], at: desk())
    #expect(["laws/2020", "laws/old", "laws"].map { names[$0] } == ["2020", "Archive", "Laws"])
    #expect(SectionNames(["gone/away"], at: desk())["gone/away"] == "gone/away")
  }
}
