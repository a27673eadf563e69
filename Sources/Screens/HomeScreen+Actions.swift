import Documents
import Terminal
import Typesetting

extension HomeScreen: RollScreen {
  var roll: Roll {
    get {
      switch focus {
      case .contents: contents
      case .news: news
      case .figures: figures?.roll ?? Roll()
      }
    }
    set {
      switch focus {
      case .contents: contents = newValue
      case .news: news = newValue
      case .figures: figures?.roll = newValue
      }
    }
  }

  func rollHeight(at desk: Desk) -> Int {
    switch focus {
    case .contents: layout.contents.rows.count
    case .news: layout.news?.rows.count ?? layout.contents.rows.count
    case .figures: figures?.rollArea.rows.count ?? 0
    }
  }

  /// What is selected: an item of the menu or a document; nil where there is neither.
  var choice: Choice? {
    if focus == .figures { return figures?.choice.map { .figure($0) } }
    if focus == .contents, contents.selection < menuCount {
      return tree.items.indices.contains(contents.selection)
        ? .section(tree.items[contents.selection]) : nil
    }
    if focus == .contents, layout.news != nil { return nil }
    let index = focus == .contents ? contents.selection - menuCount : news.selection
    return newest.items.indices.contains(index) ? .document(newest.items[index]) : nil
  }

  /// What can be selected.
  enum Choice: Hashable {
    case section(MenuTree.Item)
    case document(Newest.Item)
    case figure(OverviewItem)
  }

  mutating func open() -> Effect? {
    switch choice {
    case .section(let item): .open(.section(item.id))
    case .document(let item): .open(.document(item.entry.id))
    case .figure(let item): .open(item.destination)
    case nil: nil
    }
  }

  mutating func open(number: Int) -> Effect? {
    guard let index = tree.items.firstIndex(where: { $0.number == number }) else { return nil }
    focus = .contents
    contents.select(index)
    contents.reveal(height: layout.contents.rows.count)
    return open()
  }

  /// Gives the keys to the next list or the one before; in a narrow window the selection goes to its first item.
  mutating func changePanel(by distance: Int, at desk: Desk) -> Effect? {
    if figures != nil {
      var panels: [Panel] = tree.items.isEmpty ? [] : [.contents]
      panels += newest.items.isEmpty ? [.figures] : [.news, .figures]
      let index = panels.firstIndex(of: focus) ?? 0
      focus = panels[(index + distance + panels.count) % panels.count]
      return nil
    }
    guard !newest.items.isEmpty, !tree.items.isEmpty else { return nil }
    if layout.news == nil {
      contents.select(contents.selection < tree.items.count ? tree.items.count : 0)
      contents.reveal(height: layout.contents.rows.count)
    } else {
      focus = focus == .contents ? .news : .contents
    }
    return nil
  }

  /// Takes a mouse event.
  mutating func take(_ mouse: Mouse, at desk: Desk) -> Effect? {
    let place = mouse.place
    if let figures, figures.area.contains(place), mouse.action != .rightClick {
      focus = .figures
      guard mouse.action == .click else {
        return move(by: mouse.action == .wheelDown ? 3 : -3, at: desk)
      }
      let row = place.row - figures.rollArea.rows.lowerBound
      return row < 0 || roll.click(row: row) == nil ? nil : open()
    }
    let isNews = layout.news?.contains(place) == true
    switch mouse.action {
    case .wheelDown, .wheelUp:
      if isNews || layout.contents.contains(place) { focus = isNews ? .news : .contents }
      return move(by: mouse.action == .wheelDown ? 3 : -3, at: desk)
    case .click:
      guard isNews || layout.contents.contains(place) else { return nil }
      focus = isNews ? .news : .contents
      let start = (isNews ? layout.news : nil)?.rows.lowerBound ?? layout.contents.rows.lowerBound
      return roll.click(row: place.row - start) == nil ? nil : open()
    case .rightClick: return .close
    }
  }

  /// Begins to type a filter.
  mutating func beginFilter(at desk: Desk) -> Effect? {
    prompt = Prompt(desk.words.filterPrompt, text: filter.text)
    return nil
  }

  /// Takes what is typed into the filter. The arrows move in what is left of the menu.
  mutating func type(_ input: Input, at desk: Desk) -> Effect? {
    switch prompt?.take(input) {
    case .changed: return narrow(to: prompt?.text ?? "", at: desk)
    case .accepted:
      prompt = nil
      return filter.isEmpty ? nil : open()
    case .cancelled:
      prompt = nil
      return narrow(to: "", at: desk)
    case .ignored:
      if case .key(let key) = input, [.up, .down, .pageUp, .pageDown].contains(key) {
        return press(key, at: desk)?.effect
      }
    case .same, nil: break
    }
    return nil
  }

  /// Shows the sections that have the words.
  mutating func narrow(to words: String, at desk: Desk) -> Effect? {
    filter = Filter(words)
    tree = MenuTree(desk.site, filter: filter, agencies: newest.agencies, in: desk.words)
    focus = .contents
    contents.select(0)
    lay(at: desk)
    return nil
  }

  /// Takes a site of which more is known; the selection stays on the same section and document.
  mutating func takeSite(at desk: Desk) {
    let section =
      tree.items.indices.contains(contents.selection) ? tree.items[contents.selection].id : nil
    let chosen = choice
    isStale = false
    newest = Newest(desk.site)
    tree = MenuTree(desk.site, filter: filter, agencies: newest.agencies, in: desk.words)
    lay(at: desk)
    if let section, let index = tree.items.firstIndex(where: { $0.id == section }) {
      contents.select(index)
    }
    if case .document(let item) = chosen,
      let index = newest.items.firstIndex(where: { $0.entry.id == item.entry.id })
    {
      if layout.news == nil {
        contents.select(tree.items.count + index)
      } else {
        news.select(index)
      }
    }
    contents.reveal(height: layout.contents.rows.count)
    news.reveal(height: layout.news?.rows.count ?? 1)
  }
}
