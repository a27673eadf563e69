import Documents
import Terminal

extension EnglishWords {
  var home: String { "Home" }
  var leaveQuestion: String { "Leave Gazette? q or Enter leaves, any other key stays." }
  var windowTooSmall: String { "window too small" }
  func opening(_ title: String) -> String { "Opening “\(title)”. Esc gives up." }
  var languageTaken: String { "Language: English" }

  func themeTaken(_ theme: Theme.Name) -> String {
    let name =
      switch theme {
      case .standard: "standard"
      case .highContrast: "high contrast"
      case .light: "light"
      case .dark: "dark"
      case .monochrome: "monochrome"
      }
    return "Theme: \(name)"
  }

  func mouseTaken(_ isOn: Bool) -> String {
    isOn
      ? "The mouse is on. Hold Shift to select text; M turns it off."
      : "The mouse is off: the terminal selects text as ever."
  }

  var onlyReads: String { "Gazette only reads: it starts no program and writes no file." }
  func noSection(_ path: String) -> String { "\(path): this site has no such section" }
  func onlyTitlesAreSearched(after fault: String) -> String {
    "\(fault). Only titles are searched."
  }

  var helpTitle: String { "Help" }
  var onThisScreen: String { "On this screen" }
  var everywhere: String { "Everywhere" }
  func name(of key: Key) -> String { key.name }

  func words(for day: CalendarDate) -> String {
    "\(EnglishWords.weekdays[day.weekday]), \(day.day) \(CalendarDate.months[day.month - 1]) \(day.year)"
  }

  private static let weekdays = [
    "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",
  ]

  func label(_ name: String) -> String { name + ":" }
  func labelled(_ name: String, _ value: String) -> String { "\(name): \(value)" }
  func part(_ number: Int, of total: Int) -> String { "\(number) of \(total)" }
  func largePart(_ number: Int, of total: Int) -> String {
    "\(number.grouped) of \(total.grouped)"
  }
  func andMore(_ number: Int) -> String { "and \(number.grouped) more" }
  var comma: String { ", " }
  var semicolon: String { "; " }

  func hint(_ deed: Deed) -> String {
    switch deed {
    case .open: "open"
    case .next: "next"
    case .before: "before"
    case .goThere: "go there"
    case .close: "close"
    case .giveUp: "give up"
    case .stayHere: "stay here"
    case .toTheText: "to the text"
    case .layBeside: "lay beside"
    case .down: "down"
    case .up: "up"
    case .narrow: "narrow"
    case .back: "back"
    case .done: "done"
    case .help: "help"
    case .mark: "… z: the mark"
    }
  }
}
