/// The words of the interface in one language. A language is one file that says all of them, and a case of `Language`.
protocol Words: VisitWords, Sendable {
  /// What a key does, for the help screen: "Find words in the document".
  func help(_ action: Action) -> String
  /// One or two words for the row of hints: "find"; nil where the key is not worth a hint.
  func hint(_ action: Action) -> String?
}
