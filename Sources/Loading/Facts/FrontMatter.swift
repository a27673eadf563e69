import Documents

/// What a file says of itself above its text: a title and facts between two lines of `---`, in YAML, or of `+++`,
/// in TOML; in braces, in JSON; or behind `%`, as Pandoc has it.
///
/// Values stay as they are written: `1.10`, `NO` and `2023-02-30` are text, never numbers, truths or dates. A
/// description that is damaged gives what can be read of it, and never hides the text below it. The time taken
/// grows with the text's length, wherever it is cut off.
struct FrontMatter: Sendable {
  /// The title, on one line; nil where the description gives none.
  var title: String?
  /// What the document is a document of.
  var kind = Entry.Kind.document
  /// The facts in the order in which they are written.
  var facts: Facts = []
  /// The contact block in the order in which it is written.
  var contact: Contact = []
  /// Where a section stands in the menu: lighter items first; nil where it is not stated.
  var weight: Int?
  /// What a section shows.
  var shows = Section.Kind.documents
  /// The lines at the foot of every page of the site.
  var footer: [String] = []
  /// Plain sentences about damage to the description.
  var notices: [String] = []
  /// The line of the file in which damage to the description was first met, from 1; nil where there is none.
  var damagedLine: Int?
  /// Whether the description was to be YAML, is not, and was read line by line.
  var isRough = false
  /// The lines of the file that the description takes, its fences among them; empty where there is none.
  var lines = 0..<0
  /// The text below the description; all of the text where there is no description.
  var body: Substring
  /// The line of the file in which the body begins, from 1.
  var bodyLine: Int
  /// Whether the number among the facts is only the identifier of a collection.
  var numberIsIdentifier = false
  /// What the facts are about, so that the first of two stays the first.
  var stated: Set<Facts.Name> = []

  /// Reads the description at the head of a text whose line ends are U+000A.
  init(_ text: String) {
    body = text[...]
    bodyLine = 1
    guard let head = DescriptionHead(of: text) else { return }
    let description = Description(head)
    damagedLine = description.damagedLine
    guard description.isDescription else {
      if description.damagedLine != nil { notices = [Self.damage(description)] }
      return
    }
    lines = 1..<head.bodyLine
    isRough = description.isRough
    for (name, value) in description.values { take(name, value) }
    if description.damagedLine != nil { notices.append(Self.damage(description)) }
    // What could not be read of TOML is shown with the text, since nothing may be hidden.
    guard head.language != .toml || description.damagedLine == nil else { return }
    body = head.body
    bodyLine = head.bodyLine
  }

  private static func damage(_ description: Description) -> String {
    let line = description.damagedLine.map { " (line \($0))" } ?? ""
    return "The description at the head of the file is damaged\(line)."
  }
}
