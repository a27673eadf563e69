import Cataloguing
import Documents
import Terminal

/// The search of the whole site: what is asked, what is found, and how many documents of each section, year and
/// issuer have it.
struct SearchScreen: Screen {
  /// The parts that can have the keys.
  enum Focus: Hashable, Sendable { case prompt, results, counts }

  var prompt: Prompt
  /// What is asked; the last word of what is being typed also stands for longer words.
  var query: Query
  var focus = Focus.prompt
  /// What was found last, which may still be for an older query.
  var results: SearchResults?
  /// The results, or the recent searches where nothing is asked.
  var menu = Menu()
  /// The counts.
  var counts = Roll()
  var countItems: [SearchCount] = []
  var layout: SearchLayout
  /// The counts of the query before, which are shown until the new ones are here.
  var formerTally: Tally?
  /// What has been asked of the catalogue and is not answered.
  var asked: [Question.Kind: Question] = [:]
  /// What stood in the prompt before each narrowing.
  var wider: [String] = []
  /// Keys that are taken as soon as there are results to take them.
  var heldKeys: [Key] = []
  /// Why nothing can be found, in one line.
  var fault: String?

  /// Opens the search, with words to look for or none.
  init(_ text: String = "", at desk: Desk) {
    prompt = Prompt(desk.words.searchPrompt, text: text)
    query = Query(text)
    if !query.isEmpty { focus = .results }
    layout = SearchLayout(desk, showsCounts: false)
    lay(at: desk)
  }

  static let bindings: [Binding<SearchScreen>] = [
    Binding(
      .openResult, .enter, .right, "l",
      when: { $0.menu.count > 0 }
    ) { screen, desk in screen.accept(at: desk) },
    Binding(.changeSearch, "/", "s") { screen, _ in
      screen.focus = .prompt
      return nil
    },
    Binding(
      .narrowSearch, .tab, .backTab,
      when: { !$0.countItems.isEmpty }
    ) { screen, desk in screen.changePanel(at: desk) },
    Binding(
      .widenSearch, .backspace, "w",
      when: { !$0.wider.isEmpty }
    ) { screen, desk in screen.widen(at: desk) },
    Binding(.resultDown, .down, "j") { $0.move(by: 1, at: $1) },
    Binding(.resultUp, .up, "k") { $0.move(by: -1, at: $1) },
    Binding(.pageDown, " ", .pageDown, .control("f"), isHinted: false) {
      $0.page(halves: 2, at: $1)
    },
    Binding(.pageUp, "b", .pageUp, .control("b")) { $0.page(halves: -2, at: $1) },
    Binding(.halfPageDown, "d", .control("d")) { $0.page(halves: 1, at: $1) },
    Binding(.halfPageUp, "u", .control("u")) { $0.page(halves: -1, at: $1) },
    Binding(.firstResult, "g", .home) { $0.goToEnd(false, at: $1) },
    Binding(.lastResult, "G", .end) { $0.goToEnd(true, at: $1) },
    Binding(.backToResults, .escape, .left, "h", when: { $0.focus == .counts }) {
      screen, desk in screen.changePanel(at: desk)
    },
    Binding(.back, .left, "h", isHinted: false) { _, _ in .close },
  ]

  var isTyping: Bool { focus == .prompt }

  func title(at desk: Desk) -> String { desk.words.searchTitle }

  mutating func update(_ event: Event, at desk: Desk) -> Effect? {
    let effect = take(event, at: desk)
    lay(at: desk)
    return effect ?? missing(at: desk)
  }

  private mutating func take(_ event: Event, at desk: Desk) -> Effect? {
    switch event {
    case .input(.idle): return nil
    case .input(.mouse(let mouse)): return take(mouse, at: desk)
    case .input(let input):
      if hold(input) { return nil }
      heldKeys = []
      if focus == .prompt { return type(input, at: desk) }
      if case .key(let key) = input { return press(key, at: desk)?.effect }
    case .answer(let question, let answer): return take(answer, to: question, at: desk)
    case .language: prompt.label = desk.words.searchPrompt
    case .catalogue:
      asked = [:]
      fault = nil
    default: break
    }
    return nil
  }
}
