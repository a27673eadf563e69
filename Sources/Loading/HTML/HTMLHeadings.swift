import Documents

/// Finds the headings that a page only shows as such: numbered lines of their own, wholly in bold type.
enum HTMLHeadings {
  /// How long such a line may be, in bytes.
  private static let lengthLimit = 160

  /// The blocks with these lines as headings, below the headings that the page has. A line with a Roman number or a word
  /// that divides a law stands above one with another number.
  static func marked(in blocks: [Block]) -> [Block] {
    var level = 1
    return blocks.enumerated().map { index, block in
      if case .heading(let own) = block.kind { level = own }
      guard block.kind == .paragraph, block.depth == 0, index + 1 < blocks.count,
        isBold(block.passage), HTMLLines.beginsWithDesignation(block.passage.text)
      else { return block }
      var heading = block
      heading.kind = .heading(level: min(6, level + (isDivision(block.passage.text) ? 1 : 2)))
      return heading
    }
  }

  /// Whether the line begins in bold type and has no words in plain type.
  private static func isBold(_ passage: Passage) -> Bool {
    let bytes = passage.text.utf8
    guard bytes.count <= lengthLimit, !passage.marks.isEmpty, !bytes.contains(0x0A) else {
      return false
    }
    var end = 0
    var startsBold = false
    for mark in passage.marks.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      switch mark.style {
      case .strong: if mark.range.lowerBound == 0 { startsBold = true }
      case .emphasis: break
      default: continue
      }
      if mark.range.lowerBound > end {
        let gap = bytes.dropFirst(end).prefix(mark.range.lowerBound - end)
        guard gap.allSatisfy({ $0 <= 0x40 || $0 == 0xC2 || $0 == 0xA0 }) else { return false }
      }
      end = max(end, mark.range.upperBound)
    }
    return startsBold && bytes.dropFirst(end).allSatisfy { $0 <= 0x40 }
  }

  private static func isDivision(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first else { return false }
    if first == "第" { return !text.unicodeScalars.prefix(12).contains { $0 == "条" || $0 == "條" } }
    return "IVXLC".unicodeScalars.contains(first) || text.hasPrefix("Part ")
  }
}
