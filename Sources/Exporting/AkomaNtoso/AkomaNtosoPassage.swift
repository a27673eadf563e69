import Documents

/// The text of a block in Akoma Ntoso, with its marks as elements.
struct AkomaNtosoPassage {
  private var marks: NestedMarks

  init(_ passage: Passage, _ output: AkomaNtosoOutput) {
    marks = NestedMarks(passage, escaped: Self.words) { mark in
      let (start, end) = Self.tag(mark.style, output)
      return NestedMarks.Element(start, end)
    }
  }

  /// The markup of a part of the text. Parts are asked for from first to last.
  mutating func markup(_ range: Range<Int>) -> String { marks.markup(range) }

  private static func tag(
    _ style: Passage.Style, _ output: AkomaNtosoOutput
  ) -> (start: String, end: String) {
    switch style {
    case .emphasis: ("<i>", "</i>")
    case .strong: ("<b>", "</b>")
    case .code: ("<inline name=\"code\">", "</inline>")
    case .deletion: ("<del>", "</del>")
    case .link(let address) where !address.isEmpty:
      ("<ref href=\"\(output.address(address))\">", "</ref>")
    case .image: ("<inline name=\"image\">", "</inline>")
    case .label: ("<inline name=\"label\">", "</inline>")
    case .note: ("<sup>", "</sup>")
    case .link: ("", "")
    }
  }

  private static func words(_ text: Substring) -> String {
    let escaped = AkomaNtosoOutput.escaped(text.utf8)
    return escaped.utf8.contains(0x0A) ? escaped.replacing("\n", with: "<br/>") : escaped
  }
}
