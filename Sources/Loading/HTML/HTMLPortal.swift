import Documents

/// A page of the portal's shape: a title, the line "From:… | Date Add in:… [A  A]", the text, and three lines of foot.
struct HTMLPortal {
  /// The title above the line; nil where there is none.
  let title: String?
  /// The source and the date that the line gives.
  let facts: [Facts.Fact]
  /// The blocks of the text, as a range of the page's.
  let text: Range<Int>

  /// Recognises the shape in the blocks of a page; nil where it has another.
  init?(_ blocks: [Block]) {
    guard let line = blocks.firstIndex(where: { HTMLPortal.isSourceLine($0.passage.text) }) else {
      return nil
    }
    var facts: [Facts.Fact] = []
    var end = line + 1
    facts = HTMLPortal.facts(of: blocks[line].passage.text)
    if facts.allSatisfy({ $0.name != .dateAdded }), end < blocks.count {
      let more = HTMLPortal.facts(of: blocks[end].passage.text)
      guard !more.isEmpty else { return nil }
      facts += more
      end += 1
    }
    while end < blocks.count, HTMLPortal.isTextSize(blocks[end].passage.text) { end += 1 }
    let foot = blocks[end...].firstIndex {
      let text = $0.passage.text
      return text.hasPrefix("Sponsored by") || text.hasPrefix("Co-sponsored by")
        || text.hasPrefix("ICP NO")
    }
    let above = blocks[..<line].last { !$0.passage.isEmpty }
    let isMenu =
      switch above?.kind {
      case .item?: true
      default: false
      }
    title = isMenu ? nil : above.map { HTMLPortal.withoutBar($0.passage.text) }
    self.facts = facts
    text = end..<max(end, foot ?? blocks.count)
  }

  private static func isSourceLine(_ text: String) -> Bool {
    guard text.utf8.count < 1_000, text.hasPrefix("From") else { return false }
    let rest = text.dropFirst(4).drop { $0.isWhitespace }
    return (rest.first == ":" || rest.first == "：")
      && (text.holds("Date Add in") || text.holds("|"))
  }

  private static func facts(of line: String) -> [Facts.Fact] {
    var facts: [Facts.Fact] = []
    for part in line.split(separator: "|") {
      let words = String(part).spacesFolded
      guard let colon = words.firstIndex(where: { $0 == ":" || $0 == "：" }) else { continue }
      let value = String(words[words.index(after: colon)...]).spacesFolded
      if words.hasPrefix("From"), !value.isEmpty {
        facts.append(.init(.source, value))
      } else if words.hasPrefix("Date Add"), let date = HTMLFactLine.date(in: value) {
        facts.append(.init(.dateAdded, date))
      }
    }
    return facts
  }

  private static func isTextSize(_ text: String) -> Bool {
    let signs = text.filter { !$0.isWhitespace }
    return !signs.isEmpty && signs.utf8.count <= 5 && signs.allSatisfy { "[]A|".contains($0) }
  }

  private static func withoutBar(_ title: String) -> String {
    var words = title.spacesFolded[...]
    while words.last == "|" || words.last == " " { words = words.dropLast() }
    return String(words)
  }
}
