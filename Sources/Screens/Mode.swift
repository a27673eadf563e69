/// For whom the program runs.
public enum Mode: Hashable, Sendable {
  /// For one person at a terminal of their own.
  case personal
  /// For anybody at a public terminal: nothing but reading, and nothing of it is kept.
  case kiosk
}

/// The person whose terminal it is. What only such a person may ask for cannot be asked for without one, and at a public
/// terminal there is none.
public struct Owner: Hashable, Sendable {
  /// The owner of the terminal in a mode; nil at a public terminal.
  public init?(in mode: Mode) {
    guard mode == .personal else { return nil }
  }
}

extension Desk {
  /// The person whose terminal it is; nil at a public terminal.
  var owner: Owner? { Owner(in: mode) }
}
