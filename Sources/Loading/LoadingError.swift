/// Why a file or a site cannot be read: a place, then a reason, in one line without control characters.
public struct LoadingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Where: a path below the site, with ", line N" where a line is to blame.
  public let place: String
  /// Why, in plain words: "this is a PDF file, not text".
  public let reason: String

  /// Makes an error.
  public init(place: String, reason: String) {
    self.place = place
    self.reason = reason
  }

  /// Place, then reason.
  public var description: String { "\(place): \(reason)" }
}
