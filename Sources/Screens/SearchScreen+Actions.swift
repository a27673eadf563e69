import Cataloguing
import Documents
import Terminal

extension SearchScreen {
  /// Keeps a key that moves in the answer to what is typed, or opens one of its hits, until it is here; false for
  /// other keys, and where nothing is awaited. What was found for other words is never opened.
  mutating func hold(_ input: Input) -> Bool {
    guard focus == .prompt, !query.isEmpty, !isAnswered, case .key(let key) = input,
      [.up, .down, .pageUp, .pageDown, .enter].contains(key)
    else { return false }
    if heldKeys.count < 32 { heldKeys.append(key) }
    return true
  }

  /// Takes the keys that have waited for an answer.
  mutating func takeHeldKeys(at desk: Desk) -> Effect? {
    let keys = heldKeys
    heldKeys = []
    for key in keys {
      if let effect = type(.key(key), at: desk) { return effect }
    }
    return nil
  }

  /// Takes what is typed into the prompt. The arrows move in what was found.
  mutating func type(_ input: Input, at desk: Desk) -> Effect? {
    switch prompt.take(input) {
    case .changed:
      wider = []
      ask(prompt.text, isBeingTyped: true)
      if query.isEmpty { menu = Menu() }
    case .accepted:
      guard !query.isEmpty || menu.count > 0 else { return nil }
      return accept(at: desk)
    case .cancelled:
      guard !query.isEmpty, menu.count > 0, input == .key(.escape) else { return .close }
      focus = .results
    case .ignored:
      guard case .key(let key) = input else { return nil }
      if [.up, .down, .pageUp, .pageDown, .tab].contains(key) {
        return press(key, at: desk)?.effect
      }
    case .same: break
    }
    return nil
  }

  /// Opens what is selected: a result, the suggestion, a recent search, or narrows to a count.
  mutating func accept(at desk: Desk) -> Effect? {
    if focus == .counts { return narrow(at: desk) }
    if query.isEmpty {
      guard desk.searches.indices.contains(menu.selection) else { return nil }
      return begin(desk.searches[menu.selection])
    }
    guard let results else { return nil }
    if menu.selection >= results.total, let suggestion = results.suggestion {
      return begin(suggestion)
    }
    guard let hit = results[menu.selection] else { return nil }
    if focus == .prompt { focus = .results }
    return .open(.hit(hit, of: results.query))
  }

  /// Asks for another text in place of the one in the prompt.
  private mutating func begin(_ text: String) -> Effect? {
    prompt = Prompt(prompt.label, text: text)
    ask(text, isBeingTyped: false)
    return nil
  }

  /// Narrows the search to the section, year or issuer that is selected.
  private mutating func narrow(at desk: Desk) -> Effect? {
    guard countItems.indices.contains(counts.selection) else { return nil }
    let text = prompt.text
    let end = query.remarks.contains(.openQuote) ? "\" " : " "
    let narrowed = text + end + countItems[counts.selection].condition
    guard narrowed.utf8.count <= Prompt.limit else { return nil }
    wider.append(text)
    focus = .results
    return begin(narrowed)
  }

  /// Takes the last narrowing back.
  mutating func widen(at desk: Desk) -> Effect? {
    guard let text = wider.popLast() else { return nil }
    focus = .results
    return begin(text)
  }

  /// Gives the keys to the counts, or back to the results.
  mutating func changePanel(at desk: Desk) -> Effect? {
    focus = focus == .counts ? .results : countItems.isEmpty ? focus : .counts
    return nil
  }

  /// Moves the selection.
  mutating func move(by items: Int, at desk: Desk) -> Effect? {
    if focus == .counts {
      counts.move(by: items, height: layout.countRows)
    } else {
      menu.move(by: items)
    }
    return nil
  }

  /// Moves by half pages.
  mutating func page(halves: Int, at desk: Desk) -> Effect? {
    if focus == .counts {
      counts.page(halves: halves, height: layout.countRows)
    } else {
      let page = max(layout.resultCount, 1)
      menu.move(by: abs(halves) == 1 ? halves * max(page / 2, 1) : halves.signum() * page)
    }
    return nil
  }

  /// Goes to the first or the last.
  mutating func goToEnd(_ isLast: Bool, at desk: Desk) -> Effect? {
    if focus == .counts {
      counts.goToEnd(isLast, height: layout.countRows)
    } else {
      menu.select(isLast ? menu.count - 1 : 0)
    }
    return nil
  }

  /// Takes a mouse event: a click selects, a second one opens.
  mutating func take(_ mouse: Mouse, at desk: Desk) -> Effect? {
    switch mouse.action {
    case .wheelDown: return move(by: 1, at: desk)
    case .wheelUp: return move(by: -1, at: desk)
    case .rightClick: return .close
    case .click:
      if let area = layout.counts, area.contains(mouse.place), !countItems.isEmpty {
        focus = .counts
        return counts.click(row: mouse.place.row - area.rows.lowerBound) == nil
          ? nil : accept(at: desk)
      }
      guard layout.results.contains(mouse.place) else { return nil }
      let row = mouse.place.row - layout.results.rows.lowerBound
      let item = menu.top + row / max(query.isEmpty ? 1 : layout.rowsOfResult, 1)
      guard item < menu.count else { return nil }
      focus = .results
      if item == menu.selection { return accept(at: desk) }
      menu.select(item)
      return nil
    }
  }
}
