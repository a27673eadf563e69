import Documents
import Terminal

/// The table of contents of a document as a list that narrows while the reader types.
struct OutlinePane: Sendable {
  /// What an input did to the pane.
  enum Outcome {
    case nothing, chosen, closed, left
  }

  /// The items of the table of contents.
  let items: [Outline.Item]
  /// Whether the keys are the pane's.
  var hasKeys = true
  /// The words that the list is narrowed to.
  private(set) var prompt: Prompt
  /// The items that are listed, as indices.
  private(set) var listed: [Int]
  /// Which of the listed items is selected, and which are seen.
  private(set) var menu: Menu
  /// The words of the items as they are compared, as far as they were prepared.
  private var folded: [[UInt8]] = []
  /// The item that was clicked last.
  private var clicked: Int?

  /// Opens the table of contents at an item.
  init(_ outline: Outline, at index: Int?, prompt label: String) {
    prompt = Prompt(label)
    items = outline.items
    listed = Array(items.indices)
    menu = Menu(count: listed.count, selection: index ?? 0)
  }

  /// The selected item; nil where none is listed.
  var choice: Outline.Item? {
    listed.indices.contains(menu.selection) ? items[listed[menu.selection]] : nil
  }

  /// Gives the line that is typed another label.
  mutating func relabel(_ label: String) { prompt.label = label }

  /// Whether words are still to be prepared.
  var isBusy: Bool { folded.count < items.count }

  /// Prepares the words of so many items more.
  mutating func prepare(_ count: Int) {
    let end = min(folded.count + max(count, 0), items.count)
    folded.reserveCapacity(items.count)
    for item in items[folded.count..<end] { folded.append(Filter.folded(item.words)) }
  }

  /// Lists all items again and leaves the keys to the text.
  mutating func leave() {
    hasKeys = false
    guard !prompt.text.isEmpty else { return }
    let own = choice.map(\.position)
    prompt = Prompt(prompt.label)
    listed = Array(items.indices)
    menu = Menu(count: listed.count, selection: items.firstIndex { $0.position == own } ?? 0)
  }

  /// Selects the item of the table of contents that the reader is in.
  mutating func follow(_ index: Int?) {
    guard !hasKeys, let index, prompt.text.isEmpty else { return }
    menu.select(index)
  }

  /// Brings the selection into the middle of so many rows.
  mutating func centre(rows: Int) {
    let selection = menu.selection
    menu.select(selection + rows / 2)
    menu.scroll(rows: rows)
    menu.select(selection)
  }

  /// Keeps the selection in so many rows.
  mutating func scroll(rows: Int) { menu.scroll(rows: rows) }

  /// Takes a key or a paste.
  mutating func take(_ input: Input, rows: Int) -> Outcome {
    let page = max(rows - 1, 1)
    switch input {
    case .key(.down): menu.move(by: 1)
    case .key(.up): menu.move(by: -1)
    case .key(.pageDown): menu.move(by: page)
    case .key(.pageUp): menu.move(by: -page)
    case .key(.home): menu.select(0)
    case .key(.end): menu.select(menu.count - 1)
    case .key(.tab), .key(.backTab): return .left
    case .key(.left) where prompt.text.isEmpty: return .closed
    case .key(.right) where prompt.text.isEmpty: return choice == nil ? .nothing : .chosen
    default:
      let former = prompt.text
      switch prompt.take(input) {
      case .accepted: return choice == nil ? .nothing : .chosen
      case .cancelled: return .closed
      case .changed: narrow(from: former)
      case .same, .ignored: break
      }
    }
    return .nothing
  }

  /// Takes a click on a row of the list. The second click on an item chooses it.
  mutating func click(row: Int) -> Outcome {
    let index = menu.top + row
    guard row >= 0, listed.indices.contains(index) else { return .nothing }
    if clicked == index, menu.selection == index { return .chosen }
    menu.select(index)
    clicked = index
    return .nothing
  }

  private mutating func narrow(from former: String) {
    let own = listed.indices.contains(menu.selection) ? listed[menu.selection] : 0
    let filter = Filter(prompt.text)
    // What lacks some letters of a word lacks the word.
    if filter.isEmpty || !prompt.text.hasPrefix(former) { listed = Array(items.indices) }
    if !filter.isEmpty {
      prepare(items.count)
      listed = listed.filter { filter.matches(folded[$0]) }
    }
    clicked = nil
    let index = listed.firstIndex { $0 >= own }
    menu = Menu(count: listed.count, selection: index ?? listed.count - 1)
  }
}
