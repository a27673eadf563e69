import Documents

extension MarkdownBuilder {
  /// Whether an element begins a text of its own.
  static func isBlock(_ name: String) -> Bool { blockNames.contains(name) }

  private static let blockNames = Set(
    """
    address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure
    footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav noframes ol option p
    pre script search section style summary table tbody td tfoot th thead title tr ul
    """.split { $0 == " " || $0 == "\n" }.map(String.init))

  /// Reads a tag in a block of HTML of so many bytes.
  mutating func read(_ tag: MarkupTag, _ bytes: UnsafeBufferPointer<UInt8>, size: Int) {
    guard Self.isBlock(tag.name) else { return hear(tag, bytes) }
    if readTable(tag, size: size) { return hearAnchor(tag) }
    if markup.table?.hasCell == true {
      hearAnchor(tag)
      // Inside a cell a block is only a space.
      if let last = draft.bytes.last, !MarkupTag.isSpace(last) { draft.write(" ") }
      return
    }
    endMarkupText()
    hearAnchor(tag)
    switch (tag.name, tag.isClosing) {
    case ("ul", false), ("menu", false), ("dir", false): markup.lists.append(nil as Int?)
    case ("ol", false): markup.lists.append(Int(tag.value(of: "start") ?? "1") ?? 1)
    case ("ul", true), ("ol", true), ("menu", true), ("dir", true): _ = markup.lists.popLast()
    case ("li", false): markup.kind = .item(marker: nextMarker())
    case ("blockquote", false): markup.quotations = min(markup.quotations + 1, Self.deepest)
    case ("blockquote", true): markup.quotations = max(markup.quotations - 1, 0)
    case ("dt", false): markup.kind = .term
    case ("dd", false): markup.kind = .definition
    case ("pre", _):
      markup.isPreformatted = !tag.isClosing
      markup.kind = tag.isClosing ? .paragraph : .preformatted
    case ("hr", _): add(Block(.rule, depth: depth, quotation: quotation))
    case (_, false):
      let digits = tag.name.utf8
      if digits.count == 2, digits.first == UInt8(ascii: "h"), let level = Int(tag.name.dropFirst())
      {
        markup.kind = .heading(level: level)
      }
    default: break
    }
  }

  private mutating func nextMarker() -> String {
    guard let last = markup.lists.last, let number = last else { return "•" }
    markup.lists[markup.lists.count - 1] = number &+ 1
    return "\(number)."
  }

  /// Reads a tag of a table; false where it is none.
  private mutating func readTable(_ tag: MarkupTag, size: Int) -> Bool {
    switch tag.name {
    case "table":
      if tag.isClosing {
        if let table = markup.table, table.inner > 0 {
          markup.table?.inner -= 1
        } else {
          endMarkupRow()
          endMarkupText()
          markup.table = nil
        }
      } else if markup.table?.hasCell == true {
        markup.table?.inner += 1
      } else {
        endMarkupText()
        beginMarkupTable(size: size)
      }
    case "tr", "thead", "tbody", "tfoot", "caption":
      guard markup.table?.inner ?? 0 == 0 else { return false }
      endMarkupRow()
      endMarkupText()
      guard tag.name == "tr", !tag.isClosing else { return true }
      if markup.table == nil { beginMarkupTable(size: size) }
      markup.table?.beginRow()
      draft.isCell = true
    case "td", "th":
      guard markup.table?.inner ?? 0 == 0 else { return false }
      if !tag.isClosing { beginMarkupCell(tag, size: size) }
    default: return false
    }
    return true
  }

  private mutating func beginMarkupTable(size: Int) {
    tables += 1
    markup.table = MarkupTable(number: tables, spare: size)
  }

  private mutating func beginMarkupCell(_ tag: MarkupTag, size: Int) {
    if markup.table == nil { beginMarkupTable(size: size) }
    if markup.table?.hasRow == false {
      endMarkupText()
      markup.table?.beginRow()
      draft.isCell = true
    }
    markup.closeAll(in: &draft)
    draft.trimCell()
    for _ in 0..<(markup.table?.beginCell(tag) ?? 0) { draft.endCell() }
  }

  /// Ends the row of HTML that is open and puts it down.
  mutating func endMarkupRow() {
    guard let table = markup.table, table.hasRow else { return }
    markup.closeAll(in: &draft)
    draft.trimCell()
    for _ in 0..<(markup.table?.endRow() ?? 0) { draft.endCell() }
    defer { draft.clear() }
    guard table.hasCell else { return }
    let passage = passage()
    add(
      Block(
        .row(table: table.number, isHeading: table.isHeading), passage, depth: depth,
        quotation: quotation))
  }
}
