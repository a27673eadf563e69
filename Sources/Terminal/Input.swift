/// What comes from the terminal.
public enum Input: Hashable, Sendable {
  /// A key.
  case key(Key)
  /// A mouse event.
  case mouse(Mouse)
  /// Text from a bracketed paste, bounded in length: never commands.
  case paste(String)
  /// The window has a new size, or must be drawn again after a stop.
  case resize(Size)
  /// Nothing came in the time given.
  case idle
  /// The terminal is gone, or the process was asked to end.
  case hangup

  /// Whether somebody is there who has done it.
  public var isByHand: Bool {
    switch self {
    case .key, .mouse, .paste: true
    case .resize, .idle, .hangup: false
    }
  }
}

/// A mouse event at a place on the screen.
public struct Mouse: Hashable, Sendable {
  /// What the mouse did.
  public enum Action: Hashable, Sendable {
    case click, rightClick, wheelUp, wheelDown
  }

  /// What the mouse did.
  public var action: Action
  /// Where.
  public var place: Frame.Place

  /// Makes a mouse event.
  public init(_ action: Action, at place: Frame.Place) {
    self.action = action
    self.place = place
  }
}
