import Documents
import Terminal

/// What is said on every screen.
protocol CommonWords: Sendable {
  /// The home screen in a breadcrumb.
  var home: String { get }
  /// What is asked before the program ends.
  var leaveQuestion: String { get }
  /// In a window in which no screen can be drawn.
  var windowTooSmall: String { get }
  /// While a document is waited for.
  func opening(_ title: String) -> String
  /// After the language was changed to this one.
  var languageTaken: String { get }
  /// After another theme was taken.
  func themeTaken(_ theme: Theme.Name) -> String
  /// After the mouse was asked for, or left to the terminal.
  func mouseTaken(_ isOn: Bool) -> String
  /// Of keys that start programs in other readers.
  var onlyReads: String { get }
  /// Of a section that was asked for and is not there.
  func noSection(_ path: String) -> String
  /// After a fault of the catalogue, which is one line of its own.
  func onlyTitlesAreSearched(after fault: String) -> String

  /// The name of the help screen, and of its parts.
  var helpTitle: String { get }
  var onThisScreen: String { get }
  var everywhere: String { get }
  /// A key as a reader sees it: "Enter", "^L", "g".
  func name(of key: Key) -> String

  /// A day in words: "Thursday, 13 August 2020".
  func words(for day: CalendarDate) -> String
  /// What stands before a value: "Number:".
  func label(_ name: String) -> String
  /// A label and its value.
  func labelled(_ name: String, _ value: String) -> String
  /// So many out of so many: "3 of 17".
  func part(_ number: Int, of total: Int) -> String
  /// The same with large numbers: "1,204 of 18,582".
  func largePart(_ number: Int, of total: Int) -> String
  /// How many more there are than are listed.
  func andMore(_ number: Int) -> String
  /// Between facts and parts of a sentence that follow each other.
  var comma: String { get }
  var semicolon: String { get }

  /// Short names of what keys do while something is typed or chosen.
  func hint(_ deed: Deed) -> String
}

/// What a key does while something is typed or chosen, where keys have no bindings.
enum Deed: CaseIterable {
  case open, next, before, goThere, close, giveUp, stayHere, toTheText, down, up
  case narrow, back, done, help, layBeside
  /// After the key "a": that any letter to "z" is a mark.
  case mark
}
