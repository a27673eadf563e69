import CNcurses
import Terminal

/// The looks of a theme as ncurses knows them: attributes and a colour pair.
@MainActor struct Inks {
  /// What one role is drawn with.
  struct Ink {
    var look: attr_t
    var pair: Int16
  }

  private var inks: [Role: Ink] = [:]
  private var looks: [Role: Theme.Ink.Shown] = [:]
  private let colour: Colouring

  /// What colours there are.
  enum Colouring {
    /// None: a monochrome terminal.
    case none
    /// Eight or more, and the terminal's own behind and before them.
    case withOwn
    /// Eight or more; white on black stands for the terminal's own.
    case eight
  }

  /// Finds what colours there are. ncurses must have been started.
  static func colouring() -> Colouring {
    guard has_colors(), start_color() == OK else { return .none }
    return use_default_colors() == OK ? .withOwn : .eight
  }

  /// Prepares a theme.
  init(_ theme: Theme, colouring: Colouring) {
    colour = colouring
    let colours = colour == .none ? 0 : Int(gz_colours())
    var pairs: [[Int16]: Int16] = [:]
    for role in Role.allCases {
      let shown = theme[role].suited(to: colours)
      looks[role] = shown
      var look: attr_t = 0
      if shown.isBold { look |= gz_bold() }
      if shown.isDim { look |= gz_dim() }
      if shown.isUnderlined { look |= gz_underline() }
      // Without colours, a code that must be dark on light is so in reverse.
      if shown.isReversed || (colour == .none && role == .engraving) { look |= gz_reverse() }
      inks[role] = Ink(look: look, pair: pair(for: shown, in: &pairs))
    }
  }

  /// What a role is drawn with.
  subscript(role: Role) -> Ink { inks[role] ?? Ink(look: 0, pair: 0) }

  /// The look of a role in the colours that there are.
  func look(of role: Role) -> Theme.Ink.Shown { looks[role] ?? Theme.Ink().suited(to: 0) }

  private func pair(for ink: Theme.Ink.Shown, in pairs: inout [[Int16]: Int16]) -> Int16 {
    guard colour != .none, ink.foreground != nil || ink.background != nil else { return 0 }
    let own: (Int16, Int16) = colour == .withOwn ? (-1, -1) : (7, 0)
    let colours = [
      ink.foreground.map { Int16($0) } ?? own.0,
      ink.background.map { Int16($0) } ?? own.1,
    ]
    if let known = pairs[colours] { return known }
    let next = Int16(pairs.count + 1)
    guard next < gz_pairs(), init_pair(next, colours[0], colours[1]) == OK else { return 0 }
    pairs[colours] = next
    return next
  }
}
