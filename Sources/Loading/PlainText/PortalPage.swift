import Documents

/// A page of the portal as plain text, taken apart: what stands around the text, and the text.
///
/// The line that begins with "From:" and gives a date is the anchor. The line above it is the title; what stands
/// above that is the portal's: a dash, the section's name, the way to it ("HOME> …") and the menu, in bullets. These
/// lines, and the three of the footer, are on every page and are left out; the site has its own menu and footer. A
/// line above the title that is none of these stays with the text.
struct PortalPage {
  /// The title; nil where the page has lost its head.
  private(set) var title: String?
  /// Source and date added, as the page gives them.
  private(set) var facts: [Facts.Fact] = []
  /// The lines of the text.
  private(set) var body: ArraySlice<Substring>
  /// Whether the text was recognised as a page of the portal.
  private(set) var isPage = false
  /// Whether the page comes from a table, its whole body in one line.
  private(set) var isOneLine = false

  /// Takes the lines of a text apart.
  init(_ lines: [Substring]) {
    body = lines[...]
    let footer = PortalPage.footer(of: lines)
    body = lines[..<footer]
    isPage = footer < lines.count
    let head = lines[..<footer].prefix(400)
    guard let anchor = head.firstIndex(where: { PortalPage.anchor($0) != nil }),
      let (source, date, isCell) = PortalPage.anchor(lines[anchor])
    else { return }
    isPage = true
    isOneLine = isCell
    if !source.isEmpty { facts.append(Facts.Fact(.source, source)) }
    if !date.isEmpty { facts.append(Facts.Fact(.dateAdded, date)) }
    var above = lines[..<anchor]
    while above.last?.trimmed.isEmpty == true { above.removeLast() }
    var remains: [Substring] = []
    if let line = above.last, !PortalPage.isMenu(line) {
      title = String(PortalPage.withoutBar(line))
      above.removeLast()
      remains = PortalPage.text(in: above)
    }
    body =
      remains.isEmpty ? lines[(anchor + 1)..<footer] : (remains + lines[(anchor + 1)..<footer])[...]
  }

  /// The lines above the title that are not the portal's.
  private static func text(in above: ArraySlice<Substring>) -> [Substring] {
    var others = above.filter { !$0.trimmed.isEmpty && !isMenu($0) }
    if let section = others.first, section.trimmed.utf8.count <= 60 { others.removeFirst() }
    return Array(others)
  }

  /// Whether a line is a dash alone, an item of the menu, or the way to the page.
  private static func isMenu(_ line: Substring) -> Bool {
    let text = line.trimmed
    return text == "-" || text.hasPrefix("•") || text.hasPrefix("HOME>") || text.hasPrefix("HOME >")
  }

  /// The source and the date of the line below the title, and whether a cell of a table ends with it.
  private static func anchor(_ line: Substring) -> (String, String, Bool)? {
    let text = line.trimmed
    guard text.utf8.count < 1000, text.hasPrefix("From:") || text.hasPrefix("From："),
      let label = text.place(of: "Date Add in:")
    else { return nil }
    let source = withoutBar(text[..<label.lowerBound].dropFirst(5))
    let rest = text[label.upperBound...]
    let date = (rest.firstIndex(of: "[").map { rest[..<$0] } ?? withoutBar(rest)).trimmed
    return (String(source), String(date), text.hasSuffix("|"))
  }

  /// A line without the bar of a table's cell at its end.
  private static func withoutBar(_ line: Substring) -> Substring {
    let text = line.trimmed
    return text.hasSuffix("|") ? text.dropLast().trimmed : text
  }

  /// Where the footer begins, which ends with the line of the licence; the count of lines where there is none.
  private static func footer(of lines: [Substring]) -> Int {
    var start = lines.count
    var found = 0
    for index in lines.indices.reversed().prefix(12) {
      let text = lines[index].trimmed
      if text.isEmpty || text == "|" { continue }
      guard
        ["ICP NO", "Sponsored by", "Co-sponsored by"].contains(where: { text.hasPrefix($0) })
      else { break }
      start = index
      found += 1
    }
    return found >= 2 ? start : lines.count
  }
}

extension Substring {
  /// The text without spaces of any width around it.
  var trimmed: Substring {
    let scalars = unicodeScalars
    guard let start = scalars.firstIndex(where: { !$0.isBlank }),
      let last = scalars.lastIndex(where: { !$0.isBlank })
    else { return self[endIndex...] }
    return self[start..<scalars.index(after: last)]
  }
}
