import CConfinement

/// The environment that a kiosk runs with: made anew from the few variables that it needs, each only where its value is
/// plain. Whatever else was set changes nothing.
public enum Surroundings {
  /// The variables of the process as it is now.
  public static var present: [String: String] {
    var variables: [String: String] = [:]
    guard let list = gz_environment() else { return [:] }
    var index = 0
    while let entry = list[index] {
      let parts = String(cString: entry).split(
        separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      variables[String(parts[0])] = parts.count > 1 ? String(parts[1]) : ""
      index += 1
    }
    return variables
  }

  /// What a kiosk keeps of an environment. Cleaning it once more changes nothing.
  public static func clean(_ variables: [String: String]) -> [String: String] {
    // Where a program crashes on a terminal, the Swift runtime else waits for a key and offers a debugger.
    var kept = [
      "PATH": "/usr/bin:/bin", "HOME": "/nonexistent", "SWIFT_BACKTRACE": "enable=no",
    ]
    for (name, signs) in allowed {
      guard let value = variables[name], isPlain(value, signs) else { continue }
      kept[name] = value
    }
    return kept
  }

  /// The variables that are kept (a zone of time is the path of a file below a folder of the system), with the signs that may stand in them beside letters and digits.
  private static let allowed: [String: String] = [
    "TERM": "+-._", "LANG": "-._@", "LC_ALL": "-._@", "LC_CTYPE": "-._@", "LC_MESSAGES": "-._@",
    "TZ": "+-_/",
  ]

  /// Begins with a letter, so that it is no path from the root and no option, and is no way up.
  private static func isPlain(_ value: String, _ signs: String) -> Bool {
    guard let first = value.utf8.first, isLetterOrDigit(first), value.utf8.count <= 64 else {
      return false
    }
    return value.utf8.allSatisfy { isLetterOrDigit($0) || signs.utf8.contains($0) }
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    case UInt8(ascii: "0")...UInt8(ascii: "9"): true
    default: false
    }
  }
}
