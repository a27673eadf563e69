import Documents

/// A whole document as JSON.
struct DocumentRecord: Encodable {
  struct Named: Encodable {
    let name: String
    let value: String
  }

  struct BlockRecord: Encodable {
    let kind: String
    let text: String?
    let cells: [String]?
    let marker: String?
    let level: Int?
    let depth: Int?
    let quotation: Int?
  }

  let id: String
  let title: String
  let kind: String
  let facts: [Named]
  let contact: [Named]?
  let notices: [String]
  let blocks: [BlockRecord]

  init(_ document: Document) {
    (id, title) = (document.id.path, document.title)
    kind = document.entry.kind.rawValue
    facts = document.facts.all.map { Named(name: $0.name.key, value: $0.value) }
    let fields = document.entry.contact.fields
    contact = fields.isEmpty ? nil : fields.map { Named(name: $0.name, value: $0.value) }
    notices = document.notices
    blocks = document.blocks.map(BlockRecord.init)
  }
}

extension DocumentRecord.BlockRecord {
  init(_ block: Block) {
    let isRow = if case .row = block.kind { true } else { false }
    let bytes = Array(block.passage.text.utf8)
    text = isRow || block.kind == .rule ? nil : block.passage.text
    cells = isRow ? block.cells.map { String(decoding: bytes[$0], as: UTF8.self) } : nil
    depth = block.depth > 0 ? block.depth : nil
    quotation = block.quotation > 0 ? block.quotation : nil
    var marker: String?
    var level: Int?
    switch block.kind {
    case .title: kind = "title"
    case .fact: kind = "fact"
    case .heading(let number): (kind, level) = ("heading", number)
    case .paragraph: kind = "paragraph"
    case .item(let mark): (kind, marker) = ("item", mark)
    case .row(_, let isHeading): kind = isHeading ? "heading row" : "row"
    case .preformatted: kind = "preformatted"
    case .note(let mark): (kind, marker) = ("note", mark)
    case .term: kind = "term"
    case .definition: kind = "definition"
    case .notice: kind = "notice"
    case .rule: kind = "rule"
    }
    (self.marker, self.level) = (marker, level)
  }
}
