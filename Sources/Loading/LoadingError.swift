/// Why a file or a site cannot be read: a place, then a reason, in one line without control characters.
public struct LoadingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Where: a path below the site, with ", line N" where a line is to blame.
  public let place: String
  /// Why, in plain words: "this is a PDF file, not text".
  public let reason: String
  /// Whether it passes by itself, because the system has too little at the moment.
  public let isPassing: Bool

  /// Makes an error. What a terminal would act on, or would not show, is made visible in both parts.
  public init(place: String, reason: String, isPassing: Bool = false) {
    self.isPassing = isPassing
    self.place = Self.legible(place)
    self.reason = Self.legible(reason)
  }

  /// Place, then reason.
  public var description: String { "\(place): \(reason)" }

  private static func legible(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
    return text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar.properties.generalCategory {
      case .control where scalar.value < 0x20:
        result.unicodeScalars.append(Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}")
      case .control where scalar.value == 0x7F:
        result.unicodeScalars.append("\u{2421}")
      case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned:
        result += "\u{27EA}U+" + String(scalar.value, radix: 16, uppercase: true) + "\u{27EB}"
      default:
        result.unicodeScalars.append(scalar)
      }
    }
  }
}
