import Cataloguing
import Documents
import Terminal

extension OverviewScreen: RollScreen {
  var roll: Roll {
    get { panels.indices.contains(focus) ? panels[focus].roll : Roll() }
    set {
      guard panels.indices.contains(focus) else { return }
      panels[focus].roll = newValue
      keepSelection()
    }
  }

  func rollHeight(at desk: Desk) -> Int {
    panels.indices.contains(focus) ? panels[focus].rollArea.rows.count : 0
  }

  /// Nothing here has a digit.
  mutating func open(number: Int) -> Effect? { nil }

  /// What is selected; nil where there is nothing.
  var choice: OverviewItem? {
    panels.indices.contains(focus) ? panels[focus].choice : nil
  }

  /// Whether there is more than one subject.
  var hasOthers: Bool { panels.reduce(0) { $0 + $1.parts.count } > 1 }

  func open() -> Effect? { choice.map { .open($0.destination) } }

  /// Remembers what is selected.
  private mutating func keepSelection() {
    let panel = panels[focus]
    guard let (part, index) = panel.place(of: panel.roll.selection) else { return }
    subject = part.subject
    selections[subject] = index
  }

  /// Gives the keys to the next subject, or to the one before.
  mutating func changePanel(by distance: Int, at desk: Desk) -> Effect? {
    let subjects = panels.flatMap { $0.parts.map(\.subject) }
    guard let current, let index = subjects.firstIndex(of: current) else { return nil }
    subject = subjects[(index + distance + subjects.count) % subjects.count]
    show(subject)
    return nil
  }

  /// The subject that has the keys.
  private var current: OverviewSubject? {
    guard panels.indices.contains(focus) else { return nil }
    return panels[focus].place(of: panels[focus].roll.selection)?.part.subject
  }

  /// Gives the keys to a subject.
  mutating func show(_ wanted: OverviewSubject) {
    for index in panels.indices {
      guard let number = panels[index].number(of: wanted, selections[wanted] ?? 0) else { continue }
      focus = index
      panels[index].roll.select(number)
      panels[index].roll.reveal(height: panels[index].rollArea.rows.count)
      return
    }
  }

  /// Takes a mouse event: a click selects, a second one opens.
  mutating func take(_ mouse: Mouse, at desk: Desk) -> Effect? {
    if mouse.action == .rightClick { return .close }
    guard let index = panels.firstIndex(where: { $0.area.contains(mouse.place) }) else {
      return nil
    }
    let hadKeys = focus == index
    focus = index
    keepSelection()
    switch mouse.action {
    case .wheelDown: return move(by: 3, at: desk)
    case .wheelUp: return move(by: -3, at: desk)
    case .rightClick: return .close
    case .click:
      let row = mouse.place.row - panels[index].rollArea.rows.lowerBound
      guard row >= 0 else { return nil }
      return roll.click(row: row) != nil && hadKeys ? open() : nil
    }
  }

  /// Takes an answer; what is selected stays selected.
  mutating func take(_ answer: Answer, to question: Question, at desk: Desk) {
    let (chosen, current) = (choice, current)
    guard inquiry.take(answer, to: question, at: desk) else { return }
    if let chosen, current == subject,
      let index = overview?.items(of: subject, at: desk)
        .firstIndex(where: { $0.isSame(as: chosen) })
    {
      selections[subject] = index
    }
    lay(at: desk)
  }
}
