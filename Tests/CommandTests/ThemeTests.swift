import Terminal
import Testing

@Suite struct ThemeTests {
  /// Roles that stand side by side, and mean different things.
  private static let pairs: [(Role, Role)] = [
    (.text, .title), (.text, .heading), (.text, .strong), (.text, .emphasis), (.text, .deletion),
    (.text, .link), (.text, .selectedLink), (.text, .note), (.text, .match), (.text, .currentMatch),
    (.text, .stray), (.text, .selection), (.text, .warning), (.text, .hintKey), (.text, .notice),
    (.emphasis, .strong), (.emphasis, .link), (.emphasis, .deletion), (.strong, .link),
    (.link, .selectedLink), (.link, .match), (.link, .heading), (.note, .emphasis),
    (.match, .currentMatch), (.match, .selectedLink), (.currentMatch, .selectedLink),
    (.match, .selection), (.currentMatch, .selection), (.match, .stray), (.currentMatch, .stray),
    (.hint, .hintKey), (.status, .warning), (.bar, .warning), (.bar, .banner),
    (.heading, .selection), (.prompt, .text),
  ]

  @Test(arguments: Theme.all.indices) func nothingIsSaidByColourAlone(number: Int) {
    let theme = Theme.all[number]
    for (one, other) in Self.pairs {
      let (one, other) = (attributes(theme[one]), attributes(theme[other]))
      #expect(one != other)
    }
  }

  @Test func themesHaveNamesOfTheirOwn() {
    #expect(Set(Theme.all.map(\.name)).count == Theme.all.count)
    #expect(Theme.all.first == .standard)
  }

  @Test func monochromeHasNoColours() {
    for role in Role.allCases {
      #expect(Theme.monochrome[role].foreground == nil && Theme.monochrome[role].background == nil)
    }
  }

  @Test(arguments: [Theme.highContrast, .light, .dark])
  func themesThatAreNamedAfterTheirLookLeaveNoColourToTheTerminal(theme: Theme) {
    for role in Role.allCases {
      #expect(theme[role].foreground?.basic != nil)
      #expect(theme[role].background?.basic != nil)
    }
  }

  private func attributes(_ ink: Theme.Ink) -> [Bool] {
    [ink.isBold, ink.isDim, ink.isUnderlined, ink.isReversed]
  }
}
