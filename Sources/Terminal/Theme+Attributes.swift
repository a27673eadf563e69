extension Theme {
  /// What every role looks like without colours; no theme says anything by a colour alone.
  static let attributes: [Role: Ink] = [
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
  ]

  /// The same for every role on one ground, so that no colour is left to the terminal. What would be dim has a quiet
  /// colour instead; only a deletion is dim too.
  static func filled(_ text: Colour, on ground: Colour, quiet: Colour) -> [Role: Ink] {
    Dictionary(
      uniqueKeysWithValues: Role.allCases.map { role in
        var ink = attributes[role] ?? Ink()
        ink.foreground = ink.isDim && role != .deletion ? quiet : text
        ink.background = ground
        if role != .deletion { ink.isDim = false }
        return (role, ink)
      })
  }
}
