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
      Binding(.itemDown, .down, "j") { $0.move(by: 1, at: $1) },
      Binding(.itemUp, .up, "k") { $0.move(by: -1, at: $1) },
      Binding(.pageDown, " ", .pageDown, .control("f"), isHinted: false) {
        $0.page(halves: 2, at: $1)
      },
      Binding(.pageUp, "b", .pageUp, .control("b")) { $0.page(halves: -2, at: $1) },
      Binding(.halfPageDown, "d", .control("d")) { $0.page(halves: 1, at: $1) },
      Binding(.halfPageUp, "u", .control("u")) { $0.page(halves: -1, at: $1) },
      Binding(.firstItem, "g", .home) { $0.goToEnd(false, at: $1) },
      Binding(.lastItem, "G", .end) { $0.goToEnd(true, at: $1) },
    ]
  }

  /// The digits that open items.
  static var digitBindings: [Binding<Self>] {
    (1...9).map { number in
      Binding(.openNumber, .character(Character(String(number)))) {
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
