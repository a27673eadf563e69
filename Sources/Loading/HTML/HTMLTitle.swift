import Documents

/// The title of a page: its heading, else what the page is called without the name of its site.
struct HTMLTitle {
  /// The title; nil where the page has none.
  private(set) var text: String?
  /// The heading that is the title; nil where none is.
  private(set) var headingText: String?
  /// What the page calls itself, site and all; empty where it does not.
  private(set) var pageName = ""

  /// Finds the title of a page; `stated` is what its `meta` elements say.
  init(_ page: HTMLPage, rules: [HTMLRule], stated: String?) {
    var headings: [(level: Int, words: String)] = []
    var index = 0
    while index < page.nodes.count {
      let node = page.nodes[index]
      if node.element == .title, pageName.isEmpty, node.parent >= 0,
        page.nodes[node.parent].element != .svg
      {
        pageName = page.words(of: index).spacesFolded
      }
      let isLeftOut = rules[index] != .kept && node.element != .head && node.element != .header
      if isLeftOut || node.text.count > 4_000 && node.element.headingLevel != nil {
        index = max(node.end, index + 1)
        continue
      }
      if let level = node.element.headingLevel, headings.count < 256 {
        let words = page.words(of: index, withNotes: false).spacesFolded
        if !words.isEmpty { headings.append((level, words)) }
      }
      index += 1
    }
    headingText = heading(headings)
    text = headingText ?? stated.flatMap { isLikeName($0) ? $0 : nil } ?? cutName() ?? stated
  }

  /// The heading that is the title: the one first heading of a page, or one that the page's name holds.
  private func heading(_ headings: [(level: Int, words: String)]) -> String? {
    let first = headings.filter { $0.level == 1 }
    if !pageName.isEmpty {
      // The name of a site stands last in the name of a page.
      let begins = { (words: String) in isLikeName(words) && pageName.hasPrefix(words) }
      for candidates in [first, headings] {
        if let begin = candidates.first(where: { begins($0.words) }) { return begin.words }
      }
      for candidates in [first, headings] {
        if let likely = candidates.first(where: { isLikeName($0.words) }) { return likely.words }
      }
    }
    return first.count == 1 ? first.first?.words : nil
  }

  /// The line of a text that is the page's name up to the name of its site.
  static func line(_ blocks: ArraySlice<Block>, of pageName: String) -> String? {
    blocks.lazy.map(\.passage.text.spacesFolded).first { words in
      guard words.utf8.count >= 6, pageName.hasPrefix(words) else { return false }
      let rest = pageName.dropFirst(words.count).drop { $0 == " " }
      return rest.first.map { "-_|–—｜·:".contains($0) } ?? true
    }
  }

  private func isLikeName(_ words: String) -> Bool {
    guard words.utf8.count >= 6 else { return false }
    return pageName.isEmpty || pageName.holds(words)
      || pageName.filter { !$0.isWhitespace }.holds(words.filter { !$0.isWhitespace })
  }

  /// The page's name up to the name of its site.
  private func cutName() -> String? {
    guard !pageName.isEmpty else { return nil }
    for separator in ["_", " | ", " - ", " – ", " — ", " :: ", "--", "｜", "|"] {
      let parts = pageName.split(separator: separator, maxSplits: 8)
      guard parts.count > 1, let first = parts.first, first.utf8.count >= 6 else { continue }
      return String(first).spacesFolded
    }
    return pageName
  }
}

extension String {
  /// The text with every run of white space as one space, and none at its ends.
  var spacesFolded: String {
    split { $0.isWhitespace || $0 == "\u{3000}" }.joined(separator: " ")
  }
}
