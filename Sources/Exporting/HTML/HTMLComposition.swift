import Documents

/// The blocks of a document on their way into elements that stand in each other.
///
/// Quotations are outermost, then lists. Bullets and plain numbers are those of the list itself; all other markers
/// are words, in a list that shows none of its own.
struct HTMLComposition {
  /// How many quotations, and how many lists, may stand in each other; deeper ones join the innermost.
  static let deepest = 32

  private enum Marking { case bullets, numbers, words }

  private let blocks: [Block]
  private let links: HTMLLinks
  private let places: HTMLPlaces
  private let headings: HTMLHeadingLevels
  private let references = HTMLReferences()
  private(set) var text = ""
  private var quotation = 0
  /// The open lists; in each an item is open.
  private var lists: [Marking] = []
  private var isInDefinitions = false

  init(_ blocks: [Block], links: HTMLLinks) {
    (self.blocks, self.links) = (blocks, links)
    places = HTMLPlaces(of: blocks)
    headings = HTMLHeadingLevels(blocks)
  }

  /// Writes all blocks.
  mutating func write() {
    var index = 0
    while index < blocks.count { index = write(index) }
    closeDefinitions()
    closeLists(to: 0)
    quote(0)
  }

  /// Writes the block at an index, with those that belong to it; returns the index of the next.
  private mutating func write(_ index: Int) -> Int {
    let block = blocks[index]
    quote(min(max(block.quotation, 0), Self.deepest))
    switch block.kind {
    case .term, .definition: break
    default: closeDefinitions()
    }
    let depth = min(max(block.depth, 0), Self.deepest)
    if case .item(let marker) = block.kind {
      item(block, marker, depth: depth, at: index)
      return index + 1
    }
    closeLists(to: depth)
    while lists.count < depth { openList(.words, start: "<li>") }
    switch block.kind {
    case .row(let table, _):
      let next = blocks[index...].firstIndex { !$0.isRow(of: table) } ?? blocks.count
      write(rows: blocks[index..<next])
      return next
    default: write(plain: block, at: index)
    }
    return index + 1
  }

  private mutating func write(plain block: Block, at index: Int) {
    switch block.kind {
    case .heading(let level):
      let name = headings.element(level)
      let number = places.numbers[index].map { "<a id=\"\($0)\"></a>" } ?? ""
      line("<\(name)\(identity(index))>\(number)\(markup(block))</\(name)>")
    case .preformatted:
      // The first line end in this element is no text.
      line("<pre>\n\(preformatted(block))</pre>")
    case .note(let marker): note(block, marker, at: index)
    case .term, .definition:
      if !isInDefinitions { line("<dl>") }
      isInDefinitions = true
      let name = block.kind == .term ? "dt" : "dd"
      line("<\(name)>\(markup(block))</\(name)>")
    case .rule: line("<hr>")
    case .title: line("<p class=\"title\">\(markup(block))</p>")
    case .fact: line("<p class=\"fact\">\(markup(block))</p>")
    case .notice: line("<p class=\"notice\">\(markup(block))</p>")
    default: line("<p>\(markup(block))</p>")
    }
  }

  // MARK: Items

  private mutating func item(_ block: Block, _ marker: String, depth: Int, at index: Int) {
    let words = "<span class=\"marker\">\(HTMLText.escaped(marker))</span> "
    guard depth > 0 else {
      closeLists(to: 0)
      return line("<p class=\"provision\"\(identity(index))>\(words)\(markup(block))</p>")
    }
    let number = Self.number(marker)
    let marking: Marking = marker == "•" ? .bullets : number != nil ? .numbers : .words
    closeLists(to: depth)
    while lists.count < depth - 1 { openList(.words, start: "<li>") }
    if lists.count == depth, lists[depth - 1] != marking { closeLists(to: depth - 1) }
    let value = number.map { " value=\"\($0)\"" } ?? ""
    let start = "<li\(value)\(identity(index))>"
    if lists.count == depth { line("</li>\n" + start) } else { openList(marking, start: start) }
    let text = marking == .words ? words + markup(block) : markup(block)
    if !text.isEmpty { line("<p>\(text)</p>") }
  }

  /// The number of a marker that a list writes itself: "12."; nil for any other.
  private static func number(_ marker: String) -> Int? {
    let digits = marker.utf8.dropLast()
    guard marker.utf8.last == UInt8(ascii: "."), (1...9).contains(digits.count),
      digits.allSatisfy({ (0x30...0x39).contains($0) }),
      digits.first != UInt8(ascii: "0") || digits.count == 1
    else { return nil }
    return Int(String(marker.dropLast()))
  }

  private mutating func openList(_ marking: Marking, start: String) {
    switch marking {
    case .bullets: line("<ul>")
    case .numbers: line("<ol>")
    case .words: line("<ul style=\"list-style: none\">")
    }
    line(start)
    lists.append(marking)
  }

  private mutating func closeLists(to depth: Int) {
    if lists.count > depth { closeDefinitions() }
    while lists.count > depth, let marking = lists.popLast() {
      line(marking == .numbers ? "</li></ol>" : "</li></ul>")
    }
  }

  private mutating func closeDefinitions() {
    if isInDefinitions { line("</dl>") }
    isInDefinitions = false
  }

  private mutating func quote(_ level: Int) {
    guard level != quotation else { return }
    closeDefinitions()
    closeLists(to: 0)
    while quotation < level {
      line("<blockquote>")
      quotation += 1
    }
    while quotation > level {
      line("</blockquote>")
      quotation -= 1
    }
  }

  // MARK: Notes, tables, words

  private mutating func note(_ block: Block, _ marker: String, at index: Int) {
    let name = places.names[index] ?? ""
    let isReferred = places.notes[marker] == name && references.count(to: name) > 0
    let words = "[\(HTMLText.escaped(marker))]"
    let back = HTMLReferences.name(to: name, number: 1)
    let lead =
      isReferred
      ? "<a role=\"doc-backlink\" href=\"#\(back)\">\(words)</a>"
      : "<span class=\"marker\">\(words)</span>"
    let more = isReferred ? references.count(to: name) : 0
    var others = ""
    for number in 2..<max(more + 1, 2) where number < 100 {
      let back = HTMLReferences.name(to: name, number: number)
      others += " <a role=\"doc-backlink\" href=\"#\(back)\">↩</a>"
    }
    line("<p class=\"note\"\(identity(index))>\(lead) \(markup(block))\(others)</p>")
  }

  private mutating func write(rows: ArraySlice<Block>) {
    line("<div class=\"table\"><table>")
    let head = rows.prefix { $0.isHeadingRow }
    if !head.isEmpty {
      line("<thead>")
      for row in head { write(row: row) }
      line("</thead>")
    }
    if head.count < rows.count {
      line("<tbody>")
      for row in rows.dropFirst(head.count) { write(row: row) }
      line("</tbody>")
    }
    line("</table></div>")
  }

  private mutating func write(row: Block) {
    let (start, end) = row.isHeadingRow ? ("<th scope=\"col\">", "</th>") : ("<td>", "</td>")
    var passage = passage(row)
    text += "<tr>"
    for cell in row.cells { text += start + passage.markup(cell) + end }
    line("</tr>")
  }

  private func markup(_ block: Block) -> String {
    var passage = passage(block)
    return passage.markup(0..<block.passage.text.utf8.count)
  }

  private func preformatted(_ block: Block) -> String {
    var marks = NestedMarks(block.passage, escaped: { HTMLText.escaped($0) }) { _ in .none }
    return marks.markup(0..<block.passage.text.utf8.count)
  }

  private func passage(_ block: Block) -> HTMLPassage {
    HTMLPassage(block.passage, links: links, places: places, references: references)
  }

  private func identity(_ index: Int) -> String {
    places.names[index].map { " id=\"\(HTMLText.escaped($0))\"" } ?? ""
  }

  private mutating func line(_ markup: String) {
    text += markup
    text += "\n"
  }
}
