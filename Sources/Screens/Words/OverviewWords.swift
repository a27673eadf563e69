import Cataloguing

/// What is said on the overview of the whole site.
protocol OverviewWords: Sendable {
  var overviewTitle: String { get }
  func heading(of subject: OverviewSubject) -> String
  /// What happens to a document on a day to come.
  func event(_ kind: ComingDate.Kind) -> String
  /// How many documents have no date.
  func withoutDate(_ number: Int) -> String
  var counting: String { get }
  /// How far the catalogue is: while nothing of it can be read, where there is none, and while it grows.
  func catalogueBegun(read: Int, of total: Int) -> String
  var noCatalogue: String { get }
  func catalogueGrowing(read: Int, of total: Int) -> String
}
