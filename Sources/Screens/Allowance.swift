/// What the reader has allowed that not every terminal does well.
public struct Allowance: Hashable, Sendable {
  /// Whether what is copied goes into the terminal's clipboard; else it is shown, to be selected with the mouse.
  public var clipboard: Bool
  /// Whether the terminal has lines of double size.
  public var doubleSize: Bool

  /// Allows nothing but what is named.
  public init(clipboard: Bool = false, doubleSize: Bool = false) {
    (self.clipboard, self.doubleSize) = (clipboard, doubleSize)
  }
}
