import Documents

/// Markdown with a description at its head: the format that a site's own content is written in.
public enum Markdown: Format {
  /// The extensions of file names that mean Markdown.
  public static let fileExtensions: [String] = ["md", "markdown", "mdown", "mkd"]

  /// Reads the title and the facts from the first bytes of a file (`head` may end anywhere).
  public static func describe(_ head: String, id: Document.ID) -> Entry {
    let description = FrontMatter(head)
    if description.title != nil { return entry(description, id: id, body: nil) }
    return entry(description, id: id, body: MarkdownBody(String(description.body)))
  }

  /// Reads a whole file.
  public static func parse(_ text: String, id: Document.ID) throws(LoadingError) -> Document {
    let description = FrontMatter(text)
    let body = MarkdownBody(String(description.body))
    let entry = entry(description, id: id, body: body)
    let notices = description.notices + body.notices
    let blocks = (consume body).blocks(below: entry.title)
    // Nobody else has the blocks now, so that they are changed where they are.
    return Document(
      entry: entry, blocks: Provisions.recognised(in: blocks), notices: notices)
  }

  /// As much as several windows show.
  public static let headLength = 1 << 15

  /// Reads the first bytes of a long file; nil where its description is longer than they are.
  public static func parse(head: String, id: Document.ID) throws(LoadingError) -> Document? {
    guard !DescriptionHead.begins(head) || DescriptionHead(of: head) != nil,
      let end = head.utf8.lastIndex(of: UInt8(ascii: "\n"))
    else { return nil }
    return try parse(String(head[..<end]), id: id)
  }

  private static func entry(
    _ description: FrontMatter, id: Document.ID, body: MarkdownBody?
  ) -> Entry {
    var entry = Entry(
      id: id, title: description.title ?? body?.title ?? id.name, kind: description.kind,
      facts: description.facts, contact: description.contact)
    if let body { entry.facts.complete(with: Facts.learned(from: body.blocks)) }
    return entry
  }
}
