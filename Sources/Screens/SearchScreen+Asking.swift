import Cataloguing
import Terminal

extension SearchScreen {
  /// How many more hits are asked for than are seen.
  private static let spare = 30

  /// Whether what is shown answers what is asked.
  var isAnswered: Bool { results?.query == query }

  /// Whether the last word of a line stands for longer words too, until it is chosen.
  mutating func ask(_ text: String, isBeingTyped: Bool) {
    query = Query(text, isBeingTyped: isBeingTyped)
    fault = nil
    if query.isEmpty { (results, formerTally) = (nil, nil) }
  }

  /// What is not here and must be asked for; nil where nothing is missing.
  mutating func missing(at desk: Desk) -> Effect? {
    guard !query.isEmpty, fault == nil else { return nil }
    if !isAnswered || results?.edition != desk.catalogue.edition || !hasVisible {
      let first = isAnswered ? max(menu.top - SearchScreen.spare / 2, 0) : 0
      return ask(.findings(query, from: first, count: layout.resultCount + SearchScreen.spare))
    }
    if results?.tally == nil { return ask(.tally(query)) }
    return nil
  }

  private mutating func ask(_ question: Question) -> Effect? {
    guard asked[question.kind] != question else { return nil }
    asked[question.kind] = question
    return .ask(question)
  }

  /// Whether all hits in sight are here. Where the end of a list came short, nothing more is to be had.
  private var hasVisible: Bool {
    guard let results else { return false }
    return menu.visible(rows: layout.resultCount).allSatisfy {
      $0 >= results.total || results[$0] != nil
    }
  }

  /// Takes an answer; one to an older question is passed over.
  mutating func take(_ answer: Answer, to question: Question, at desk: Desk) -> Effect? {
    switch (question, answer) {
    case (.findings(let asked, let first, _), .findings(let findings)) where asked == query:
      let isSame = isAnswered && results?.edition == desk.catalogue.edition
      if isSame {
        results?.take(findings, from: first)
      } else {
        replace(with: SearchResults(findings, from: first, edition: desk.catalogue.edition))
      }
      return takeHeldKeys(at: desk)
    case (.tally(let asked), .tally(let tally)) where asked == query && isAnswered:
      results?.tally = tally
    case (_, .failure(let reason)) where question == asked[question.kind]: fault = reason
    default: break
    }
    return nil
  }

  /// Takes new results: of another query from the first on, of the same one at the same hit.
  private mutating func replace(with new: SearchResults) {
    let hit = isAnswered ? results?[menu.selection] : nil
    let former = isAnswered ? menu.selection : 0
    formerTally = results?.tally ?? formerTally
    results = new
    menu = Menu(count: itemCount, selection: hit.flatMap { new.number(of: $0) } ?? former)
    asked[.tally] = nil
  }

  /// How many things can be opened: the results and a suggestion below them.
  var itemCount: Int { (results?.total ?? 0) + (results?.suggestion == nil ? 0 : 1) }
}
