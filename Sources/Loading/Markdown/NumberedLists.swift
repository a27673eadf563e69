import Documents

/// Puts numbered paragraphs into lists, lists into one another, and says which of them are headings.
struct NumberedLists {
  /// A numbered paragraph in its list.
  struct Member {
    /// The paragraph.
    let block: Int
    /// The list it is in.
    let list: Int
    /// The member whose list encloses this one's.
    let parent: Int?
    /// Whether it is short enough to be a heading and may be one where it stands.
    let mayBeHeading: Bool
    /// Whether something that is not of its list follows it.
    var hasText = false
    /// The level a heading has here, if no numbered heading stands above it.
    let level: Int
    /// Whether it is the first of its list.
    let isFirst: Bool
    /// Whether it is set as a heading.
    var isHeading = false
  }

  /// What a member is set as.
  enum Form {
    case heading(level: Int)
    case item(depth: Int)
  }

  /// All members in the order of the text.
  private(set) var members: [Member] = []
  private var lists = 0
  /// The open lists, the widest first, each with its last member.
  private var open: [(style: Opening.Style, value: Int, list: Int, member: Int)] = []
  private var isInArticle = false
  private var level = 2
  /// Whether ordinary text stands between the last member and here.
  private var isAfterText = false

  /// Goes under a heading that is none of a list's; some laws have their articles as headings.
  mutating func enterHeading(_ level: Int, isArticle: Bool) {
    passText()
    open = []
    isInArticle = isArticle
    self.level = min(level + 1, 6)
  }

  /// Goes into an article.
  mutating func enterArticle() {
    passText()
    open = []
    isInArticle = true
  }

  /// Goes past ordinary text.
  mutating func passText() {
    if !isAfterText, let last = members.indices.last { members[last].hasText = true }
    isAfterText = true
  }

  /// Takes a numbered paragraph into its list.
  mutating func add(_ block: Int, _ opening: Opening) {
    var isFirst = true
    if let place = open.lastIndex(where: { $0.style == opening.style }) {
      open.removeSubrange((place + 1)...)
      isFirst = opening.value <= open[place].value
      if isFirst {
        open[place].list = lists
        lists += 1
      }
    } else {
      if isAfterText {
        let rank = Self.rank(opening.style)
        while let last = open.last, Self.rank(last.style) > rank { open.removeLast() }
      }
      if open.count > 7 { open.removeLast() }
      if !isAfterText, let last = members.indices.last { members[last].hasText = true }
      open.append((opening.style, 0, lists, 0))
      lists += 1
    }
    let parent = open.dropLast().last?.member
    let script = opening.style.script
    let isHeadingStyle =
      opening.style.kind == .plain
      ? script != .letter || opening.style.isCapital : script == .chinese
    members.append(
      Member(
        block: block, list: open[open.count - 1].list, parent: parent,
        mayBeHeading: opening.isShort && !opening.isAlone && isHeadingStyle && !isInArticle,
        level: level, isFirst: isFirst))
    open[open.count - 1].value = opening.value
    open[open.count - 1].member = members.count - 1
    isAfterText = false
  }

  /// Ends the text and settles which members are headings.
  mutating func close() {
    var shorts = [[Int]](repeating: [], count: lists)
    var ends = [Int](repeating: 0, count: lists)
    for (index, member) in members.enumerated() {
      ends[member.list] = index
      if member.mayBeHeading { shorts[member.list].append(index) }
    }
    for (list, short) in shorts.enumerated() where isHeaded(short, end: ends[list]) {
      for index in short { members[index].isHeading = true }
    }
    // Nothing below an item is a heading.
    for index in members.indices {
      if let parent = members[index].parent, !members[parent].isHeading {
        members[index].isHeading = false
      }
    }
  }

  /// Whether the short lines of a list have text below them, and not only one another.
  private func isHeaded(_ short: [Int], end: Int) -> Bool {
    guard let last = short.last else { return false }
    // What follows the last of a list may be no part of it.
    let inner = short.filter { $0 != end }
    if inner.isEmpty { return members[last].isFirst && members[last].hasText }
    return inner.count { members[$0].hasText } * 2 >= inner.count
  }

  /// What a member is set as, once the lists are closed.
  func form(of member: Member) -> Form {
    var above = member.parent
    var (headed, items) = (0, 0)
    while let parent = above {
      if members[parent].isHeading { headed += 1 } else { items += 1 }
      above = members[parent].parent
    }
    return member.isHeading
      ? .heading(level: min(member.level + headed, 6)) : .item(depth: 1 + items)
  }

  /// How wide a list of a style usually is; the wider encloses the narrower.
  private static func rank(_ style: Opening.Style) -> Int {
    switch (style.kind, style.script) {
    case (.plain, .roman): style.isCapital ? 0 : 4
    case (.plain, .chinese): 0
    case (.plain, .letter): style.isCapital ? 1 : 4
    case (.bracketed, .chinese): 1
    case (.plain, _): 2 + min(style.length - 1, 1)
    case (.bracketed, .arabic): 5
    case (.bracketed, .roman): 7
    default: 6
    }
  }
}
