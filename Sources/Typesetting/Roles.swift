import Documents
import Terminal

/// The roles of the characters in a stretch of a block: its highlights, else its marks, else what the block is.
struct Roles {
  private let base: Role
  private let marked: MarkedRoles
  private let highlights: [Highlight]

  /// Finds what lies over a stretch of the block's passage.
  init(of block: Block, marked: MarkedRoles, in range: Range<Int>, highlights: [Highlight]) {
    base = Self.base(of: block)
    self.marked = marked
    self.highlights = highlights.filter { $0.range.overlaps(range) }
  }

  /// The role of all text that is no visible form; nil where marks or highlights give it several.
  var common: Role? { highlights.isEmpty && marked.isEmpty ? base : nil }

  /// The role of one unit; a visible form is always told from text.
  func role(of unit: Unit) -> Role {
    let range = unit.range
    if let highlight = highlights.last(where: { $0.range.overlaps(range) }) {
      return highlight.role
    }
    if unit.kind == .stray || unit.kind == .flood { return .stray }
    return marked.role(at: range.lowerBound) ?? base
  }

  private static func base(of block: Block) -> Role {
    switch block.kind {
    case .title: .title
    case .fact: .fact
    case .heading: .heading
    case .row(_, let isHeading): isHeading ? .heading : .text
    case .preformatted: .preformatted
    case .term: .strong
    case .notice: .notice
    case .paragraph, .item, .note, .definition, .rule: block.quotation > 0 ? .quote : .text
    }
  }
}
