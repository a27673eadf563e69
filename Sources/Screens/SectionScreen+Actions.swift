import Documents
import Terminal
import Typesetting

extension SectionScreen {
  func rollHeight(at desk: Desk) -> Int { layout.list.rows.count }

  /// The selected item; nil where there is none.
  var choice: SectionList.Item? {
    list.items.indices.contains(roll.selection) ? list.items[roll.selection] : nil
  }

  /// Opens the selected item; one that is out of sight is only brought into sight.
  mutating func open() -> Effect? {
    guard list.items.isEmpty || roll.showsSelection(height: layout.list.rows.count) else {
      roll.reveal(height: layout.list.rows.count)
      return nil
    }
    guard isHere(roll.selection) else {
      // What was asked for decides what is opened, not what is still seen.
      inquiry.opening = .selected
      return nil
    }
    return choice.flatMap(opening)
  }

  mutating func open(number: Int) -> Effect? {
    if isAwaiting, !isHere(number - 1) {
      inquiry.opening = .number(number)
      return nil
    }
    guard list.items.indices.contains(number - 1) else { return nil }
    // What is brought into sight is asked for where it is not here, and opened then.
    roll.select(number - 1)
    roll.reveal(height: layout.list.rows.count)
    return open()
  }

  /// Whether the item at an index is known, and that of the list that was asked for. The sections stand above all
  /// documents, and wait for none.
  private func isHere(_ index: Int) -> Bool {
    guard list.items.indices.contains(index) else { return !isAwaiting }
    switch list.items[index] {
    case .section(let number): return !isAwaiting || list.filter.isEmpty && number == index
    case .entry: return !isAwaiting && list.entry(list.items[index]) != nil
    }
  }

  private func opening(_ item: SectionList.Item) -> Effect? {
    switch item {
    case .section(let index): .open(.section(list.section.sections[index].id))
    case .entry: list.entry(item).map { .open(.document($0.id)) }
    }
  }

  /// Orders the documents in another way; the selection stays on its item.
  mutating func change(order: SectionList.Order, at desk: Desk) -> Effect? {
    guard list.part == nil else {
      list.arrange(by: order)
      return nil
    }
    keepingChoice(at: desk) { $0.arrange(by: order) }
    return nil
  }

  /// Shows the items that have the words.
  mutating func narrow(to words: String, at desk: Desk) -> Effect? {
    guard list.part == nil else {
      list.narrow(to: Filter(words))
      return nil
    }
    keepingChoice(at: desk) { $0.narrow(to: Filter(words)) }
    return nil
  }

  /// Takes what is typed into the filter. The arrows move in what is left of the list.
  mutating func type(_ input: Input, at desk: Desk) -> Effect? {
    switch prompt?.take(input) {
    case .changed: return narrow(to: prompt?.text ?? "", at: desk)
    case .accepted:
      prompt = nil
      return list.filter.isEmpty ? nil : open()
    case .cancelled:
      prompt = nil
      return narrow(to: "", at: desk)
    case .ignored:
      if case .key(let key) = input, [.up, .down, .pageUp, .pageDown].contains(key) {
        return press(key, at: desk)?.effect
      }
      if case .mouse(let mouse) = input { return take(mouse, at: desk) }
    case .same, nil: break
    }
    return nil
  }

  /// Takes a mouse event.
  mutating func take(_ mouse: Mouse, at desk: Desk) -> Effect? {
    switch mouse.action {
    case .wheelDown: return move(by: 3, at: desk)
    case .wheelUp: return move(by: -3, at: desk)
    case .click:
      guard layout.list.contains(mouse.place),
        roll.click(row: mouse.place.row - layout.list.rows.lowerBound) != nil
      else { return nil }
      return open()
    case .rightClick: return .close
    }
  }

  /// Takes a site of which more is known; the selection stays on its item.
  mutating func takeSite(at desk: Desk) {
    isStale = false
    guard var section = desk.site.root.section(at: path) else { return }
    // What the catalogue has given stays until it gives what is there now.
    let isCatalogued = section.unlisted > 0
    if isCatalogued, list.part == nil { (section.entries, section.unlisted) = (list.entries, 0) }
    var new = SectionList(section, of: desk.site, order: list.order, filter: list.filter)
    if isCatalogued, let part = list.part { new.take(part, isOther: true) }
    replace(with: new, at: desk)
  }

  /// Shows another list in the place of this one; the selection stays on its item.
  mutating func replace(with new: SectionList, at desk: Desk) {
    guard isTouched else {
      // Nothing has been chosen yet: the list is seen from its first item, as on a start.
      list = new
      lay(at: desk, selecting: 0)
      return roll.goToEnd(false, height: layout.list.rows.count)
    }
    keepingChoice(at: desk) { $0 = new }
  }

  private mutating func keepingChoice(at desk: Desk, _ change: (inout SectionList) -> Void) {
    let name = choice.flatMap(list.name)
    change(&list)
    let index = name.flatMap { name in list.items.firstIndex { list.name($0) == name } }
    lay(at: desk, selecting: index ?? (list.part == nil ? 0 : nil))
  }
}
