import Terminal

/// One screen of the program: a value that hears events and can be drawn.
///
/// A screen's file has four parts in this order: what it knows, its keys, `update`, `frame`.
public protocol Screen: Sendable {
  /// What keys do here. Help and hints are made from it.
  static var bindings: [Binding<Self>] { get }
  /// The screen's name in the breadcrumb.
  func title(at desk: Desk) -> String
  /// Whether a line is being typed, so that keys are letters and not commands.
  var isTyping: Bool { get }
  /// Whether there is work to do while the reader does nothing; then `update(.input(.idle))` comes at once.
  var isBusy: Bool { get }
  /// Takes back what was to happen as soon as an answer comes: the reader goes on by hand.
  mutating func ceaseAwaiting()
  /// Takes what happened.
  mutating func update(_ event: Event, at desk: Desk) -> Effect?
  /// The picture of the whole window.
  func frame(at desk: Desk) -> Frame
}

extension Screen {
  /// No line is being typed unless a screen says so.
  public var isTyping: Bool { false }
  /// Nothing waits for an answer unless a screen says so.
  public mutating func ceaseAwaiting() {}
  /// Nothing is left to do unless a screen says so.
  public var isBusy: Bool { false }

  /// Does what the first binding of the key says; nil where no binding has the key, so that others may use it.
  mutating func press(_ key: Key, at desk: Desk) -> Pressed? {
    guard
      let binding = Self.bindings.first(where: { $0.answers(key, of: self, at: desk) })
    else { return nil }
    return Pressed(effect: binding.perform(&self, desk))
  }
}

/// What a key that has a binding did.
struct Pressed {
  /// What the screen wants to happen besides.
  var effect: Effect?
}
