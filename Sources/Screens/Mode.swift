/// For whom the program runs.
public enum Mode: Hashable, Sendable {
  /// For one person at a terminal of their own.
  case personal
  /// For anybody at a public terminal: nothing but reading, and nothing of it is kept.
  case kiosk
}
