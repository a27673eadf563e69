import Cataloguing

/// What is said in the search of the whole site.
protocol SearchWords: Sendable {
  var searchTitle: String { get }
  var searchPrompt: String { get }
  var nothingFound: String { get }
  func found(_ number: Int) -> String
  /// What is searched: all, so many documents so far, or titles alone.
  func scope(_ documents: Int) -> String
  func scope(_ documents: Int, of total: Int) -> String
  var onlyTitles: String { get }
  func onlyTitlesYet(read: Int, of total: Int) -> String
  /// The words in which a query is read.
  var queryWords: any QueryWords { get }
  /// What is searched, and how the query is read.
  func searched(_ scope: String, for reading: String) -> String
  /// Before a query that would find more.
  var didYouMean: String { get }
  var searchedBefore: String { get }
  /// What can be asked, with its meaning.
  var searchAdvice: [(form: String, meaning: String)] { get }
  /// The headings of what a search can be narrowed to.
  /// What is counted, at the end of a heading.
  var countedDocuments: String { get }
  var sectionCounts: String { get }
  var yearCounts: String { get }
  var issuerCounts: String { get }
  /// Why a result stands first; empty where only its words do.
  func reason(_ reason: Hit.Reason) -> String
}
