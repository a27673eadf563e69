import Documents

extension MarkdownBuilder {
  /// Hears a tag or a comment inside a line, or a part of one.
  mutating func hearMarkup(_ text: UnsafeBufferPointer<UInt8>) {
    raw.append(contentsOf: text)
    guard isWhole(with: text) else { return }
    let bytes = raw
    raw.removeAll(keepingCapacity: true)
    rawQuote = 0
    bytes.withUnsafeBufferPointer { bytes in
      if let tag = MarkupTag(bytes) {
        hear(tag, bytes)
      } else if bytes.count > 12, bytes[2] == UInt8(ascii: "[") {
        draft.write(UnsafeBufferPointer(rebasing: bytes[9..<bytes.count - 3]))
      }
    }
  }

  /// Whether the tag or comment ends with the text that was added last.
  private mutating func isWhole(with text: UnsafeBufferPointer<UInt8>) -> Bool {
    func ends(_ mark: String, _ least: Int) -> Bool {
      raw.count >= least && raw.suffix(mark.utf8.count).elementsEqual(mark.utf8)
    }
    guard raw.count > 2 else { return false }
    switch raw[1] {
    case UInt8(ascii: "!"):
      if raw[2] == UInt8(ascii: "-") { return ends("-->", 7) }
      return raw[2] == UInt8(ascii: "[") ? ends("]]>", 12) : ends(">", 3)
    case UInt8(ascii: "?"): return ends("?>", 4)
    default:
      for byte in text where byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        if rawQuote == 0 { rawQuote = byte } else if rawQuote == byte { rawQuote = 0 }
      }
      return rawQuote == 0 && raw.last == UInt8(ascii: ">")
    }
  }

  /// Hears a tag inside a line. An element that HTML does not have is taken for text.
  mutating func hear(_ tag: MarkupTag, _ bytes: UnsafeBufferPointer<UInt8>) {
    guard tag.isKnown else { return draft.write(bytes) }
    hearAnchor(tag)
    switch tag.name {
    case "br", "hr": draft.endLine()
    case "td", "th": draft.write(" ")
    case _ where Self.isBlock(tag.name):
      if !draft.bytes.isEmpty { draft.endLine() }
      if tag.name == "li", !tag.isClosing { draft.write("• ") }
    default: markup.hear(tag, in: &draft)
    }
  }

  // MARK: Blocks

  /// Reads a block of HTML: its text in paragraphs, items, headings and rows.
  mutating func flushMarkup() {
    let bytes = raw
    raw.removeAll(keepingCapacity: true)
    draft.clear()
    var rest: [UInt8]?
    bytes.withUnsafeBufferPointer { bytes in
      var tokens = MarkupTokens(bytes)
      while let token = tokens.next() {
        switch token {
        case .aside: break
        case .text(let text): writeMarkup(text)
        case .tag(let tag, let written):
          read(tag, written, size: bytes.count)
          if !tag.isClosing, tag.name == "script" || tag.name == "style" {
            tokens.skip(to: tag.name)
          }
        case .unclosed(let name, let text):
          notices.append("In the text \(name) is not closed: what follows it is shown.")
          rest = Array(text)
        }
      }
    }
    endMarkupRow()
    endMarkupText()
    markup.isPreformatted = false
    if let rest { readPart(rest) }
  }

  /// Ends the text inside a block of HTML.
  mutating func endMarkupText() {
    markup.closeAll(in: &draft)
    let kind = markup.kind
    markup.kind = .paragraph
    defer { draft.clear() }
    let passage = kind == .preformatted ? Passage(draft.text) : passage()
    let isItem = if case .item = kind { true } else { false }
    guard !passage.isEmpty || isItem else { return }
    add(
      Block(
        kind, passage, depth: min(depth + markup.lists.count, Self.deepest),
        quotation: min(quotation + markup.quotations, Self.deepest)))
  }

  private mutating func writeMarkup(_ text: UnsafeBufferPointer<UInt8>) {
    if markup.isPreformatted { return draft.writeResolving(text) }
    var index = 0
    while index < text.count {
      let start = index
      var endsLine = false
      while index < text.count, MarkupTag.isSpace(text[index]) {
        endsLine = endsLine || text[index] == 0x0A
        index += 1
      }
      if index > start, let last = draft.bytes.last, !MarkupTag.isSpace(last) {
        if endsLine { draft.breakLine() } else { draft.write(" ") }
      }
      let word = index
      while index < text.count, !MarkupTag.isSpace(text[index]) { index += 1 }
      draft.writeResolving(UnsafeBufferPointer(rebasing: text[word..<index]))
    }
  }
}
