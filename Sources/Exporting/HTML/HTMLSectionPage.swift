import Documents

/// The page of a section: its text, then the sections below it, then its documents.
struct HTMLSectionPage {
  /// The whole page.
  private(set) var text: String

  private let signposts: HTMLSignposts
  private let shelfmarks: Shelfmarks
  private let place: [String]

  init(
    _ section: Section, at place: [String], in site: Site, _ signposts: HTMLSignposts,
    _ shelfmarks: Shelfmarks
  ) {
    (self.signposts, self.shelfmarks, self.place) = (signposts, shelfmarks, place)
    let language = HTMLText.language(site.language)
    text = HTMLText.head(
      title: section.title, language: language,
      direction: HTMLText.direction(of: section.title, language: language))
    text += "<body>\n" + signposts.way(to: section.id, from: place)
    text += "<header><h1 dir=\"auto\">\(HTMLText.escaped(section.title))</h1></header>\n<main>\n"
    let page = Document.ID(section.id.isEmpty ? "_index" : section.id + "/_index")
    var introduction = HTMLComposition(
      section.introduction, links: signposts.links(from: page, at: place))
    introduction.write()
    text += introduction.text
    list(section.sections.map(line))
    let entries = site.entries(shownBy: section.kind == .contacts ? section : section.alone)
    list(entries.sorted(by: Entry.isNewer(_:than:)).map { line($0, section.kind) })
    text += "</main>\n"
    if !site.footer.isEmpty {
      let lines = site.footer.map { "<p>\(HTMLText.escaped($0))</p>\n" }
      text += "<footer>\n\(lines.joined())</footer>\n"
    }
    text += "</body>\n</html>\n"
  }

  private mutating func list(_ items: [String]) {
    guard !items.isEmpty else { return }
    text += "<ul>\n\(items.map { "<li>\($0)</li>\n" }.joined())</ul>\n"
  }

  private func line(_ section: Section) -> String {
    "\(link(section.title, to: shelfmarks[section: section.id])) (\(section.count))"
  }

  private func line(_ entry: Entry, _ kind: Section.Kind) -> String {
    var line = link(entry.title, to: shelfmarks[entry.id])
    if let number = entry.facts[.number] { line += " · \(HTMLText.escaped(number))" }
    if let date = entry.facts.date { line += " <span class=\"date\">\(date)</span>" }
    if let fault = entry.fault {
      line += " <span class=\"notice\">\(HTMLText.escaped(fault))</span>"
    }
    guard kind == .contacts, !entry.contact.fields.isEmpty else { return line }
    let fields = entry.contact.fields.map { HTMLText.line($0.name, HTMLText.escaped($0.value)) }
    return line + "\n<dl class=\"facts\">\n\(fields.joined())</dl>"
  }

  private func link(_ title: String, to mark: [String]?) -> String {
    let words = "<bdi>\(HTMLText.escaped(title))</bdi>"
    return mark.map { "<a href=\"\(signposts.address(of: $0, from: place))\">\(words)</a>" }
      ?? words
  }
}

extension Section {
  /// The section without those below it.
  fileprivate var alone: Section {
    var alone = self
    alone.sections = []
    return alone
  }
}
