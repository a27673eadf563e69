/// The words of the interface in one language. A language is one folder that says all of them, and a case of
/// `Language`.
///
/// A word for one screen belongs into the protocol of that screen; each language then has to say it.
protocol Words: ActionWords, CommonWords, ListWords, DocumentWords, TableWords, SearchWords,
  OverviewWords, BesideWords, VisitWords
{}

/// What keys do.
protocol ActionWords: Sendable {
  /// What a key does, for the help screen: "Find words in the document".
  func help(_ action: Action) -> String
  /// One or two words for the row of hints: "find"; nil where the key is not worth a hint.
  func hint(_ action: Action) -> String?
}
