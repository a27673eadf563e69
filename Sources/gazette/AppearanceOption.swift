import ArgumentParser
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

  /// What the options say.
  var appearance: Appearance {
    Appearance(language: language, theme: theme, isLinear: linear, ambiguousIsWide: wideAmbiguous)
  }

  /// The options as arguments of another process.
  var words: [String] {
    (language.map { ["--language", $0.rawValue] } ?? [])
      + (theme.map { ["--theme", $0.rawValue] } ?? []) + (linear ? ["--linear"] : [])
      + (wideAmbiguous ? ["--wide-ambiguous"] : [])
  }
}

extension Language: ExpressibleByArgument {}
extension Theme.Name: ExpressibleByArgument {}
