extension Theme {
  /// A colour of which every terminal knows something: a number whose colour is fixed where a terminal has 256 colours,
  /// and one of the eight that all have, whose shade is the terminal's own, for those that have fewer.
  public struct Colour: Hashable, Sendable {
    /// One of the eight colours that every terminal has.
    public enum Basic: Int, Hashable, Sendable, CaseIterable {
      case black, red, green, yellow, blue, magenta, cyan, white
    }

    /// The number of the colour where there are 256, from 16 to 255: a cube of 6 × 6 × 6, then greys.
    public let number: Int
    /// What stands for it where there are fewer; nil is the terminal's own.
    public let basic: Basic?

    /// Makes a colour; a number outside 16 to 255 is clamped.
    public init(_ number: Int, else basic: Basic? = nil) {
      self.number = min(max(number, 16), 255)
      self.basic = basic
    }
  }
}

extension Theme.Ink {
  /// An ink as a terminal can show it. Colours are numbers of the terminal's palette; nil is its own.
  public struct Shown: Hashable, Sendable {
    /// The colour of the letters, and the one behind them.
    public var foreground, background: Int?
    /// How the letters look.
    public var isBold, isDim, isUnderlined, isReversed: Bool
  }

  /// The ink for a terminal of so many colours, 0 for one that has none.
  ///
  /// With fewer than 16, as on the Linux console, bold is a brighter colour and faint a dark grey: there bold letters on
  /// a light ground and faint ones would be hard to read, and are left out.
  public func suited(to colours: Int) -> Shown {
    func number(_ colour: Theme.Colour?) -> Int? {
      guard let colour, colours >= 8 else { return nil }
      return colours >= 256 ? colour.number : colour.basic?.rawValue
    }
    let isPoor = colours > 0 && colours < 16
    return Shown(
      foreground: number(foreground), background: number(background),
      isBold: isBold && !(isPoor && (isReversed || background?.basic == .white)),
      isDim: isDim && !isPoor,
      isUnderlined: isUnderlined, isReversed: isReversed)
  }
}
