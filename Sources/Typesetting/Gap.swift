import Documents

/// The blank rows before a block. They depend on the block and the one before it alone, so that any block can be set
/// by itself, and not on the measure, so that the text keeps its shape in every window.
enum Gap {
  /// How many blank rows stand before a block that follows another. `isFirstOfText` is said of the block that stands
  /// below the title and the facts.
  static func rows(
    before block: Block, after previous: Block, spacing: Measure.Spacing, isFirstOfText: Bool
  ) -> Int {
    let isRelated = isRelated(block, to: previous)
    switch spacing {
    case .compact: return isChapter(block) || isFirstOfText && !isRelated ? 1 : 0
    case .normal: return isRelated ? 0 : isPart(block) ? 2 : 1
    case .large: return isRelated ? 1 : isPart(block) ? 3 : 2
    }
  }

  private static func isPart(_ block: Block) -> Bool {
    if case .heading(let level) = block.kind { level == 1 } else { false }
  }

  private static func isChapter(_ block: Block) -> Bool {
    if case .heading(let level) = block.kind { level <= 2 } else { false }
  }

  private static func isRelated(_ block: Block, to previous: Block) -> Bool {
    switch (previous.kind, block.kind) {
    case (.row(let table, _), .row(let other, _)): table == other
    case (.fact, .fact), (.preformatted, .preformatted), (.note, .note): true
    case (.notice, .notice): true
    case (.term, .definition), (.term, .term): true
    case (.item, .item):
      block.depth > 0 && previous.depth > 0 && isShort(block) && isShort(previous)
    default: false
    }
  }

  private static func isShort(_ block: Block) -> Bool { block.passage.text.utf8.count <= 90 }
}
