/// A key as the reader pressed it, whatever bytes the terminal sent for it.
public enum Key: Hashable, Sendable {
  /// A printing character. Full-width forms from an input method have become their ASCII selves.
  case character(Character)
  /// A letter with Ctrl, in lower case.
  case control(Character)
  case enter, tab, backTab, escape, backspace, delete, insert
  case up, down, left, right, home, end, pageUp, pageDown
  /// A function key, 1 to 12.
  case function(Int)
}
