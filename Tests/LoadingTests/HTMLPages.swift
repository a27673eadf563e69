import Documents

@testable import Loading

/// A page of HTML read as a document.
func page(_ text: String, id: String = "page") throws -> Document {
  try HTML.parse(text, id: Document.ID(id))
}

/// The body of a page as lines, as `lines` writes them, and besides: `^1|note`, `: term`, `= definition`, `> quoted`,
/// `|cell|cell|` with `h` before a row of headings, `---` for a rule.
func body(_ text: String) throws -> [String] { try pageLines(page(text).blocks) }

/// Blocks of pages as lines.
func pageLines(_ blocks: [Block]) -> [String] {
  blocks.map { block in
    let text = block.passage.text.replacing("\n", with: "⏎")
    let line =
      switch block.kind {
      case .note(let marker): "^\(marker)|\(text)"
      case .term: ": \(text)"
      case .definition: "= \(text)"
      case .rule: "---"
      case .row(_, let isHeading):
        (isHeading ? "h|" : "|") + text.replacing("\t", with: "|") + "|"
      case .preformatted: "pre " + text
      case .paragraph where block.depth > 0: "\(block.depth)||\(text)"
      default: lines([block])[0]
      }
    return String(repeating: "> ", count: block.quotation) + line
  }
}

/// The marks of a block with the words they mark: "link(act.html): the act".
func marks(_ block: Block) -> [String] {
  let bytes = Array(block.passage.text.utf8)
  return block.passage.marks.map { mark in
    "\(mark.style): \(String(decoding: bytes[mark.range], as: UTF8.self))"
  }
}

/// How often each letter and digit stands in a text.
struct LetterCount: Equatable, CustomStringConvertible {
  private(set) var counts: [Unicode.Scalar: Int] = [:]

  mutating func add(_ text: String) {
    for scalar in text.unicodeScalars
    where scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
      counts[scalar, default: 0] += 1
    }
  }

  /// Those that stand more often here than there.
  func more(than other: LetterCount) -> [Unicode.Scalar: Int] {
    counts.filter { $0.value > other.counts[$0.key] ?? 0 }
  }

  var description: String {
    counts.sorted { $0.key < $1.key }.map { "\($0.key)\($0.value)" }.joined(separator: " ")
  }
}
