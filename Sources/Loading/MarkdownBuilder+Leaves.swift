import Documents

extension MarkdownBuilder {
  /// Puts down a block.
  mutating func add(_ block: Block) { blocks.append(block) }

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
    if pendingItem == nil, flushDefinitions() { return }
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
    for block in part.blocks {
      var block = block
      if isDefinition, block.kind == .paragraph { block.kind = .definition }
      add(block)
    }
    notices.append(contentsOf: part.notices)
  }

  // MARK: Markers

  /// The marker of the item that begins with the text at a place of the source; the item is begun by it.
  mutating func marker(before place: Int?) -> String {
    guard let item = pendingItem else { return "" }
    pendingItem = nil
    guard let delimiter = item.delimiter, let list = lists.last else { return item.task ?? "•" }
    var number = list.number
    var digits: String?
    // Numbers that the source skips are the author's, such as those of repealed items; numbers that do not rise
    // ("1. 1. 1.") are Markdown's way to have them counted.
    if let place, let written = written(before: place, delimiter), written.number >= number {
      number = written.number
      digits = written.digits
    }
    lists[lists.count - 1].number = number + 1
    let marker = (digits ?? String(number)) + String(UnicodeScalar(delimiter))
    return item.task.map { marker + " " + $0 } ?? marker
  }

  private func written(before place: Int, _ delimiter: UInt8) -> (number: Int, digits: String)? {
    var end = place - 1
    let least = max(place - 64, 0)
    while end > least, source[end] != delimiter || !isDigit(source[end - 1]) {
      if source[end] == 0x0A || isDigit(source[end]) || source[end] >= 0x80
        || (source[end] | 0x20 >= 0x61 && source[end] | 0x20 <= 0x7A)
      {
        return nil
      }
      end -= 1
    }
    guard end > least else { return nil }
    var start = end
    while start > 0, end - start < 9, isDigit(source[start - 1]) { start -= 1 }
    let digits = String(decoding: source[start..<end], as: UTF8.self)
    return Int(digits).map { ($0, digits) }
  }

  private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}
