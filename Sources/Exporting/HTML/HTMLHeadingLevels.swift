import Documents

/// The elements of a document's headings in its page, where the title has the first level.
struct HTMLHeadingLevels {
  private let names: [Int: String]

  /// The levels that a document uses become those below its title, without gaps; where it uses all six, they stay.
  init(_ blocks: [Block]) {
    var levels: Set<Int> = []
    for block in blocks {
      if case .heading(let level) = block.kind { levels.insert(min(max(level, 1), 6)) }
    }
    var names: [Int: String] = [:]
    for (place, level) in levels.sorted().enumerated() {
      names[level] = "h\(levels.count == 6 ? level : place + 2)"
    }
    self.names = names
  }

  /// The element of a heading.
  func element(_ level: Int) -> String { names[min(max(level, 1), 6)] ?? "h6" }
}
