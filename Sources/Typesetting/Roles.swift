import Documents
import Terminal

/// The roles of the characters in a stretch of a block: its highlights, else its marks, else what the block is.
struct Roles {
  private let base: Role
  private let marks: [(range: Range<Int>, role: Role)]
  private let highlights: [Highlight]

  /// Finds what lies over a stretch of the block's passage.
  init(of block: Block, in range: Range<Int>, highlights: [Highlight]) {
    base = Self.base(of: block)
    marks = block.passage.marks.compactMap { mark in
      mark.range.overlaps(range) ? (mark.range, Self.role(of: mark.style)) : nil
    }.sorted { Self.rank($0.1) < Self.rank($1.1) }
    self.highlights = highlights.filter { $0.range.overlaps(range) }
  }

  /// The role of one unit; a visible form is always told from text.
  func role(of unit: Unit) -> Role {
    let range = unit.range
    if let highlight = highlights.last(where: { $0.range.overlaps(range) }) {
      return highlight.role
    }
    if unit.kind == .stray || unit.kind == .flood { return .stray }
    return marks.last { $0.range.contains(range.lowerBound) }?.role ?? base
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

  private static func role(of style: Passage.Style) -> Role {
    switch style {
    case .emphasis: .emphasis
    case .strong: .strong
    case .code: .code
    case .deletion: .deletion
    case .link: .link
    case .image: .image
    case .note: .note
    case .label: .label
    }
  }

  /// Of marks that overlap the highest is shown: where a link leads is more than that it is bold.
  private static func rank(_ role: Role) -> Int {
    switch role {
    case .link, .note: 5
    case .image: 4
    case .deletion: 3
    case .code: 2
    case .strong: 1
    default: 0
    }
  }
}
