/// The first line of a container, as VuePress, Docusaurus and Pandoc write it behind three colons or more: "tip Title",
/// "note[Title]", "{.warning}".
struct DialectContainer {
  /// What is shown above its text, in Markdown; empty where nothing is.
  let title: String
  /// Whether it is of a kind that is known: one that is not may be any text.
  let isKnown: Bool

  /// Reads what stands behind the colons; nil where it is no name.
  init?(_ text: Substring) {
    var rest = text.trimmedOfBlanks
    // Colons behind the name mean nothing.
    while rest.utf8.last == UInt8(ascii: ":") { rest = rest.dropLast().trimmedOfBlanks }
    if rest.utf8.first == UInt8(ascii: "{"), rest.utf8.last == UInt8(ascii: "}") {
      let name = rest.dropFirst().dropLast().split(separator: " ").first { $0.hasPrefix(".") }
      isKnown = true
      title = name.map { Self.bold(Self.kinds[$0.dropFirst().lowercased()] ?? "") } ?? ""
      return
    }
    let name = rest.utf8.prefix { MarkupTag.isOfName($0) && $0 != 0x3A || $0 == 0x5F }
    guard let first = name.first, (0x61...0x7A).contains(first | 0x20) else { return nil }
    let kind = Substring(name).lowercased()
    isKnown = Self.kinds[kind] != nil || ["details", "v-pre"].contains(kind)
    var words = rest.utf8[name.endIndex...]
    guard words.first.map({ $0 <= 0x20 || $0 == 0x5B || $0 == 0x7B }) ?? true else { return nil }
    if words.last == UInt8(ascii: "}"), let brace = words.lastIndex(of: UInt8(ascii: "{")) {
      words = words[..<brace]
    }
    var written = Substring(words).trimmedOfBlanks
    if written.hasPrefix("["), written.hasSuffix("]") { written = written.dropFirst().dropLast() }
    title = Self.bold(written.isEmpty ? Self.kinds[kind] ?? "" : String(written.trimmedOfBlanks))
  }

  /// The title of an alert as GitHub and others write it in a quotation: "[!NOTE]", "[!note] Title"; nil where a line is
  /// none.
  static func alert(_ text: Substring) -> String? {
    guard text.hasPrefix("[!"), let end = text.utf8.firstIndex(of: UInt8(ascii: "]")),
      let kind = kinds[text[..<end].dropFirst(2).lowercased()]
    else { return nil }
    var rest = text[text.utf8.index(after: end)...]
    if rest.hasPrefix("-") || rest.hasPrefix("+") { rest = rest.dropFirst() }
    guard rest.isEmpty || rest.utf8.first == 0x20 else { return nil }
    return rest.trimmedOfBlanks.isEmpty ? kind : String(rest.trimmedOfBlanks)
  }

  /// A title in bold type, unless it has marks of its own.
  static func bold(_ title: String) -> String {
    title.isEmpty || title.utf8.contains { "*_`[<\\".utf8.contains($0) } ? title : "**\(title)**"
  }

  /// The kinds that say something themselves where no title does.
  private static let kinds = [
    "note": "Note", "tip": "Tip", "important": "Important", "warning": "Warning",
    "caution": "Caution", "danger": "Danger", "info": "Info", "abstract": "Abstract",
    "summary": "Summary", "example": "Example", "question": "Question", "attention": "Attention",
    "error": "Error",
  ]
}
