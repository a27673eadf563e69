import Documents
import Terminal
import Testing

@testable import Screens

@Suite("The bars")
struct BarsTests {
  private func desk(_ columns: Int, _ rows: Int) -> Desk {
    Desk(site: Samples.portal, size: Size(columns: columns, rows: rows))
  }

  @Test("leave the content every row they can")
  func divide() {
    #expect(Bars(desk(80, 24)).content == 1..<22)
    #expect(Bars(desk(80, 24), hasStatus: false).content == 1..<23)
    #expect(Bars(desk(80, 7)).content == 1..<6)
    #expect(Bars(desk(80, 3)).content == 0..<2)
    #expect(Bars(desk(80, 1)).content == 0..<1)
  }

  @Test("shorten the way from the left: first the portal's name, then the sections")
  func breadcrumb() {
    let parts = ["The people's government of somewhere", "Laws", "National Laws"]
    func way(_ room: Int) -> String { Bars.breadcrumb(parts, room: room, at: desk(80, 24)) }
    #expect(way(80) == "The people's government of somewhere › Laws › National Laws")
    #expect(way(40) == "Home › Laws › National Laws")
    #expect(way(24) == "… › Laws › National Laws")
    #expect(way(20) == "… › National Laws")
    #expect(way(10) == "… › Natio…")
  }

  @Test("show as many hints as fit, help and the way back before all others")
  func hints() {
    #expect(
      Sitting(Samples.portal, 80, 24).lastRow
        == "  Enter open  Tab newest  / search  o overview  f filter  ? help  q leave")
    #expect(
      Sitting(Samples.portal, 50, 24).lastRow
        == " Enter open  Tab newest  ? help  q leave")
    #expect(Sitting(Samples.portal, 30, 24).lastRow == " Enter open  ? help  q leave")
    #expect(Sitting(Samples.portal, 18, 24).lastRow == " ? help  q leave")
  }

  @Test("use no character whose width is in doubt where such characters are wide")
  func ambiguousWidth() {
    var sitting = Sitting(Samples.portal, 80, 24, ambiguousIsWide: true)
    for keys: [Key] in [[], ["3"], ["2"], ["q", "q"], ["2"], ["6"]] {
      for key in keys { sitting.press(key) }
      for character in "─▸·…" { #expect(!sitting.text.contains(character)) }
    }
  }

  @Test("know the day of the week")
  func weekdays() {
    for (year, month, day, words) in [
      (2020, 8, 13, "Thursday, 13 August 2020"), (2000, 2, 29, "Tuesday, 29 February 2000"),
      (1949, 10, 1, "Saturday, 1 October 1949"), (2038, 1, 19, "Tuesday, 19 January 2038"),
      (1, 1, 1, "Monday, 1 January 1"),
    ] {
      #expect(CalendarDate(year: year, month: month, day: day).map(EnglishWords().words) == words)
    }
  }
}
