import Documents

/// Web pages: the text of the page as blocks, its menus and machinery left out.
public enum HTML: Format {
  /// Names of files that hold web pages.
  public static let fileExtensions: [String] = ["html", "htm", "xhtml"]

  /// Reads the title and the facts of a page from its start.
  public static func describe(_ head: String, id: Document.ID) -> Entry {
    do throws(LoadingError) {
      return try parse(head, id: id).entry
    } catch {
      return Entry(id: id, title: id.name, fault: error.reason)
    }
  }

  /// Reads a page. None is too damaged to be read; throws only where the machine has no parser.
  public static func parse(_ text: String, id: Document.ID) throws(LoadingError) -> Document {
    try Libxml2.load(for: id)
    return HTMLReading(text, id: id).document
  }
}
