import Terminal
import Testing

@testable import Screens

@Suite("A bar chart")
struct BarChartTests {
  private let desk = Desk(site: Samples.portal, size: Size(columns: 80, rows: 24))

  @Test("never draws a bar longer than its room, nor none for a number that is not zero")
  func lengths() {
    for columns in 0...60 {
      let chart = BarChart(
        [("a name", 3), ("name", 1_000_000), ("none", 0)], columns: columns, at: desk)
      #expect(chart.length(of: 1_000_000) == chart.barColumns)
      #expect(chart.length(of: 3) == min(1, chart.barColumns))
      #expect(chart.length(of: 0) == 0)
      #expect(chart.nameColumns + chart.barColumns <= columns)
    }
  }

  @Test("divides rows so that nobody has more than is wanted, and what one leaves others have")
  func shares() {
    #expect(OverviewLayout.shares(of: 20, among: [3, 50, 50]) == [3, 8, 9])
    #expect(OverviewLayout.shares(of: 20, among: [3, 4, 5]) == [3, 4, 5])
    #expect(OverviewLayout.shares(of: 0, among: [3, 4]) == [0, 0])
    #expect(OverviewLayout.shares(of: 9, among: []) == [])
  }
}
