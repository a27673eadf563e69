import Documents

extension MarkdownBuilder {
  /// Puts down a block, with the names of the place that were given before it.
  mutating func add(_ block: Block) {
    blocks.append(block)
    guard !anchors.isEmpty else { return }
    blocks[blocks.count - 1].anchors += anchors
    anchors.removeAll()
  }

  /// Hears the name that an element gives to its place.
  mutating func hearAnchor(_ tag: MarkupTag) {
    guard !tag.isClosing, tag.isKnown else { return }
    for attribute in tag.name == "a" ? ["id", "name"] : ["id"] {
      if let name = tag.value(of: attribute), Block.isAnchor(name), anchors.last != name {
        anchors.append(name)
      }
    }
  }

  /// Gives names at the end of the text to its last block.
  mutating func settleAnchors() {
    guard !anchors.isEmpty, !blocks.isEmpty else { return }
    blocks[blocks.count - 1].anchors += anchors
    anchors.removeAll()
  }

  /// Ends the text that is being written, and an item of which nothing was heard.
  mutating func settle() {
    flush()
    guard pendingItem != nil else { return }
    add(Block(.item(marker: marker(before: nil)), depth: depth, quotation: quotation))
  }

  /// Ends the text that is being written and puts it down as a block.
  mutating func flush() {
    let ended = leaf
    leaf = .none
    if !raw.isEmpty {
      if case .markup = ended { return flushMarkup() }
      // A tag that did not end is text.
      draft.write(String(decoding: raw, as: UTF8.self))
      raw.removeAll(keepingCapacity: true)
    }
    closeSpans()
    defer { draft.clear() }
    switch ended {
    case .none, .markup: break
    case .paragraph: flushParagraph()
    case .heading(let level):
      add(Block(.heading(level: level), passage(), depth: depth, quotation: quotation))
    case .row: break
    case .code(let isFenced): flushCode(isFenced: isFenced)
    }
  }

  /// Ends every span and every element of HTML inside the text.
  mutating func closeSpans() {
    for span in spans where span >= 0 { draft.close(span) }
    spans.removeAll(keepingCapacity: true)
    imageDepth = 0
    markup.closeAll(in: &draft)
  }

  /// The text that was written, with footnotes and addresses found in it.
  mutating func passage() -> Passage { draft.passage(notes: &notes) }

  private mutating func flushParagraph() {
    if pendingItem == nil, itemMarker == nil, flushDefinitions() { return }
    let passage = passage()
    if pendingItem != nil {
      let marker = marker(before: nil)
      add(Block(.item(marker: marker), passage, depth: depth, quotation: quotation))
    } else if let marker = itemMarker {
      add(Block(.item(marker: marker), passage, depth: depth, quotation: quotation))
    } else if !passage.isEmpty {
      add(Block(.paragraph, passage, depth: depth, quotation: quotation))
    }
    itemMarker = nil
  }

  private mutating func flushCode(isFenced: Bool) {
    if !isFenced, !isPart, case .definition? = blocks.last?.kind, blocks.last?.depth == depth {
      return readPart(draft.bytes, isDefinition: true)
    }
    var text = draft.bytes[...]
    if text.last == 0x0A { text = text.dropLast() }
    guard !text.isEmpty else { return }
    let passage = Passage(String(decoding: text, as: UTF8.self))
    add(Block(.preformatted, passage, depth: depth, quotation: quotation))
  }

  /// Reads bytes that were taken for code or HTML as Markdown without HTML.
  mutating func readPart(_ bytes: [UInt8], isDefinition: Bool = false) {
    let part = bytes.withUnsafeBufferPointer { bytes in
      var part = MarkdownBuilder(
        bytes, tables: tables, depth: depth, quotations: quotation, isPart: true)
      swap(&part.notes, &notes)
      part.parse(withTables: false, withMarkup: isDefinition)
      swap(&part.notes, &notes)
      return part
    }
    tables = part.tables
    anchors += part.anchors
    for block in part.blocks {
      var block = block
      if isDefinition, block.kind == .paragraph { block.kind = .definition }
      add(block)
    }
    notices.append(contentsOf: part.notices)
  }
}

extension Block {
  /// Whether a text may be the name of a place: not empty, without white space and not endless.
  static func isAnchor(_ name: String) -> Bool {
    (1...256).contains(name.utf8.count) && !name.utf8.contains { $0 <= 0x20 }
  }
}
