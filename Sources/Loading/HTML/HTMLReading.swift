import Documents

/// The reading of one page: what became text, and what was left out and why.
struct HTMLReading {
  /// Something that was left out.
  struct Remainder {
    let rule: HTMLRule
    let text: String
  }

  /// The page as it was found.
  let page: HTMLPage
  /// For each node of the page, why it is left out.
  private(set) var rules: [HTMLRule]
  /// What became of the page.
  private(set) var document: Document
  /// The blocks that were made and then left out.
  private(set) var remainders: [Remainder] = []

  private let notes: HTMLNotes
  private let tables: Set<Int>
  private var facts: HTMLFacts

  /// Reads a page.
  init(_ text: String, id: Document.ID) {
    page = HTMLPage(reading: text)
    notes = HTMLNotes(page)
    tables = page.tables()
    facts = HTMLFacts(page)
    let content = HTMLContent(page, tables: tables)
    rules = content.rules
    document = Document(entry: Entry(id: id, title: id.name), notices: page.notices)
    let title = HTMLTitle(page, rules: content.whole, stated: facts.statedTitle)
    let head = compose(content.whole, until: content.start + HTMLReading.headLength)
    if HTMLPortal(head.blocks) != nil {
      readPortal(content.whole)
    } else {
      readPage(title, head: head, start: content.start)
    }
    takeNumber()
    document.entry.facts = facts.facts
    noteEmptiness(content.whole)
  }

  /// How many nodes after the beginning of the text are searched for facts.
  private static let headLength = 400

  /// How many blocks may stand above the heading that is the title.
  private static let titleReach = 12

  private func compose(_ rules: [HTMLRule], until limit: Int = .max) -> HTMLCompositor {
    var rules = rules
    for node in notes.returns { rules[node] = .noteReturn }
    var compositor = HTMLCompositor(page, rules: rules, notes: notes, tables: tables)
    compositor.compose(until: limit)
    return compositor
  }

  private mutating func readPortal(_ whole: [HTMLRule]) {
    let blocks = compose(whole).blocks
    guard let portal = HTMLPortal(blocks) else { return }
    rules = whole
    if let title = portal.title { document.entry.title = title }
    facts.prefer(portal.facts)
    document.blocks = BareHeadings.recognised(in: structured(Array(blocks[portal.text])))
    for (number, block) in blocks.enumerated() where !portal.text.contains(number) {
      remainders.append(Remainder(rule: .surround, text: block.words))
    }
  }

  private mutating func readPage(_ title: HTMLTitle, head: HTMLCompositor, start: Int) {
    let composed = compose(rules)
    let line = HTMLTitle.line(composed.blocks.prefix(HTMLReading.titleReach), of: title.pageName)
    if let title = title.headingText ?? line ?? title.text { document.entry.title = title }
    var seen: [Facts.Fact] = []
    for (block, place) in zip(head.blocks, head.places) {
      if place > start, block.isProse { break }
      seen += HTMLFactLine(block.passage.text).facts
    }
    facts.prefer(seen)
    var isHead = true
    var anchors: [String] = []
    for (number, block) in composed.blocks.enumerated() {
      if isHead, block.isProse { isHead = false }
      if number < HTMLReading.titleReach, block.isHeading,
        block.passage.text.spacesFolded == document.title
      {
        remainders.append(Remainder(rule: .title, text: block.words))
      } else if isHead, let rule = rule(forHead: block, title: title) {
        remainders.append(Remainder(rule: rule, text: block.words))
      } else {
        document.blocks.append(block)
        document.blocks[document.blocks.count - 1].anchors = anchors + block.anchors
        anchors = []
        continue
      }
      // What leads to a line that is left out leads to the next.
      anchors += block.anchors
    }
    document.blocks.trimRules()
    document.blocks = structured(document.blocks)
  }

  /// The blocks with the structure that their words and their type state.
  private func structured(_ blocks: [Block]) -> [Block] {
    let paragraphs = blocks.filter { $0.kind == .paragraph && $0.isProse }
    var blocks = blocks
    if paragraphs.count == 1 {
      blocks = blocks.flatMap { block in
        guard block.kind == .paragraph else { return [block] }
        var parts = HTMLLines.divideInline(block.passage).map { Block(.paragraph, $0) }
        if !parts.isEmpty { parts[0].anchors = block.anchors }
        return parts
      }
    }
    return Provisions.recognised(in: HTMLHeadings.marked(in: blocks))
  }

  private mutating func takeNumber() {
    guard facts.facts[.number] == nil else { return }
    let number = document.blocks.prefix(6).lazy.compactMap {
      StatedNumber.number($0.passage.text[...])
    }.first
    if let number { facts.prefer([.init(.number, number)]) }
  }

  /// Why a block above the text is left out: because the document says it already.
  private func rule(forHead block: Block, title: HTMLTitle) -> HTMLRule? {
    if case .row = block.kind { return nil }
    let words = block.passage.text.spacesFolded
    guard !words.isEmpty else { return nil }
    if words == document.title || words == title.pageName { return .title }
    guard words.utf8.count < 200 else { return nil }
    let line = HTMLFactLine(block.passage.text).facts
    return !line.isEmpty && line.allSatisfy { facts.facts[$0.name] != nil } ? .fact : nil
  }

  private mutating func noteEmptiness(_ whole: [HTMLRule]) {
    if document.blocks.isEmpty {
      let withHidden = whole.enumerated().map { index, rule in
        page.nodes[index].element == .noscript ? HTMLRule.kept : rule
      }
      document.blocks = compose(withHidden).blocks
      if !document.blocks.isEmpty { rules = withHidden }
    }
    let length = document.blocks.reduce(0) { $0 + $1.passage.text.utf8.count }
    guard length < 200 else { return }
    if page.hasScripts, length < 30 {
      document.notices.append("This page needs a web browser: its text is made by a script.")
    } else if length == 0 {
      document.notices.append("This page has no text.")
    }
  }
}

extension Block {
  /// Whether the block is of sentences.
  fileprivate var isProse: Bool {
    switch kind {
    case .heading, .row, .fact: return false
    default:
      let text = passage.text
      return text.utf8.count > 150
        || text.utf8.count > 60 && (text.holds("。") || text.utf8.count > 100 && text.hasSuffix("."))
    }
  }

  fileprivate var isHeading: Bool {
    if case .heading = kind { true } else { false }
  }

  /// The marker and the text.
  var words: String {
    switch kind {
    case .item(let marker), .note(let marker): marker + " " + passage.text
    default: passage.text
    }
  }
}

extension [Block] {
  /// Takes rules away where they divide nothing.
  fileprivate mutating func trimRules() {
    while first?.kind == .rule { removeFirst() }
    while last?.kind == .rule { removeLast() }
  }
}
