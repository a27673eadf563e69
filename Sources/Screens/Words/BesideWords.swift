/// The words of copying, of laying documents beside each other, and of places that are remembered.
protocol BesideWords: Sendable {
  /// What was put into the clipboard.
  func copied(_ text: String) -> String
  /// The heading of a text that is shown to be selected with the mouse.
  var bareText: String { get }
  /// Said where there is no text to copy.
  var nothingToCopy: String { get }
  /// The heading of the documents that can be laid beside one.
  var layBesideHeading: String { get }
  /// What a document is to its translation.
  var original: String { get }
  /// What a document is to its original.
  var translation: String { get }
  /// What a document is to one of the same title.
  var sameTitle: String { get }
  /// The choice of a document that is not named.
  var anyOther: String { get }
  /// How that document is chosen.
  var anyOtherHow: String { get }
  /// Said while that document is looked for.
  var nextIsLaidBeside: String { get }
  /// The choice of the same document a second time.
  var sameDocument: String { get }
  /// Said where a document opens at the place of the last time, in a provision or before the first one.
  func whereYouWere(_ place: String) -> String
}
