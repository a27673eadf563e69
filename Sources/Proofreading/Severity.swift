/// How much a finding weighs.
public enum Severity: String, Hashable, Sendable, CaseIterable, Comparable {
  /// A fault that is to be mended: `gazette check` ends with 1.
  case wrong
  /// Most likely a fault; a person has to look.
  case doubtful
  /// Worth knowing, and often no fault.
  case note

  /// Orders the graver before the lighter.
  public static func < (left: Severity, right: Severity) -> Bool { left.weight < right.weight }

  private var weight: Int {
    switch self {
    case .wrong: 0
    case .doubtful: 1
    case .note: 2
    }
  }
}
