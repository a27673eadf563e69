/// How each role looks.
public struct Theme: Hashable, Sendable {
  /// The look of one role.
  public struct Ink: Hashable, Sendable {
    /// The colour of the letters; nil is the terminal's own.
    public var foreground: Colour?
    /// The colour behind the letters; nil is the terminal's own.
    public var background: Colour?
    /// Whether the letters are heavier.
    public var isBold = false
    /// Whether the letters are fainter.
    public var isDim = false
    /// Whether a line stands under the letters.
    public var isUnderlined = false
    /// Whether letters and ground change places.
    public var isReversed = false

    /// Plain ink of a colour.
    public init(
      _ foreground: Colour? = nil, on background: Colour? = nil, bold: Bool = false,
      dim: Bool = false, underlined: Bool = false, reversed: Bool = false
    ) {
      self.foreground = foreground
      self.background = background
      (isBold, isDim, isUnderlined, isReversed) = (bold, dim, underlined, reversed)
    }
  }

  /// The names of the themes; the raw values are what a command calls them.
  public enum Name: String, CaseIterable, Hashable, Sendable {
    case standard, highContrast = "high-contrast", light, dark, monochrome
  }

  /// The theme's name.
  public let name: Name
  private let inks: [Role: Ink]

  /// Makes a theme; a role without an ink looks as plain text.
  public init(name: Name, inks: [Role: Ink]) {
    self.name = name
    self.inks = inks
  }

  /// How a role looks. A code is black on white in every theme, as a telephone must read it.
  public subscript(role: Role) -> Ink {
    role == .engraving ? Ink.paper : inks[role] ?? Ink()
  }
}

extension Theme.Ink {
  /// Black on white, in colours that are fixed where a terminal has 256.
  public static let paper = Theme.Ink(
    Theme.Colour(16, else: .black), on: Theme.Colour(231, else: .white))
}
