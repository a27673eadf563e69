import Testing

@testable import Screens

@Suite("What keys can do")
struct ActionTests {
  @Test(
    "has words in every language, and the same keys are worth a hint", arguments: Language.allCases)
  func words(language: Language) {
    for action in Action.allCases {
      #expect(!language.words.help(action).isEmpty)
      let hint = language.words.hint(action)
      #expect((hint == nil) == (Language.english.words.hint(action) == nil), "\(action)")
    }
  }

  @Test("is at a public terminal what is listed here and nothing else")
  func kiosk() {
    let absent = Action.allCases.filter { !$0.modes.contains(.kiosk) }
    #expect(
      absent == [
        .leave, .leaveAtOnce, .toggleMouse, .suspend, .mark, .goToMark, .copyCitation, .copyText,
        .closeBareText,
      ])
    let added = Action.allCases.filter { !$0.modes.contains(.personal) }
    #expect(added == [.howToBegin, .startAgain, .endForKeeper])
  }
}
