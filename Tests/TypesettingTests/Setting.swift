import Documents
import Terminal

@testable import Typesetting

/// A document of the given blocks.
func document(_ blocks: [Block]) -> Document {
  Document(entry: Entry(id: Document.ID("test"), title: "Test"), blocks: blocks)
}

/// A document of a paragraph for every line of a text.
func paragraphs(_ text: String) -> Document {
  document(
    text.split(whereSeparator: \.isNewline).map { Block(.paragraph, Passage(String($0))) })
}

/// The rows of a whole document as text, without spaces at their ends.
func rows(
  _ blocks: [Block], front: [Block] = [], columns: Int, spacing: Measure.Spacing = .compact,
  ambiguousIsWide: Bool = false
) -> [String] {
  let measure = Measure(columns: columns, spacing: spacing, ambiguousIsWide: ambiguousIsWide)
  var galley = Galley(document(blocks), front: front, measure: measure)
  return galley.lines(from: galley.first, count: .max).map {
    trimmed(galley.line($0).text)
  }
}

/// The rows of one paragraph.
func rows(_ text: String, columns: Int) -> [String] {
  rows([Block(.paragraph, Passage(text))], columns: columns)
}

/// A text without the spaces at its end.
func trimmed(_ text: String) -> String {
  var text = text
  while text.last == " " { text.removeLast() }
  return text
}
