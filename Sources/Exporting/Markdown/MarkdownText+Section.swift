import Documents
import Yams

extension MarkdownText {
  /// Writes the page of a section, `_index.md`, with its place in the menu; of the root, also what is the site's.
  init(of section: Section, place: Int?, in site: Site) {
    var pairs: [(Node, Node)] = [(Node("title"), MarkdownText.quoted(section.title))]
    if let place { pairs.append((Node("weight"), Node("\(place)"))) }
    if section.kind != .documents { pairs.append((Node("shows"), Node(section.kind.rawValue))) }
    if section.id.isEmpty {
      if let language = site.language {
        pairs.append((Node("language"), MarkdownText.quoted(language)))
      }
      if !site.footer.isEmpty {
        pairs.append((Node("footer"), Node(site.footer.map { MarkdownText.quoted($0) })))
      }
    }
    text = MarkdownText.frontMatter(pairs) + MarkdownText.body(section.introduction)
  }
}
