/// Why a kiosk does not run as it should.
public struct ConfinementError: Error, Hashable, Sendable, CustomStringConvertible {
  /// What it is about: a folder, a call of the system, a variable.
  public let place: String
  /// What is wrong with it.
  public let reason: String

  init(_ place: String, _ reason: String) { (self.place, self.reason) = (place, reason) }

  /// One line: the place, then the reason.
  public var description: String { "\(place): \(reason)" }
}
