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
      desk.textSize == desk.largerTextSize
        ? .say(desk.words.largestText) : .setTextSize(desk.largerTextSize)
    },
    Binding(.reduce, "-") { _, desk in
      desk.textSize == desk.textSize.smaller
        ? .say(desk.words.smallestText) : .setTextSize(desk.textSize.smaller)
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
  func excuse(for key: Key, at desk: Desk) -> Effect? {
    switch key {
    case "n", "N": .say(desk.words.nothingSearchedFor)
    case "f", "i", .tab, .backTab: .say(desk.words.noLinks)
    case "x", "z": .say(desk.words.noWideTable)
    case "o": .say(desk.words.noTable)
    case "w": .say(desk.words.noTerms)
    case "(": .say(desk.words.nowhereBack)
    case ")": .say(desk.words.nowhereForward)
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
  mutating func travel(forwards: Bool, at desk: Desk) -> Effect? {
    guard let stay = travels.go(forwards: forwards, from: stay) else {
      return .say(forwards ? desk.words.nowhereForward : desk.words.nowhereBack)
    }
    return show(stay)
  }

  private mutating func show(_ stay: Travels.Stay) -> Effect? {
    page.turn(to: stay.place)
    reference = stay.reference
    return nil
  }

  /// Goes to the next heading or provision, or to the one before.
  mutating func step(backwards: Bool, at desk: Desk) -> Effect? {
    let contents = readThrough()
    guard !contents.outline.items.isEmpty else {
      return .say(desk.words.noOutline)
    }
    if let item = contents.item(besides: page.place.position, backwards: backwards) {
      travels.previous = stay
      page.turn(to: item.position)
    } else if backwards {
      page.goToStart()
    } else {
      return .say(desk.words.noFurtherHeading)
    }
    return nil
  }

  /// Takes the letter of a mark.
  mutating func takeLetter(_ input: Input, at desk: Desk) -> Effect? {
    let wanted = awaits
    awaits = nil
    guard case .key(.character(let letter)) = input else { return nil }
    switch wanted {
    case .toReturn where letter == "'":
      guard let previous = travels.previous else { return .say(desk.words.nowhereBack) }
      travels.previous = stay
      return show(previous)
    case .toReturn:
      guard let place = travels.marks[letter] else { return .say(desk.words.nothingMarked(letter)) }
      travels.leave(stay)
      page.turn(to: place)
      return nil
    default:
      guard letter.isLetter || letter.isNumber else { return .say(desk.words.markIsALetter) }
      travels.marks[letter] = page.place
      return .say(desk.words.marked(letter))
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
    case .rightClick: return travels.back.isEmpty ? .close : travel(forwards: false, at: desk)
    case .click: return click(mouse.place, at: desk)
    }
  }
}
