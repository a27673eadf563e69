import Documents
import Terminal

extension DocumentScreen {
  /// The keys that copy from the document.
  static let copyingBindings: [Binding<DocumentScreen>] = [
    Binding(.copyCitation, "y") { screen, _ in
      let outline = screen.readThrough().outline
      return .copy(
        screen.document.citation(at: screen.page.place.position, in: outline).copyable)
    },
    Binding(.copyText, "Y", .control("y")) { screen, desk in
      let text = screen.textAtTop().copyable
      return text.isEmpty ? .say(desk.words.nothingToCopy) : .copy(text)
    },
  ]

  /// The text of the provision that the first row belongs to; where it belongs to none, of the paragraph there, and
  /// above the text of the whole document.
  private mutating func textAtTop() -> String {
    let position = page.place.position
    guard position.block >= 0 else { return document.plainText }
    let outline = readThrough().outline
    let start = outline.index(at: position).map { outline.items[$0].position }
    return document.part(at: start ?? Document.Position(block: position.block)).plainText
  }
}

extension Document {
  /// The text as it is copied: one line a block, the number before it, the cells of a row divided by tabs.
  var plainText: String {
    blocks.compactMap { block -> String? in
      switch block.kind {
      case .rule: nil
      case .item(let marker), .note(let marker):
        marker.isEmpty ? block.passage.text : "\(marker) \(block.passage.text)"
      default: block.passage.text
      }
    }.joined(separator: "\n")
  }
}

extension String {
  /// The text without what a terminal would act on where it is pasted.
  fileprivate var copyable: String {
    var scalars = String.UnicodeScalarView()
    for scalar in unicodeScalars
    where Cell.isSafe(scalar) || scalar == "\n" || scalar == "\t" || scalar == "\u{AD}" {
      scalars.append(scalar)
    }
    return String(scalars)
  }
}
