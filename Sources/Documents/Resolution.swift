/// Where the address of a link leads.
public enum Resolution: Hashable, Sendable {
  /// To a place in the same document, named by the words of a heading; empty for its start.
  case anchor(String)
  /// To another document of the site, and a place in it.
  case document(Document.ID, anchor: String?)
  /// To a section of the menu, by its id.
  case section(String)
  /// To a page of the web or an address for letters: shown, never opened.
  case web(String)
  /// To something that is outside this collection, which is never opened.
  case outside
  /// To a place in the collection where there is nothing.
  case missing(String)
}
