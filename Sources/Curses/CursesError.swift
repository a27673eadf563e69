/// Why a terminal cannot be used.
public enum CursesError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The standard output is a file or a pipe.
  case notATerminal
  /// TERM is empty or not in the environment.
  case noTerminalType
  /// TERM names a terminal that terminfo does not know.
  case unknownTerminalType(String)
  /// TERM names a terminal on which nothing can be put at a place.
  case incapableTerminal(String)
  /// Neither the locale nor the machine offers UTF-8.
  case noUTF8
  /// The system refused something that a screen needs.
  case system(String)

  /// One line: the place, then the reason.
  public var description: String {
    switch self {
    case .notATerminal:
      "standard output: not a terminal; `gazette read` prints a document as plain text"
    case .noTerminalType:
      "TERM: not set, so the kind of this terminal is not known"
    case .unknownTerminalType(let name):
      "TERM is '\(CursesError.legible(name))', which this machine does not know; "
        + "try TERM=xterm-256color, or install ncurses-term"
    case .incapableTerminal(let name):
      "TERM is '\(CursesError.legible(name))', a terminal on which no screen can be drawn"
    case .noUTF8:
      "locale: neither it nor C.UTF-8 is UTF-8 on this machine"
    case .system(let reason): reason
    }
  }

  /// A name from the environment, without what a terminal would act on, and not longer than a line.
  private static func legible(_ name: String) -> String {
    String(name.prefix(40).map { $0.isASCII && $0 > " " && $0 < "\u{7F}" ? $0 : "?" })
  }
}
