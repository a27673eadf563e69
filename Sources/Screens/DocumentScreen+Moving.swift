import Documents
import Terminal

extension DocumentScreen {
  /// The keys that move in the text.
  static let movingBindings: [Binding<DocumentScreen>] = [
    Binding(.pageDown, " ", .pageDown, .control("f")) { screen, _ in
      screen.turnPages(halves: 2)
    },
    Binding(.pageUp, "b", .pageUp, .control("b")) { screen, _ in
      screen.turnPages(halves: -2)
    },
    Binding(.lineDown, .down, "j", .enter) { screen, _ in screen.scroll(by: 1) },
    Binding(.lineUp, .up, "k") { screen, _ in screen.scroll(by: -1) },
    Binding(.halfPageDown, "d", .control("d")) { screen, _ in
      screen.turnPages(halves: 1)
    },
    Binding(.halfPageUp, "u", .control("u")) { screen, _ in
      screen.turnPages(halves: -1)
    },
    Binding(.goToTop, "g", .home) { screen, _ in
      screen.travels.previous = screen.stay
      screen.page.goToStart()
      return nil
    },
    Binding(.goToEnd, "G", .end) { screen, _ in
      screen.travels.previous = screen.stay
      screen.page.goToEnd()
      return nil
    },
  ]

  /// The keys that set the text and leave it.
  static let settingBindings: [Binding<DocumentScreen>] = [
    Binding(.enlarge, "+") { _, desk in
      desk.textSize == desk.textSize.larger
        ? .say("The text is as large as it gets.") : .setTextSize(desk.textSize.larger)
    },
    Binding(.reduce, "-") { _, desk in
      desk.textSize == desk.textSize.smaller
        ? .say("The text is as small as it gets.") : .setTextSize(desk.textSize.smaller)
    },
    Binding(.normalSize, "=") { _, _ in .setTextSize(.normal) },
    Binding(.help, "h", isHinted: false) { _, _ in .open(.help) },
    Binding(
      .closeInnermost, .escape,
      when: { $0.showsOutline || $0.search != nil || $0.reference != nil }
    ) { screen, _ in screen.closeInnermost() },
    Binding(.leaveDocument, .left) { _, _ in .close },
  ]

  private mutating func closeInnermost() -> Effect? {
    if showsOutline {
      pane = nil
    } else if search != nil {
      (search, match) = (nil, nil)
    } else {
      reference = nil
    }
    return nil
  }

  /// What is said of a key that does nothing now; nil where nothing need be said.
  func excuse(for key: Key) -> Effect? {
    switch key {
    case "n", "N": .say("Nothing has been searched for: / finds words.")
    case "f", "i", .tab, .backTab: .say("This document has no links and no footnotes.")
    case "x", "z": .say("No table here is wider than the window.")
    case "o": .say("No table is here.")
    case "w": .say("This document defines no terms.")
    case "(": .say("No place to go back to.")
    case ")": .say("No place to go forward to.")
    default: nil
    }
  }

  /// Where the reader is, to come back to.
  var stay: Travels.Stay { Travels.Stay(place: page.place, reference: reference) }

  private mutating func scroll(by rows: Int) -> Effect? {
    page.scroll(by: rows)
    return nil
  }

  private mutating func turnPages(halves: Int) -> Effect? {
    page.turnPages(halves: halves)
    return nil
  }

  /// Shows a position at the top; the place that is left can be come back to.
  mutating func jump(to position: Document.Position) {
    travels.leave(stay)
    reference = nil
    page.turn(to: position)
  }

  /// Goes back to the place before the last jump, or forward again.
  mutating func travel(forwards: Bool) -> Effect? {
    guard let stay = travels.go(forwards: forwards, from: stay) else {
      return .say(forwards ? "No place to go forward to." : "No place to go back to.")
    }
    return show(stay)
  }

  private mutating func show(_ stay: Travels.Stay) -> Effect? {
    page.turn(to: stay.place)
    reference = stay.reference
    return nil
  }

  /// Goes to the next heading or provision, or to the one before.
  mutating func step(backwards: Bool) -> Effect? {
    let contents = readThrough()
    guard !contents.outline.items.isEmpty else {
      return .say("This document has no headings and no numbered provisions.")
    }
    if let item = contents.item(besides: page.place.position, backwards: backwards) {
      travels.previous = stay
      page.turn(to: item.position)
    } else if backwards {
      page.goToStart()
    } else {
      return .say("No further heading.")
    }
    return nil
  }

  /// Takes the letter of a mark.
  mutating func takeLetter(_ input: Input) -> Effect? {
    let wanted = awaits
    awaits = nil
    guard case .key(.character(let letter)) = input else { return nil }
    switch wanted {
    case .toReturn where letter == "'":
      guard let previous = travels.previous else { return .say("No place to go back to.") }
      travels.previous = stay
      return show(previous)
    case .toReturn:
      guard let place = travels.marks[letter] else { return .say("Nothing is marked \(letter).") }
      travels.leave(stay)
      page.turn(to: place)
      return nil
    default:
      guard letter.isLetter || letter.isNumber else { return .say("A mark is a letter.") }
      travels.marks[letter] = page.place
      return .say("Marked \(letter): '\(letter) comes back here.")
    }
  }

  /// Takes a mouse event.
  mutating func take(_ mouse: Mouse, at desk: Desk) -> Effect? {
    if slip != nil { return take(mouse, onSlip: desk) }
    if let area = layout.outline, pane != nil, area.contains(mouse.place) {
      return take(mouse, inOutline: area)
    }
    switch mouse.action {
    case .wheelDown: return scroll(by: 3)
    case .wheelUp: return scroll(by: -3)
    case .rightClick: return travels.back.isEmpty ? .close : travel(forwards: false)
    case .click: return click(mouse.place, at: desk)
    }
  }
}
