extension EnglishWords {
  var howToBegin: String {
    "Arrows move, Enter opens, / searches, ? shows every key. Nothing you read is kept."
  }
  var nothingEnds: String { "This terminal stays on. Esc goes back, H goes to the start." }
  func warning(seconds: Int) -> String {
    "Is anybody there? In \(counted(seconds, "second", "seconds")) this visit ends, and "
      + "nothing of it is kept. Any key goes on."
  }
  func lastWarning(seconds: Int) -> String {
    "This visit has been long. In \(counted(seconds, "second", "seconds")) it ends, and "
      + "nothing of it is kept. Then any key begins a new one."
  }
  var anyKeyBegins: String { "Press any key to begin." }
  var searchRests: String { "Only titles are searched now." }
  var putAside: String { "is put aside for now, as it cannot be shown here" }
  var passphraseTitle: String { "For the keeper of this terminal" }
  var passphraseUse: String {
    "The keeper's passphrase ends the program. What you type is not shown. Esc goes back to reading."
  }
  var passphrasePrompt: String { "Passphrase: " }
  var passphraseIsTried: String { "One moment…" }
  func passphraseIsWrong(seconds: Int) -> String {
    "Wrong. The next attempt counts after \(counted(seconds, "second", "seconds"))."
  }
  func passphraseIsEarly(seconds: Int) -> String {
    "Too early, not looked at. Wait \(counted(seconds, "more second", "more seconds"))."
  }
  var codeTitle: String { "Code" }
  var codeFor: String { "Point a telephone's camera at the code. It leads to:" }
  var noRoomForCode: String { "The window is too small for a code of this address:" }
  var noCode: String { "This address is too long for a code:" }
  var noAddress: String { "No page of the web: Tab selects a link, then a shows its code." }
  var notOfWeb: String { "This link leads to no page of the web." }
}
