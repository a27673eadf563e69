import Terminal

/// A screen whose keys move a roll.
protocol RollScreen: Screen {
  /// The roll that has the keys.
  var roll: Roll { get set }
  /// How many rows of the window the roll has.
  func rollHeight(at desk: Desk) -> Int
  /// Opens the item of a digit.
  mutating func open(number: Int) -> Effect?
}

extension RollScreen {
  /// The keys that move the selection.
  static var rollBindings: [Binding<Self>] {
    [
      Binding(.down, "j", help: "One item down") { $0.move(by: 1, at: $1) },
      Binding(.up, "k", help: "One item up") { $0.move(by: -1, at: $1) },
      Binding(" ", .pageDown, .control("f"), help: "One page down") { $0.page(halves: 2, at: $1) },
      Binding("b", .pageUp, .control("b"), help: "One page up") { $0.page(halves: -2, at: $1) },
      Binding("d", .control("d"), help: "Half a page down") { $0.page(halves: 1, at: $1) },
      Binding("u", .control("u"), help: "Half a page up") { $0.page(halves: -1, at: $1) },
      Binding("g", .home, help: "To the first item") { $0.goToEnd(false, at: $1) },
      Binding("G", .end, help: "To the last item") { $0.goToEnd(true, at: $1) },
    ]
  }

  /// The digits that open items.
  static var digitBindings: [Binding<Self>] {
    (1...9).map { number in
      Binding(.character(Character(String(number))), help: "Open the item of that number") {
        screen, _ in screen.open(number: number)
      }
    }
  }

  /// Moves the selection.
  mutating func move(by items: Int, at desk: Desk) -> Effect? {
    roll.move(by: items, height: rollHeight(at: desk))
    return nil
  }

  /// Moves by half pages.
  mutating func page(halves: Int, at desk: Desk) -> Effect? {
    roll.page(halves: halves, height: rollHeight(at: desk))
    return nil
  }

  /// Goes to the first item or to the last.
  mutating func goToEnd(_ isLast: Bool, at desk: Desk) -> Effect? {
    roll.goToEnd(isLast, height: rollHeight(at: desk))
    return nil
  }
}
