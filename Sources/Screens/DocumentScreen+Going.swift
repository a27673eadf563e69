import Documents
import Terminal

extension DocumentScreen {
  /// The keys that go from one part of the document to another.
  static let goingBindings: [Binding<DocumentScreen>] =
    [
      Binding(.contents, "t") {
        screen, desk in screen.toggleOutline(at: desk)
      },
      Binding(.enterContents, .tab, .backTab, when: \.showsOutline) {
        screen, _ in
        screen.pane?.hasKeys = true
        return nil
      },
      Binding(
        .nextProvision, "]", ">", "."
      ) { screen, desk in screen.step(backwards: false, at: desk) },
      Binding(.previousProvision, "[", "<", ",") { screen, desk in
        screen.step(backwards: true, at: desk)
      },
      Binding(
        .goToProvision, ":"
      ) { screen, desk in screen.begin(.provision, at: desk) },
      Binding(
        .jumpBack, "(", when: { !$0.travels.back.isEmpty }
      ) { screen, desk in screen.travel(forwards: false, at: desk) },
      Binding(
        .jumpForward, ")", when: { !$0.travels.forward.isEmpty }
      ) { screen, desk in screen.travel(forwards: true, at: desk) },
      Binding(.mark, "m") { screen, _ in
        screen.awaits = .toMark
        return nil
      },
      Binding(.goToMark, "'") { screen, _ in
        screen.awaits = .toReturn
        return nil
      },
    ]
    + (1...9).map { number in
      Binding(
        .goToNumber, .character(Character(String(number)))
      ) { screen, desk in screen.begin(.provision, with: String(number), at: desk) }
    }

  /// Goes to the provision of a number.
  mutating func goToProvision(_ text: String, at desk: Desk) -> Effect? {
    let words = text.drop { $0 == " " }
    guard !words.isEmpty else { return nil }
    let outline = readThrough().outline
    guard let item = outline.item(numbered: text, near: page.place.position) else {
      return .say(desk.words.noProvision(numbered: String(words)))
    }
    jump(to: item.position)
    return nil
  }

  /// Opens the table of contents, or closes it.
  private mutating func toggleOutline(at desk: Desk) -> Effect? {
    guard !showsOutline else {
      pane = nil
      return nil
    }
    let outline = readThrough().outline
    guard !outline.items.isEmpty else {
      return .say(desk.words.noOutline)
    }
    pane = OutlinePane(
      outline, at: outline.index(at: page.place.position), prompt: desk.words.contentsPrompt)
    pane?.centre(rows: OutlinePane.listRows(layout.text).count)
    return nil
  }

  /// Takes a key for the table of contents.
  mutating func take(_ input: Input, in desk: Desk) -> Effect? {
    let rows = layout.outline.map { OutlinePane.listRows($0).count } ?? 1
    guard let outcome = pane?.take(input, rows: rows) else { return nil }
    return finish(outcome)
  }

  /// Takes a mouse event in the table of contents.
  mutating func take(_ mouse: Mouse, inOutline area: Area) -> Effect? {
    let rows = OutlinePane.listRows(area)
    switch mouse.action {
    case .wheelDown: for _ in 0..<3 { _ = pane?.take(.key(.down), rows: rows.count) }
    case .wheelUp: for _ in 0..<3 { _ = pane?.take(.key(.up), rows: rows.count) }
    case .rightClick: pane = nil
    case .click:
      pane?.hasKeys = true
      if let outcome = pane?.click(row: mouse.place.row - rows.lowerBound) {
        return finish(outcome)
      }
    }
    return nil
  }

  private mutating func finish(_ outcome: OutlinePane.Outcome) -> Effect? {
    switch outcome {
    case .nothing: break
    case .closed: pane = nil
    case .left:
      if layout.isBeside { pane?.leave() } else { pane = nil }
    case .chosen:
      if let item = pane?.choice { jump(to: item.position) }
      if layout.isBeside { pane?.leave() } else { pane = nil }
    }
    return nil
  }
}
