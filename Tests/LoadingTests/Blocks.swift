import Documents

/// Blocks as lines for literals: `## heading`, `1|6.|item at depth 1`, `! notice`, and text as it is.
func lines(_ blocks: [Block]) -> [String] {
  blocks.map { block in
    let text = block.passage.text.replacing("\n", with: "⏎")
    return switch block.kind {
    case .heading(let level): String(repeating: "#", count: level) + " " + text
    case .item(let marker): "\(block.depth)|\(marker)|\(text)"
    case .preformatted: "= " + text
    case .notice: "! " + text
    default: text
    }
  }
}

/// Paragraphs of running text.
func paragraphs(_ texts: [String]) -> [Block] { texts.map { Block(.paragraph, Passage($0)) } }

/// All signs of the blocks but spaces and line ends, markers with their text.
func letters(_ blocks: [Block]) -> String {
  var letters = String.UnicodeScalarView()
  for block in blocks {
    var text = block.passage.text
    if case .item(let marker) = block.kind { text = marker + text }
    letters.append(contentsOf: text.unicodeScalars.filter { !$0.properties.isWhitespace })
  }
  return String(letters)
}
