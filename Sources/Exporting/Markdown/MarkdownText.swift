import Documents
import Yams

/// A document written as Markdown with front matter, so that reading it again gives the same document.
public struct MarkdownText {
  /// The whole file.
  public let text: String

  /// Writes a document.
  public init(of document: Document) {
    text = MarkdownText.frontMatter(of: document) + MarkdownText.body(document.blocks)
  }

  static func body(_ blocks: [Block]) -> String {
    var writer = Writer()
    for block in blocks { writer.write(block) }
    return writer.text
  }

  private static func frontMatter(of document: Document) -> String {
    var pairs: [(Node, Node)] = [(Node("title"), quoted(document.title))]
    if document.entry.kind != .document {
      pairs.append((Node("kind"), Node(document.entry.kind.rawValue)))
    }
    for fact in document.facts.all { pairs.append((Node(fact.name.key), quoted(fact.value))) }
    if !document.entry.contact.fields.isEmpty {
      let fields = document.entry.contact.fields.map { (quoted($0.name), quoted($0.value)) }
      pairs.append((Node("contact"), Node(fields)))
    }
    return frontMatter(pairs)
  }

  static func frontMatter(_ pairs: [(Node, Node)]) -> String {
    let yaml = try? serialize(node: Node(pairs), width: -1, allowUnicode: true)
    return yaml.map { "---\n\(escapedInYAML($0))---\n" } ?? ""
  }

  /// A string that stays one whatever it looks like: "1.10", "NO", "2023-02-30".
  static func quoted(_ text: String) -> Node {
    Node(text, Tag(.str), .doubleQuoted)
  }
}

extension MarkdownText {
  /// Writes blocks one after the other.
  private struct Writer {
    private(set) var text = ""
    private var previous: Block?
    /// The columns in which the text of the open items begins, from the outermost on.
    private var margins: [Int] = []

    mutating func write(_ block: Block) {
      defer { previous = block }
      separate(block)
      switch block.kind {
      case .title: add("# " + inline(block), for: block)
      case .heading(let level):
        let sign = String(repeating: "#", count: min(max(level, 1), 6))
        add(sign + " " + inline(block).replacing("\n", with: " "), for: block)
      case .paragraph, .fact: add(inline(block), for: block)
      case .item(let marker): item(block, marker: marker)
      case .row(_, let isHeading): row(block, isHeading: isHeading)
      case .preformatted: preformatted(block)
      case .note(let marker):
        let name = MarkdownText.pictured(marker.filter { $0 != "[" && $0 != "]" })
        add("[^\(name)]: " + inline(block), for: block)
      case .term: add(inline(block), for: block)
      case .definition: add(": " + inline(block), for: block)
      case .notice: add("*" + inline(block) + "*", for: block)
      case .rule: add("---", for: block)
      }
    }

    /// An empty line between blocks, but none between the rows of a table or within a definition; and a comment
    /// where two lists would else become one.
    private mutating func separate(_ block: Block) {
      guard let previous else {
        text += "\n"
        return
      }
      switch (previous.kind, block.kind) {
      case (.row(let table, _), .row(let other, _)) where table == other: return
      case (.term, .term), (.term, .definition), (.definition, .definition): return
      case (.item(let last), .item(let marker))
      where previous.depth == block.depth && !MarkdownMarker(marker).follows(MarkdownMarker(last)):
        text += "\n" + prefix(block, inItem: true) + "<!-- -->\n\n"
      default: text += prefix(block, inItem: false).isEmpty ? "\n" : quotation(block) + "\n"
      }
    }

    private mutating func item(_ block: Block, marker: String) {
      let depth = max(block.depth, 1)
      if margins.count >= depth { margins.removeSubrange((depth - 1)...) }
      let written = MarkdownMarker(marker).written
      let words = written ?? marker
      let room = String(repeating: " ", count: margins.last ?? 0)
      let continuation = written.map { $0.utf8.count + 1 } ?? 0
      let margin = (margins.last ?? 0) + continuation
      if written != nil { margins.append(margin) }
      let indent = quotation(block) + String(repeating: " ", count: margin)
      let lead = written == nil ? MarkdownText.escaped(words, atLineStart: true) : words
      text += quotation(block) + room + lead + " "
      text += inline(block).replacing("\n", with: "\n" + indent) + "\n"
    }

    private mutating func row(_ block: Block, isHeading: Bool) {
      let cells = MarkdownText.cells(of: block)
      if previous.map({ if case .row = $0.kind { false } else { true } }) ?? true, !isHeading {
        text += quotation(block) + "|" + String(repeating: "   |", count: cells.count) + "\n"
        text += quotation(block) + "|" + String(repeating: "---|", count: cells.count) + "\n"
      }
      text += quotation(block) + "| " + cells.joined(separator: " | ") + " |\n"
      if isHeading {
        text += quotation(block) + "|" + String(repeating: "---|", count: cells.count) + "\n"
      }
    }

    private mutating func preformatted(_ block: Block) {
      var fence = "```"
      while block.passage.text.contains(fence) { fence += "`" }
      let code = MarkdownText.pictured(block.passage.text)
      add(fence + "\n" + code + "\n" + fence, for: block)
    }

    private mutating func add(_ words: String, for block: Block) {
      let prefix = prefix(block, inItem: block.depth > 0)
      text += prefix + words.replacing("\n", with: "\n" + prefix) + "\n"
    }

    private func inline(_ block: Block) -> String { MarkdownText.inline(block.passage) }

    private func quotation(_ block: Block) -> String {
      String(repeating: "> ", count: min(block.quotation, 32))
    }

    private func prefix(_ block: Block, inItem: Bool) -> String {
      let depth = min(block.depth, margins.count)
      let margin = inItem && depth > 0 ? margins[depth - 1] : 0
      return quotation(block) + String(repeating: " ", count: margin)
    }
  }
}

/// The marker of an item as a list of Markdown would have it.
struct MarkdownMarker {
  /// The marker in Markdown; nil where no list of Markdown has such a marker.
  let written: String?
  private let number: Int?
  private let delimiter: Character?

  init(_ marker: String) {
    let digits = marker.prefix { $0.isASCII && $0.isNumber }
    let rest = marker.dropFirst(digits.count)
    if !digits.isEmpty, digits.count < 10, rest == "." || rest == ")" {
      (written, number, delimiter) = (marker, Int(digits), rest.first)
    } else {
      written = ["•", "-", "*", "+", "◦", "▪"].contains(marker) ? "-" : nil
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
