/// Why a file cannot be written: a place, then a reason, in one line.
public struct ExportingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Where: a path as it was named, or one below the folder that is written to.
  public let place: String
  /// Why, in plain words: "stands there already".
  public let reason: String

  /// Makes an error.
  public init(place: String, reason: String) { (self.place, self.reason) = (place, reason) }

  /// Place, then reason.
  public var description: String { "\(place): \(reason)" }
}
