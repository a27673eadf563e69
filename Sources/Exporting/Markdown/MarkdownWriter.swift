import Documents

/// The body of a Markdown file: blocks, written one after the other.
struct MarkdownWriter {
  private let blocks: [Block]
  private(set) var text = ""
  private var previous: Block?
  /// The open items: how deep each stands, and in which column its text begins.
  private var margins: [(depth: Int, column: Int)] = []
  /// Whether the last line is a marker alone, beside which what the item holds has to begin.
  private var isAtMarker = false

  /// Takes the blocks. Notes that stand among the text, as in a printed margin, go to its end: Markdown has them there,
  /// and what is set in below one would become a part of it.
  init(_ blocks: [Block]) {
    let notes = blocks.filter(\.isNote).map { note in
      var note = note
      (note.depth, note.quotation) = (0, 0)
      return note
    }
    let rest = blocks.drop { !$0.isNote }
    let isAmongText = rest.contains { !$0.isNote && $0.depth == 0 }
    self.blocks = isAmongText ? blocks.filter { !$0.isNote } + notes : blocks
  }

  /// Writes all blocks.
  mutating func write() {
    var index = 0
    while index < blocks.count {
      let block = blocks[index]
      if case .row(let table, _) = block.kind {
        let next = blocks[index...].firstIndex { !$0.isRow(of: table) } ?? blocks.count
        begin(block)
        write(rows: blocks[index..<next])
        previous = blocks[next - 1]
        index = next
      } else {
        begin(block)
        write(block)
        previous = block
        index += 1
      }
    }
    if isAtMarker { text += "\n" }
  }

  private mutating func begin(_ block: Block) {
    let isItem = if case .item = block.kind { true } else { false }
    if isAtMarker {
      isAtMarker = false
      if isItem, let last = margins.last, last.depth == block.depth - 1,
        previous?.quotation == block.quotation
      {
        // The first item of an item without text stands on its line.
        return
      }
      text += "\n"
    }
    let depth = isItem ? block.depth - 1 : block.depth
    while let last = margins.last, last.depth > max(depth, 0) { margins.removeLast() }
    separate(block)
  }

  private mutating func write(_ block: Block) {
    switch block.kind {
    case .title: add("# " + line(block), for: block)
    case .heading(let level):
      let sign = String(repeating: "#", count: min(max(level, 1), 6))
      add(sign + " " + line(block), for: block)
    case .item(let marker): item(block, marker: marker)
    case .preformatted: preformatted(block)
    case .note(let marker):
      add("[^\(MarkdownText.noteName(marker))]: " + inline(block), for: block)
      margins.append((block.depth + 1, (margins.last?.column ?? 0) + 4))
    case .definition: add(": " + inline(block), for: block)
    case .notice: add("*" + inline(block) + "*", for: block)
    case .rule: add("---", for: block)
    default: add(inline(block), for: block)
    }
  }

  /// An empty line between blocks, but none within a definition; and a comment where two lists would else become one.
  private mutating func separate(_ block: Block) {
    guard let previous else {
      text += "\n"
      return
    }
    switch (previous.kind, block.kind) {
    case (.term, .term), (.term, .definition), (.definition, .definition): return
    case (.item(let last), .item(let marker))
    where previous.depth == block.depth && !MarkdownMarker(marker).follows(MarkdownMarker(last)):
      text += "\n" + prefix(block) + "<!-- -->\n\n"
    default:
      let isQuoted = block.quotation > 0 && block.quotation == previous.quotation
      text += isQuoted ? quotation(block) + "\n" : "\n"
    }
  }

  private mutating func item(_ block: Block, marker: String) {
    let written = MarkdownMarker(marker)
    // What no list has is found by its words, and not within an item of a list.
    if written.written == nil { margins.removeAll() }
    let column = margins.last?.column ?? 0
    // A number below an item that no list has would come to the depth of that one: it is found by its words.
    let isListed =
      written.written != nil && (written.isBullet || margins.count == max(block.depth, 1) - 1)
    let lead = isListed ? written.written ?? "" : MarkdownText.escaped(marker, atLineStart: true)
    let margin = column + (isListed ? lead.utf8.count + 1 : 0)
    if isListed { margins.append((max(block.depth, 1), margin)) }
    let indent = quotation(block) + String(repeating: " ", count: margin)
    if !text.hasSuffix(" ") || text.hasSuffix("\n") {
      text += quotation(block) + String(repeating: " ", count: column)
    }
    text += lead + " "
    guard !block.passage.isEmpty || !isListed else { return isAtMarker = true }
    text += inline(block).replacing(bytes: "\n", with: "\n" + indent) + "\n"
  }

  private mutating func write(rows: ArraySlice<Block>) {
    let columns = rows.map(\.cells.count).max() ?? 1
    let start = rows.first.map(prefix) ?? ""
    let dashes = "|" + String(repeating: "---|", count: columns) + "\n"
    var isFirst = true
    for row in rows {
      if isFirst, !row.isHeadingRow {
        text += start + "|" + String(repeating: "   |", count: columns) + "\n" + start + dashes
        isFirst = false
      }
      let cells = MarkdownText.cells(of: row)
      let missing = String(repeating: " |", count: columns - cells.count)
      text += start + "| " + cells.joined(separator: " | ") + " |" + missing + "\n"
      if isFirst { text += start + dashes }
      isFirst = false
    }
  }

  private mutating func preformatted(_ block: Block) {
    var (longest, length) = (2, 0)
    for byte in block.passage.text.utf8 {
      length = byte == UInt8(ascii: "`") ? length + 1 : 0
      longest = max(longest, length)
    }
    let fence = String(repeating: "`", count: longest + 1)
    let code = MarkdownText.pictured(block.passage.text)
    add(fence + "\n" + code + "\n" + fence, for: block)
  }

  private mutating func add(_ words: String, for block: Block) {
    let prefix = prefix(block)
    text += prefix + words.replacing(bytes: "\n", with: "\n" + prefix) + "\n"
  }

  private func inline(_ block: Block) -> String {
    let text = MarkdownText.inline(block.passage)
    return text.isEmpty ? text : places(of: block) + text
  }

  /// The places that links reach, as HTML within the text.
  private func places(of block: Block) -> String {
    block.anchors.filter(\.isPlain).map { "<a id=\"\($0)\"></a>" }.joined()
  }

  /// The text of a heading in one line. Signs at its end would be taken for its closing ones.
  private func line(_ block: Block) -> String {
    let line = inline(block).replacing(bytes: "\\\n", with: "<br>")
    return line.hasSuffix("#") ? line.dropLast() + "\\#" : line
  }

  private func quotation(_ block: Block) -> String {
    String(repeating: "> ", count: min(block.quotation, 32))
  }

  private func prefix(_ block: Block) -> String {
    quotation(block) + String(repeating: " ", count: margins.last?.column ?? 0)
  }
}

extension Block {
  fileprivate var isNote: Bool { if case .note = kind { true } else { false } }

  /// Whether the block is a row of headings.
  var isHeadingRow: Bool { if case .row(_, true) = kind { true } else { false } }

  /// Whether the block is a row of the table of a number.
  func isRow(of table: Int) -> Bool {
    if case .row(table, _) = kind { true } else { false }
  }
}

extension String {
  /// Whether the text can stand between quotes in HTML as it is.
  fileprivate var isPlain: Bool {
    !isEmpty
      && unicodeScalars.allSatisfy {
        $0.value > 0x20 && $0.value != 0x7F && !"\"&<>`".unicodeScalars.contains($0)
      }
  }
}
