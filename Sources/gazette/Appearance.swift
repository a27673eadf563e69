import Curses
import Foundation
import Screens
import Terminal

/// How the reader looks and speaks, as far as it was said; the environment tells the rest.
struct Appearance {
  var language: Language?
  var theme: Theme.Name?
  /// Whether it shows no boxes and no columns, and one thing a line.
  var isLinear = false
  /// Whether the terminal draws characters of ambiguous width in two columns.
  var ambiguousIsWide = false

  /// The language that was named, else that of the locale.
  var chosenLanguage: Language {
    let environment = ProcessInfo.processInfo.environment
    // The first that is set to anything, as POSIX has it.
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }
      .first { !$0.isEmpty }
    return language ?? Language(ofLocale: locale ?? "")
  }

  /// The theme that was named, else one without colours where the environment asks for none.
  var chosenTheme: Theme {
    theme.map(Theme.named)
      ?? (CursesDisplay.isAskedForNoColours ? .monochrome : .standard)
  }
}
