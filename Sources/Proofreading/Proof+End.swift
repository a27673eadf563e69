import Documents

extension Proof {
  /// Looks at the end of the text: whether it stops where no sentence stops.
  mutating func readEnd() {
    guard let last = bytes.lastIndex(where: { $0 > 0x20 }) else { return }
    let number = line(at: last)
    let isBlockSize = manuscript.size % 4096 == 0
    if isBlockSize, bytes.last != 0x0A, !manuscript.isMarkup {
      mark(
        .cutOff, line: number,
        "the file ends without a line end after \(manuscript.size) bytes, a whole number of blocks")
      return
    }
    guard !manuscript.isMarkup else { return }
    if let block = document.blocks.last, case .item(let marker) = block.kind,
      Designation(marker)?.kind == .article,
      block.passage.text.unicodeScalars.last?.properties.isIdeographic ?? false,
      !["施行", "实施", "生效", "执行", "废止"].contains(where: { block.passage.text.hasSuffix($0) })
    {
      return mark(.cutOff, line: number, "the text ends in \(marker.quoted) without a full stop")
    }
    guard let block = lastBlock else { return }
    let text = block.passage.text
    guard let sign = text.unicodeScalars.last(where: { !$0.properties.isWhitespace }) else {
      return
    }
    if "，、,（(〔［[《“‘「『".unicodeScalars.contains(sign) {
      mark(.cutOff, line: number, "the text ends with \(String(sign).quoted)")
    } else if let open = Self.openBracket(in: text) {
      mark(
        .cutOff, line: number,
        "the text ends inside a bracket that is opened by \(String(open).quoted)")
    }
  }

  /// The last block of the text, where it is running text.
  private var lastBlock: Block? {
    guard let block = document.blocks.last else { return nil }
    switch block.kind {
    case .paragraph, .item, .definition: return block
    default: return nil
    }
  }

  /// The bracket that is still open at the end of a text, if one is.
  static func openBracket(in text: String) -> Unicode.Scalar? {
    var open: [Unicode.Scalar] = []
    for sign in text.unicodeScalars {
      switch sign {
      case "(", "（", "〔", "《", "「", "『": open.append(sign)
      case ")", "）":
        guard let last = open.last else { break }
        if last == "(" || last == "（" { open.removeLast() }
      case "〕": if open.last == "〔" { open.removeLast() }
      case "》": if open.last == "《" { open.removeLast() }
      case "」": if open.last == "「" { open.removeLast() }
      case "』": if open.last == "『" { open.removeLast() }
      default: break
      }
    }
    return open.last
  }
}
