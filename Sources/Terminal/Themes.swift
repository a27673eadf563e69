extension Theme {
  /// All themes, in the order in which a key goes through them.
  public static let all = [standard, highContrast, light, dark, monochrome]

  /// The theme of a name.
  public static func named(_ name: Name) -> Theme {
    switch name {
    case .standard: standard
    case .highContrast: highContrast
    case .light: light
    case .dark: dark
    case .monochrome: monochrome
    }
  }

  /// Without colours: for terminals that have none, and readers who want none.
  public static let monochrome = Theme(name: .monochrome, inks: attributes)

  /// For light and dark terminals alike: the terminal's own colours, and four that can be read on black and on white.
  public static let standard = Theme(
    name: .standard,
    inks: attributes.merging([
      .code: Ink(teal), .preformatted: Ink(teal),
      .notice: Ink(magenta, bold: true),
      .link: Ink(blue, bold: true, underlined: true),
      .note: Ink(magenta, bold: true, underlined: true),
      .match: Ink(
        Colour(226, else: .cyan), on: Colour(16, else: .black), underlined: true, reversed: true),
      .selectedLink: Ink(Colour(20), on: Colour(231), bold: true, underlined: true, reversed: true),
      .stray: Ink(Colour(124), on: Colour(231), reversed: true),
      .warning: Ink(Colour(124), on: Colour(231), bold: true, reversed: true),
    ]) { $1 })

  // Of the 256 fixed colours these and few others have a contrast of 4.5 with black and with white.
  private static let (teal, blue, magenta) = (Colour(29), Colour(63), Colour(163))

  /// White on black and black on white, and dim only what is struck out: for weak eyes and weak screens.
  public static let highContrast = Theme(
    name: .highContrast,
    inks: {
      let (white, black) = (Colour(231, else: .white), Colour(16, else: .black))
      let yellow = Colour(226, else: .cyan)
      var inks = filled(white, on: black, quiet: white)
      inks[.link] = Ink(yellow, on: black, bold: true, underlined: true)
      inks[.note] = inks[.link]
      inks[.selectedLink] = Ink(yellow, on: black, bold: true, underlined: true, reversed: true)
      inks[.match] = Ink(yellow, on: black, underlined: true, reversed: true)
      inks[.warning] = Ink(
        white, on: Colour(124, else: .red), bold: true, underlined: true)
      return inks
    }())

  /// Black on white, with dark colours.
  public static let light = Theme(
    name: .light,
    inks: {
      func ink(_ number: Int) -> Colour { Colour(number, else: .black) }
      let white = Colour(231, else: .white)
      var inks = filled(ink(16), on: white, quiet: ink(240))
      inks[.code] = Ink(ink(23), on: white)
      inks[.preformatted] = inks[.code]
      inks[.notice] = Ink(ink(90), on: white, bold: true)
      inks[.link] = Ink(Colour(20, else: .blue), on: white, bold: true, underlined: true)
      inks[.note] = Ink(ink(90), on: white, bold: true, underlined: true)
      inks[.selectedLink] = Ink(
        Colour(20, else: .blue), on: white, bold: true, underlined: true, reversed: true)
      inks[.match] = Ink(ink(16), on: Colour(226, else: .cyan), underlined: true)
      inks[.stray] = Ink(ink(124), on: white, reversed: true)
      inks[.warning] = Ink(ink(124), on: white, bold: true, reversed: true)
      return inks
    }())

  /// Light grey on nearly black, with light colours.
  public static let dark = Theme(
    name: .dark,
    inks: {
      let (text, ground) = (Colour(253, else: .white), Colour(234, else: .black))
      var inks = filled(text, on: ground, quiet: Colour(248, else: .white))
      inks[.code] = Ink(Colour(115, else: .green), on: ground)
      inks[.preformatted] = inks[.code]
      inks[.notice] = Ink(Colour(219, else: .white), on: ground, bold: true)
      inks[.link] = Ink(Colour(117, else: .cyan), on: ground, bold: true, underlined: true)
      inks[.note] = Ink(Colour(219, else: .white), on: ground, bold: true, underlined: true)
      inks[.selectedLink] = Ink(
        Colour(117, else: .cyan), on: ground, bold: true, underlined: true, reversed: true)
      inks[.match] = Ink(Colour(226, else: .cyan), on: ground, underlined: true, reversed: true)
      inks[.stray] = Ink(Colour(124, else: .white), on: Colour(231, else: .black), reversed: true)
      inks[.warning] = Ink(
        Colour(124, else: .white), on: Colour(231, else: .black), bold: true, reversed: true)
      return inks
    }())
}
