/// A thing that shows frames and gives input: ncurses, or a test.
@MainActor public protocol Display: AnyObject {
  /// The size of the window now.
  var size: Size { get }
  /// How roles look from the next frame on.
  var theme: Theme { get set }
  /// Whether mouse events are asked for; while they are, the terminal's own text selection is off.
  var usesMouse: Bool { get set }
  /// Shows a frame, sending no more than what changed.
  func show(_ frame: Frame)
  /// Has the last frame seen before something long begins, also where it waits for keys that came behind it.
  func catchUp()
  /// Draws the next frame from nothing, as after another program wrote on the screen.
  func redraw()
  /// Puts a text into the terminal's clipboard, where the terminal can do that; nothing tells whether it did. A text of
  /// more than `Clipboard.mostBytes` is not sent.
  func copy(_ text: String)
  /// Has the terminal forget what it showed before, as far as it can, and draws the next frame from nothing.
  func forget()
  /// Gives the terminal back and stops the process until it is continued.
  func suspend()
  /// The next input; waits no longer than the time given, or for ever where it is nil.
  func nextInput(within duration: Duration?) -> Input
}
