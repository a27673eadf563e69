import Documents
import Terminal

/// A line that is typed in a document.
struct DocumentLine: Sendable {
  /// What the line is for.
  enum Purpose: Sendable { case find, provision, reference }

  /// What the line is for.
  let purpose: Purpose
  /// The line.
  var prompt: Prompt
  /// Where the reader was when the line was begun.
  let origin: Page.Place
  /// What was searched for before.
  let former: (search: Search, match: Finder.Match?)?
}
