import Documents

/// The blocks of a document on their way into elements that stand in each other.
///
/// Each open element is in one of three states: nothing stands in it yet, text does, or other provisions do. Text
/// before provisions is an `intro`, text alone is `content`, text between provisions is an `alinea` of its own.
struct AkomaNtosoStructure {
  /// How many quotations may stand in each other; deeper ones join the innermost.
  static let deepest = 20

  private enum State { case empty, text(end: String), provisions }

  private struct Element {
    let name: String
    /// Headings 1 to 6 by level, provisions from 10 by depth.
    let rank: Int
    let hasProvisions: Bool
    var state = State.empty
  }

  let blocks: [Block]
  private(set) var output: AkomaNtosoOutput
  private var open: [Element] = []
  /// How many quotations stand around what is being written.
  private var quotation = 0
  private var count = 0

  init(_ blocks: [Block], output: AkomaNtosoOutput) {
    (self.blocks, self.output) = (blocks, output)
  }

  /// Writes blocks in an element that holds blocks, or provisions alone if it is a `body`.
  mutating func write(_ range: Range<Int>, in name: String) {
    let before = open
    open = [Element(name: name, rank: 0, hasProvisions: true, state: .empty)]
    output.line("<\(name)>")
    var index = range.lowerBound
    while index < range.upperBound { index = write(index, before: range.upperBound) }
    close(downTo: 1)
    endText()
    if case .empty = open[0].state {
      output.line(
        name == "body" ? "<hcontainer name=\"text\"><content><p/></content></hcontainer>" : "<p/>")
    }
    output.line("</\(name)>")
    open = before
  }

  /// Writes the block at an index, with those that belong to it; returns the index of the next.
  private mutating func write(_ index: Int, before end: Int) -> Int {
    let block = blocks[index]
    if min(block.quotation, Self.deepest) > quotation {
      return writeQuotation(index, before: end)
    }
    switch block.kind {
    case .heading(let level): begin(heading: block, level: level, at: index, before: end)
    case .item(let marker): begin(item: block, marker: marker, at: index, before: end)
    case .row(let table, _):
      let next = blocks[index..<end].firstIndex { !$0.isRow(of: table) } ?? end
      beginText(depth: block.depth)
      writeTable(blocks[index..<next])
      return next
    case .rule: break
    case .note(let marker):
      beginText(depth: block.depth)
      let words = markup(block.passage)
      output.line(
        "<p><authorialNote marker=\"\(output.escaped(marker))\"><p>\(words)</p></authorialNote></p>"
      )
    default:
      beginText(depth: block.depth)
      output.line("<p>\(markup(block.passage))</p>")
    }
    return index + 1
  }

  private mutating func writeQuotation(_ index: Int, before end: Int) -> Int {
    let level = quotation
    let next = blocks[index..<end].firstIndex { $0.quotation <= level } ?? end
    beginText(depth: blocks[index].depth)
    output.add("<p>")
    quotation += 1
    write(index..<next, in: "embeddedStructure")
    quotation -= 1
    output.line("</p>")
    return next
  }

  // MARK: Provisions

  private mutating func begin(heading block: Block, level: Int, at index: Int, before end: Int) {
    let read = Designation(block.passage.text).flatMap { $0.isSetOff ? $0 : nil }
    let name: String =
      switch read?.kind {
      case .part: "part"
      case .chapter: "chapter"
      case .section, .plain, .bracketed: "section"
      case .article: "article"
      case nil: "division"
      }
    begin(name, rank: min(max(level, 1), 6), at: index, before: end)
    guard let read else { return output.line("<heading>\(markup(block.passage))</heading>") }
    let bytes = Array(block.passage.text.utf8)
    var (numberEnd, start) = (read.range.upperBound, read.range.upperBound)
    let dash = Array("—".utf8)
    if bytes[numberEnd...].starts(with: dash) {
      numberEnd += 3
      start = numberEnd
    }
    while start < bytes.count {
      if bytes[start] == 0x20 || bytes[start] == 0x0A {
        start += 1
      } else if bytes[start...].starts(with: [0xE3, 0x80, 0x80])
        || bytes[start...].starts(with: dash)
      {
        start += 3
      } else {
        break
      }
    }
    output.line("<num>\(markup(block.passage, 0..<numberEnd))</num>")
    if start < bytes.count {
      output.line("<heading>\(markup(block.passage, start..<bytes.count))</heading>")
    }
  }

  private mutating func begin(item block: Block, marker: String, at index: Int, before end: Int) {
    let isArticle = block.depth == 0 && [.article, .section].contains(Designation(marker)?.kind)
    let name =
      isArticle
      ? "article" : block.depth <= 1 ? "paragraph" : block.depth == 2 ? "subparagraph" : "point"
    begin(name, rank: 10 + min(max(block.depth, 0), 500), at: index, before: end)
    output.line("<num>\(output.escaped(marker))</num>")
    guard !block.passage.isEmpty else { return }
    beginText(depth: block.depth)
    output.line("<p>\(markup(block.passage))</p>")
  }

  private mutating func begin(_ name: String, rank: Int, at index: Int, before end: Int) {
    let kept = open.lastIndex { $0.rank < rank } ?? 0
    close(downTo: kept + 1)
    endText()
    open[open.count - 1].state = .provisions
    count += 1
    output.line("<\(name) eId=\"\(name)_\(count)\">")
    open.append(
      Element(name: name, rank: rank, hasProvisions: hasProvisions(index, rank, before: end)))
  }

  /// Whether another provision stands in the one at an index, rather than text alone.
  private func hasProvisions(_ index: Int, _ rank: Int, before end: Int) -> Bool {
    for block in blocks[(index + 1)..<end] where block.quotation <= quotation {
      switch block.kind {
      case .heading(let level): return min(max(level, 1), 6) > rank
      case .item: return 10 + max(block.depth, 0) > rank
      default: if rank >= 10, block.depth < rank - 10 { return false }
      }
    }
    return false
  }

  // MARK: Text

  /// Makes the element that text of a depth belongs to ready for it.
  private mutating func beginText(depth: Int) {
    let kept = open.lastIndex { $0.rank <= 10 + max(depth, 0) } ?? 0
    close(downTo: kept + 1)
    let element = open[open.count - 1]
    switch element.state {
    case .text: return
    case .empty where element.rank > 0:
      let name = element.hasProvisions ? "intro" : "content"
      output.line("<\(name)>")
      open[open.count - 1].state = .text(end: "</\(name)>")
    case .empty, .provisions:
      if element.name == "body" {
        output.line("<hcontainer name=\"text\"><content>")
        open[open.count - 1].state = .text(end: "</content></hcontainer>")
      } else if element.rank > 0 {
        output.line("<alinea><content>")
        open[open.count - 1].state = .text(end: "</content></alinea>")
      } else {
        open[open.count - 1].state = .text(end: "")
      }
    }
  }

  private mutating func endText() {
    guard case .text(let end) = open[open.count - 1].state else { return }
    if !end.isEmpty { output.line(end) }
    open[open.count - 1].state = .provisions
  }

  private mutating func close(downTo count: Int) {
    while open.count > count {
      endText()
      if case .empty = open[open.count - 1].state { output.line("<content><p/></content>") }
      output.line("</\(open[open.count - 1].name)>")
      open.removeLast()
    }
  }

  private mutating func writeTable(_ rows: ArraySlice<Block>) {
    output.line("<table>")
    for row in rows {
      var isHeading = false
      if case .row(_, true) = row.kind { isHeading = true }
      let name = isHeading ? "th" : "td"
      var passage = AkomaNtosoPassage(row.passage, output)
      let cells = row.cells.map { "<\(name)><p>\(passage.markup($0))</p></\(name)>" }
      output.line("<tr>\(cells.joined())</tr>")
    }
    output.line("</table>")
  }

  private func markup(_ passage: Passage, _ range: Range<Int>? = nil) -> String {
    var marked = AkomaNtosoPassage(passage, output)
    return marked.markup(range ?? 0..<passage.text.utf8.count)
  }
}
