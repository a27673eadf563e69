/// Why an import cannot be made: a place, then a reason, in one line.
public struct ImportingError: Error, Hashable, Sendable, CustomStringConvertible {
  /// Where: a path as it was named.
  public let place: String
  /// Why, in plain words.
  public let reason: String

  /// Makes an error.
  public init(place: String, reason: String) { (self.place, self.reason) = (place, reason) }

  /// Place, then reason.
  public var description: String { "\(place): \(reason)" }
}
