import Documents

/// Makes blocks of a page, walking over its list once.
struct HTMLCompositor {
  /// An element that the walk is inside of.
  struct Frame {
    let node: Int
    let end: Int
    let element: HTMLElement
    /// How many marks began with the element.
    var marks = 0
    /// Whether the element ends a block; false for what only marks text.
    var isBlock = false
  }

  /// How many levels of lists and quotations are told apart.
  static let depthLimit = 64

  let page: HTMLPage
  /// For each node, why it is left out.
  let rules: [HTMLRule]
  let notes: HTMLNotes
  let tables: Set<Int>

  /// The blocks, and for each the node of the page at which its text ended.
  private(set) var blocks: [Block] = []
  private(set) var places: [Int] = []

  var passage = HTMLPassage()
  var frames: [Frame] = []
  var lists: [HTMLList] = []
  var table: HTMLTableDraft?
  var tableCount = 0
  var quotation = 0
  var kind: Block.Kind?
  var place = 0
  /// Names of places that wait for the next block, each with the node that gives it.
  var anchors: [(node: Int, name: String)] = []

  /// Takes a page with the rules by which parts of it are left out.
  init(_ page: HTMLPage, rules: [HTMLRule], notes: HTMLNotes, tables: Set<Int>) {
    (self.page, self.rules, self.notes, self.tables) = (page, rules, notes, tables)
  }

  /// Makes the blocks of all that is not left out, up to a node.
  mutating func compose(until limit: Int = .max) {
    var index = 0
    while index < min(page.nodes.count, limit) {
      while let frame = frames.last, frame.end <= index {
        frames.removeLast()
        close(frame)
      }
      place = index
      let node = page.nodes[index]
      if rules[index] != .kept {
        if node.element.isBlock { flush() }
        index = node.end
      } else if node.element == .text {
        passage.write(page.text, node.text)
        index += 1
      } else {
        frames.append(open(index))
        index += 1
      }
    }
    while let frame = frames.popLast() { close(frame) }
    flush()
    if let last = blocks.indices.last { blocks[last].anchors += anchors.map(\.name) }
    anchors = []
  }

  /// How many levels of list the walk is in.
  var depth: Int { min(lists.count, HTMLCompositor.depthLimit) }

  /// Ends the block that is being written.
  mutating func flush() {
    if table?.isInCell == true { return passage.writeSpace() }
    guard !passage.isEmpty else { return }
    let wasPreformatted = passage.isPreformatted
    let draft = passage.take()
    guard !draft.passage.isEmpty else { return }
    if wasPreformatted { return append(.preformatted, draft.passage.withoutOuterLines) }
    for line in HTMLLines.divide(draft) {
      append(kind ?? continuedKind, line)
      kind = nil
    }
  }

  /// Adds a block as it is.
  mutating func append(_ kind: Block.Kind, _ passage: Passage = "") {
    blocks.append(
      Block(
        kind, passage, depth: depth, quotation: min(quotation, HTMLCompositor.depthLimit)))
    places.append(place)
    takeAnchors(before: .max)
  }

  private mutating func open(_ index: Int) -> Frame {
    let node = page.nodes[index]
    let element = node.element
    var frame = Frame(node: index, end: node.end, element: element)
    frame.isBlock = element.isBlock
    if element.isBlock { flush() }
    hearAnchor(index)
    if let marker = notes.markers[index] {
      flush()
      kind = .note(marker: marker)
      frame.isBlock = true
    }
    switch element {
    case .h1, .h2, .h3, .h4, .h5, .h6:
      if kind == nil, let level = element.headingLevel { kind = .heading(level: level) }
    case .ul, .ol, .menu, .dir, .li, .dl, .dt, .dd: openList(index)
    case .table, .tr, .td, .th: openTable(index)
    case .blockquote: quotation += 1
    case .pre, .listing: if table?.isInCell != true { passage.isPreformatted = true }
    case .br: passage.breakLine()
    case .hr: if table == nil, !blocks.isEmpty { append(.rule) }
    case .img: writeImage(index)
    case .q: passage.write("“")
    case .sup: openRaised(index)
    case .rt: if page.lacksBrackets(ruby: node.parent) { passage.write("（") }
    default: frame.marks = openMarks(index)
    }
    return frame
  }

  private mutating func close(_ frame: Frame) {
    switch frame.element {
    case .q: passage.write("”")
    case .sup: closeRaised(frame)
    case .rt: if page.lacksBrackets(ruby: page.nodes[frame.node].parent) { passage.write("）") }
    case .ul, .ol, .menu, .dir, .li, .dl, .dt, .dd: closeList(frame)
    case .table, .tr, .td, .th: closeTable(frame)
    default: break
    }
    if frame.isBlock { flush() }
    for _ in 0..<frame.marks { passage.end() }
    switch frame.element {
    case .blockquote: quotation -= 1
    case .pre, .listing: passage.isPreformatted = false
    case .h1, .h2, .h3, .h4, .h5, .h6: if case .heading = kind { kind = nil }
    default: if frame.isBlock, case .note = kind { kind = nil }
    }
  }
}

extension HTMLCompositor {
  /// Hears the names that an element gives to its place.
  private mutating func hearAnchor(_ index: Int) {
    guard page.nodes[index].attributes >= 0 else { return }
    let isLink = page.nodes[index].element == .a
    for name in [page[index, .id], isLink ? page[index, .name] : nil] {
      if let name, Block.isAnchor(name), anchors.last?.name != name {
        anchors.append((index, name))
      }
    }
  }

  /// Gives the last block the names that nodes before the given one have for its place.
  mutating func takeAnchors(before node: Int) {
    guard !anchors.isEmpty, let last = blocks.indices.last else { return }
    let count = anchors.firstIndex { $0.node >= node } ?? anchors.count
    blocks[last].anchors += anchors[..<count].map(\.name)
    anchors.removeFirst(count)
  }
}
