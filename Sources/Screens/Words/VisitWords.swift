/// The words for a public terminal, and for what is taken from it by telephone.
protocol VisitWords: Sendable {
  /// How one begins to read, on the home screen.
  var howToBegin: String { get }
  /// That no key ends the program, and where keys lead.
  var nothingEnds: String { get }
  /// That the visit ends in so many seconds, as nobody seems to be there.
  func warning(seconds: Int) -> String
  /// That the visit ends in so many seconds, as it has been long.
  func lastWarning(seconds: Int) -> String
  /// How a visit begins.
  var anyKeyBegins: String { get }
  /// That the catalogue does not serve, without a word of the machine.
  var searchRests: String { get }
  /// After the title of a document, that it is not opened because the reader has crashed on it.
  var putAside: String { get }
  /// The name of the screen where a keeper ends the program, what it is for, and what stands before the phrase.
  var passphraseTitle: String { get }
  var passphraseUse: String { get }
  var passphrasePrompt: String { get }
  /// While a phrase is looked at.
  var passphraseIsTried: String { get }
  /// That the phrase was wrong, or came too early, and how long to wait.
  func passphraseIsWrong(seconds: Int) -> String
  func passphraseIsEarly(seconds: Int) -> String
  /// The name of the screen with a code.
  var codeTitle: String { get }
  /// What stands before the address of a code.
  var codeFor: String { get }
  /// That the window has no room for a code.
  var noRoomForCode: String { get }
  /// That an address is too long for a code.
  var noCode: String { get }
  /// That there is no address to show.
  var noAddress: String { get }
  /// That the selected link leads to no page of the web.
  var notOfWeb: String { get }
}
