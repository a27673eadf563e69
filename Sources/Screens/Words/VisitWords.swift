/// The words for a public terminal, and for what is taken from it by telephone.
protocol VisitWords: Sendable {
  /// How one begins to read, on the home screen.
  var howToBegin: String { get }
  /// That no key ends the program, and where keys lead.
  var nothingEnds: String { get }
  /// That the visit ends in so many seconds.
  func warning(seconds: Int) -> String
  /// How a visit begins.
  var anyKeyBegins: String { get }
  /// That the catalogue does not serve, without a word of the machine.
  var searchRests: String { get }
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
