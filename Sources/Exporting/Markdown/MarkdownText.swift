import Documents
import Yams

/// A document written as Markdown with front matter, so that reading it again gives the same document.
public struct MarkdownText {
  /// The whole file.
  public let text: String

  /// Writes a document.
  public init(of document: Document) {
    var blocks = document.blocks
    // A heading that repeats the title is taken for it when the text is read again; so the title stands before it.
    if let first = blocks.first, case .heading = first.kind,
      first.passage.text.hasSameWords(as: document.title)
    {
      blocks.insert(Block(.heading(level: 1), Passage(document.title)), at: 0)
    }
    text = MarkdownText.frontMatter(of: document) + MarkdownText.body(blocks)
  }

  static func body(_ blocks: [Block]) -> String {
    var writer = MarkdownWriter(blocks)
    writer.write()
    return writer.text
  }

  private static func frontMatter(of document: Document) -> String {
    // Made once: Yams makes its tables of types for every tag.
    let tag = Tag(.str)
    var pairs: [(Node, Node)] = [(name("title", tag), quoted(document.title, tag))]
    if document.entry.kind != .document {
      pairs.append((Node("kind"), Node(document.entry.kind.rawValue)))
    }
    // The same key twice is no YAML, and these mean something else than a fact.
    var keys: Set<String> = ["title", "kind", "contact", "weight", "shows", "footer"]
    for fact in document.facts.all {
      var key = fact.name.key
      while !keys.insert(key).inserted { key += "_" }
      pairs.append((name(key, tag), quoted(fact.value, tag)))
    }
    if !document.entry.contact.fields.isEmpty {
      let fields = document.entry.contact.fields.map {
        (quoted($0.name, tag), quoted($0.value, tag))
      }
      pairs.append((Node("contact"), Node(fields)))
    }
    return frontMatter(pairs)
  }

  static func frontMatter(_ pairs: [(Node, Node)]) -> String {
    let yaml = try? serialize(node: Node(pairs), width: -1, allowUnicode: true)
    return yaml.map { "---\n\(escapedInYAML($0))---\n" } ?? ""
  }

  /// A key; one with signs in it between quotes.
  private static func name(_ key: String, _ tag: Tag) -> Node {
    key.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F } ? Node(key, tag) : quoted(key, tag)
  }

  /// A string that stays one whatever it looks like: "1.10", "NO", "2023-02-30".
  static func quoted(_ text: String, _ tag: Tag = Tag(.str)) -> Node {
    Node(text, tag, .doubleQuoted)
  }
}

/// The marker of an item as a list of Markdown would have it.
struct MarkdownMarker {
  /// The marker in Markdown; nil where no list of Markdown has such a marker.
  let written: String?
  /// Whether it is a bullet.
  var isBullet: Bool { written != nil && number == nil }
  private let number: Int?
  private let delimiter: UInt8?

  private static let bullets: Set<String> = ["•", "-", "*", "+", "◦", "▪"]

  init(_ marker: String) {
    let digits = marker.utf8.prefix { (0x30...0x39).contains($0) }
    let rest = marker.utf8.dropFirst(digits.count)
    if !digits.isEmpty, digits.count < 10, rest.count == 1, let sign = rest.first,
      sign == UInt8(ascii: ".") || sign == UInt8(ascii: ")")
    {
      (written, number, delimiter) = (marker, Int(Substring(digits)), sign)
    } else {
      written = MarkdownMarker.bullets.contains(marker) ? "-" : nil
      (number, delimiter) = (nil, nil)
    }
  }

  /// Whether an item with this marker goes on with the list of an item with the other.
  func follows(_ other: MarkdownMarker) -> Bool {
    guard written != nil, other.written != nil else {
      return written == nil || other.written == nil
    }
    guard let number, let before = other.number else { return number == nil && other.number == nil }
    return number == before + 1 && delimiter == other.delimiter
  }
}
