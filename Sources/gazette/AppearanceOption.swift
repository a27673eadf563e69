import ArgumentParser
import Curses
import Foundation
import Screens
import Terminal

/// How the reader looks and speaks.
struct AppearanceOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The language of the interface, en or zh; else that of the locale. L changes it.",
      valueName: "code"))
  var language: Language?

  @Option(
    help: ArgumentHelp(
      "standard, high-contrast, light, dark or monochrome; c changes it.", valueName: "name"))
  var theme: Theme.Name?

  @Flag(
    help: "For screen readers and braille lines: no boxes, no columns, one thing a line.")
  var linear = false

  @Flag(help: "For terminals that draw characters such as — and ① in two columns.")
  var wideAmbiguous = false

  /// The language that was named, else that of the locale.
  var chosenLanguage: Language {
    let environment = ProcessInfo.processInfo.environment
    // The first that is set to anything, as POSIX has it.
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }
      .first { !$0.isEmpty }
    return language ?? Language(ofLocale: locale ?? "")
  }

  /// The options as arguments of another process.
  var words: [String] {
    (language.map { ["--language", $0.rawValue] } ?? [])
      + (theme.map { ["--theme", $0.rawValue] } ?? []) + (linear ? ["--linear"] : [])
      + (wideAmbiguous ? ["--wide-ambiguous"] : [])
  }

  /// The theme that was named, else one without colours where the environment asks for none.
  var chosenTheme: Theme {
    theme.map(Theme.named)
      ?? (CursesDisplay.isAskedForNoColours ? .monochrome : .standard)
  }
}

extension Language: ExpressibleByArgument {}
extension Theme.Name: ExpressibleByArgument {}
