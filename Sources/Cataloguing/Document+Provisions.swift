import Documents

extension Document {
  /// A longer provision is cut between its blocks, so that no search has to read a whole book for one hit.
  private static let longestProvision = 32_768
  /// Of a heading no more than this is kept, in characters.
  private static let longestHeading = 200

  /// The text cut into what is found: at every heading and numbered provision of the outline.
  public var provisions: [Provision] {
    let outline = Outline(self).items
    var provisions: [Provision] = []
    var headings: [(level: Int, text: String)] = []
    var draft: ProvisionDraft?
    var next = 0
    func close(at block: Int) {
      if let draft { provisions.append(draft.provision(endingAt: block)) }
      draft = nil
    }
    for (index, block) in blocks.enumerated() {
      var item: Outline.Item?
      while next < outline.count, outline[next].position.block <= index {
        item = outline[next]
        next += 1
      }
      switch block.kind {
      case .heading(let level):
        if let open = draft, open.hasText || level <= headings.last?.level ?? 0 { close(at: index) }
        while let last = headings.last, last.level >= level { headings.removeLast() }
        headings.append((level, String(block.passage.text.prefix(Document.longestHeading))))
        let start = draft?.start ?? index
        draft = ProvisionDraft(start: start, headings: headings.map(\.text))
      case .title, .fact, .rule:
        draft?.add("", at: index)
      default:
        let text = block.passage.text
        if let item, case .item = block.kind {
          if let open = draft, open.hasText { close(at: index) }
          let start = draft?.start ?? index
          draft = ProvisionDraft(start: start, headings: headings.map(\.text), marker: item.marker)
        } else if let open = draft, open.length + text.utf8.count > Document.longestProvision,
          open.hasText
        {
          close(at: index)
          draft = ProvisionDraft(
            start: index, headings: open.headings, marker: open.marker)
        }
        if draft == nil { draft = ProvisionDraft(start: index, headings: headings.map(\.text)) }
        draft?.add(block.searchedText, at: index, hasText: true)
      }
    }
    close(at: blocks.count)
    return provisions
  }
}

extension Block {
  /// The text of the block with its marker where the outline does not know it, all in one line.
  fileprivate var searchedText: String {
    guard passage.text.utf8.contains(where: { $0 == 0x0A || $0 == 0x0D }) else {
      return passage.text
    }
    return String(
      decoding: passage.text.utf8.map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 }, as: UTF8.self)
  }
}

/// A provision of which not all blocks are read yet.
private struct ProvisionDraft {
  let start: Int
  let headings: [String]
  var marker = ""
  private(set) var hasText = false
  private(set) var length = 0
  private var textBlock: Int?
  private var lines: [String] = []

  init(start: Int, headings: [String], marker: String = "") {
    (self.start, self.headings, self.marker) = (start, headings, marker)
  }

  mutating func add(_ line: String, at block: Int, hasText: Bool = false) {
    if textBlock == nil { textBlock = block }
    lines.append(line)
    length += line.utf8.count + 1
    if hasText { self.hasText = true }
  }

  func provision(endingAt end: Int) -> Provision {
    Provision(
      blocks: start..<end, marker: marker, headings: headings, textBlock: textBlock ?? start,
      body: lines.joined(separator: "\n"))
  }
}
