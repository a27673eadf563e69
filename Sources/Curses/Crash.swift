import CSignals

/// What happens when the program itself is at fault.
public enum Crash {
  /// From now on a fault ends the program at once.
  ///
  /// Without this the Swift runtime shows a backtrace on a terminal and waits half a minute for a key, which on a
  /// public terminal nobody presses. A display that is open gives its terminal back first, whatever is set here.
  public static func endsAtOnce() { gz_crashes_end_at_once() }
}
