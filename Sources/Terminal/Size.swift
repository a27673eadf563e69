/// The size of a window in cells, clamped to what a screen can be drawn in.
public struct Size: Hashable, Sendable {
  /// The width, 1 to 1,000.
  public let columns: Int
  /// The height, 1 to 1,000.
  public let rows: Int

  /// Makes a size; what is outside 1 to 1,000 is clamped, as a terminal may claim 0 or 65,535.
  public init(columns: Int, rows: Int) {
    self.columns = min(max(columns, 1), 1000)
    self.rows = min(max(rows, 1), 1000)
  }
}
