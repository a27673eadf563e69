extension Theme {
  /// All themes, in the order in which a key goes through them.
  public static let all = [standard, highContrast, monochrome]

  /// For light and dark terminals alike: the terminal's own colours, and few others.
  public static let standard = Theme(
    name: .standard,
    inks: [
      .title: Ink(bold: true),
      .heading: Ink(bold: true),
      .strong: Ink(bold: true),
      .emphasis: Ink(underlined: true),
      .code: Ink(.cyan),
      .preformatted: Ink(.cyan),
      .deletion: Ink(dim: true, underlined: true),
      .marker: Ink(bold: true),
      .label: Ink(dim: true),
      .notice: Ink(.magenta, bold: true),
      .link: Ink(.blue, bold: true, underlined: true),
      .selectedLink: Ink(.blue, bold: true, underlined: true, reversed: true),
      .note: Ink(.magenta, bold: true, underlined: true),
      .image: Ink(dim: true),
      .match: Ink(.yellow, on: .black, underlined: true, reversed: true),
      .currentMatch: Ink(bold: true, reversed: true),
      .stray: Ink(.red, reversed: true),
      .selection: Ink(reversed: true),
      .dimmed: Ink(dim: true),
      .border: Ink(dim: true),
      .bar: Ink(reversed: true),
      .banner: Ink(bold: true, reversed: true),
      .hint: Ink(dim: true),
      .hintKey: Ink(bold: true),
      .prompt: Ink(bold: true),
      .warning: Ink(.red, bold: true, reversed: true),
    ])

  /// White on black and black on white, and dim only what is struck out: for weak eyes and weak screens.
  public static let highContrast = Theme(
    name: .highContrast,
    inks: {
      let plain = Ink(.white, on: .black)
      let strong = Ink(.white, on: .black, bold: true)
      let underlined = Ink(.white, on: .black, underlined: true)
      let inverse = Ink(.white, on: .black, reversed: true)
      let strongInverse = Ink(.white, on: .black, bold: true, reversed: true)
      var inks = Dictionary(uniqueKeysWithValues: Role.allCases.map { ($0, plain) })
      for role in [Role.title, .heading, .strong, .marker, .notice, .hintKey, .prompt] {
        inks[role] = strong
      }
      inks[.emphasis] = underlined
      for role in [Role.selection, .bar, .stray] { inks[role] = inverse }
      for role in [Role.banner, .currentMatch] { inks[role] = strongInverse }
      inks[.deletion] = Ink(.white, on: .black, dim: true, underlined: true)
      inks[.link] = Ink(.yellow, on: .black, bold: true, underlined: true)
      inks[.note] = inks[.link]
      inks[.selectedLink] = Ink(.yellow, on: .black, bold: true, underlined: true, reversed: true)
      inks[.match] = Ink(.yellow, on: .black, underlined: true, reversed: true)
      inks[.warning] = Ink(.white, on: .red, bold: true, underlined: true)
      return inks
    }())

  /// Without colours: for terminals that have none, and readers who want none.
  public static let monochrome = Theme(
    name: .monochrome,
    inks: [
      .title: Ink(bold: true),
      .heading: Ink(bold: true),
      .strong: Ink(bold: true),
      .emphasis: Ink(underlined: true),
      .deletion: Ink(dim: true, underlined: true),
      .marker: Ink(bold: true),
      .label: Ink(dim: true),
      .notice: Ink(bold: true),
      .link: Ink(bold: true, underlined: true),
      .selectedLink: Ink(bold: true, underlined: true, reversed: true),
      .note: Ink(bold: true, underlined: true),
      .image: Ink(dim: true),
      .match: Ink(underlined: true, reversed: true),
      .currentMatch: Ink(bold: true, reversed: true),
      .stray: Ink(reversed: true),
      .selection: Ink(reversed: true),
      .dimmed: Ink(dim: true),
      .border: Ink(dim: true),
      .hint: Ink(dim: true),
      .bar: Ink(reversed: true),
      .banner: Ink(bold: true, reversed: true),
      .hintKey: Ink(bold: true),
      .prompt: Ink(bold: true),
      .warning: Ink(bold: true, reversed: true),
    ])
}
