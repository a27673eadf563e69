import Documents

/// A block of a document as JSON; see `DocumentRecord`.
struct BlockRecord: Codable, Hashable {
  struct MarkRecord: Codable, Hashable {
    let style: String
    let start: Int
    let end: Int
    let target: String?

    init(_ mark: Passage.Mark) {
      (start, end) = (mark.range.lowerBound, mark.range.upperBound)
      (style, target) =
        switch mark.style {
        case .emphasis: ("emphasis", nil)
        case .strong: ("strong", nil)
        case .code: ("code", nil)
        case .deletion: ("deletion", nil)
        case .link(let address): ("link", address)
        case .image(let address): ("image", address)
        case .note(let marker): ("note", marker)
        case .label: ("label", nil)
        }
    }
  }

  let kind: String
  let text: String?
  let cells: [String]?
  let marker: String?
  let level: Int?
  let table: Int?
  let depth: Int?
  let quotation: Int?
  let marks: [MarkRecord]?

  init(_ block: Block) {
    let isRow = if case .row = block.kind { true } else { false }
    text = isRow || block.kind == .rule ? nil : block.passage.text
    if isRow {
      let bytes = Array(block.passage.text.utf8)
      cells = block.cells.map { String(decoding: bytes[$0], as: UTF8.self) }
    } else {
      cells = nil
    }
    depth = block.depth > 0 ? block.depth : nil
    quotation = block.quotation > 0 ? block.quotation : nil
    marks = block.passage.marks.isEmpty ? nil : block.passage.marks.map(MarkRecord.init)
    var (marker, level, table) = (String?.none, Int?.none, Int?.none)
    switch block.kind {
    case .title: kind = "title"
    case .fact: kind = "fact"
    case .heading(let number): (kind, level) = ("heading", number)
    case .paragraph: kind = "paragraph"
    case .item(let mark): (kind, marker) = ("item", mark)
    case .row(let number, let isHeading):
      (kind, table) = (isHeading ? "heading row" : "row", number)
    case .preformatted: kind = "preformatted"
    case .note(let mark): (kind, marker) = ("note", mark)
    case .term: kind = "term"
    case .definition: kind = "definition"
    case .notice: kind = "notice"
    case .rule: kind = "rule"
    }
    (self.marker, self.level, self.table) = (marker, level, table)
  }
}
