/// What a stretch of a line is, never what it looks like: only a theme knows what bold is.
public enum Role: Hashable, Sendable, CaseIterable {
  case text, title, heading, strong, emphasis, code, deletion, quote, marker, label, fact, notice
  case link, selectedLink, note, image
  /// What must be black on white whatever the theme: a code that a telephone reads.
  case engraving
  case match, currentMatch
  /// A visible form of an invisible or dangerous character: "⟪RLO⟫".
  case stray
  case selection, dimmed, border, bar, banner, hint, hintKey, status, prompt, warning, preformatted
}
