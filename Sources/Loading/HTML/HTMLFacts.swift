import Documents

/// What a page states about itself beside its text.
struct HTMLFacts {
  /// The facts, those that stand in the page's text first.
  private(set) var facts: Facts = []
  /// The title that the page states for machines; nil where it does not.
  private(set) var statedTitle: String?

  private static let names: [String: Facts.Name] = [
    "source": .source, "contentsource": .source, "dc.source": .source, "article:source": .source,
    "publisher": .source, "dc.publisher": .source, "dcterms.publisher": .source,
    "dc.creator": .issuer, "dcterms.creator": .issuer,
    "article:published_time": .published, "pubdate": .published, "publishdate": .published,
    "publish_time": .published, "datepublished": .published, "og:time": .published,
    "dc.date": .published, "dcterms.issued": .published, "dc.date.issued": .published,
    "date": .published,
    "article:modified_time": .updated, "og:updated_time": .updated, "datemodified": .updated,
    "dateupdate": .updated, "dcterms.modified": .updated, "last-modified": .updated,
    "dc.language": .language, "dcterms.language": .language, "content-language": .language,
    "og:url": .sourceURL,
    "dc.identifier": .number, "dcterms.identifier": .number,
  ]

  /// Reads the elements that state facts for machines.
  init(_ page: HTMLPage) {
    for index in page.nodes.indices where page.nodes[index].attributes >= 0 {
      switch page.nodes[index].element {
      case .html: take(.language, page[index, .lang] ?? page[index, .xmlLang])
      case .link where page[index, .rel]?.lowercased() == "canonical":
        take(.sourceURL, page[index, .href])
      case .meta: takeMeta(page, index)
      default: break
      }
    }
  }

  /// Takes a fact unless one of its name is known or it says nothing.
  mutating func take(_ name: Facts.Name, _ value: String?) {
    guard facts[name] == nil, var value = value?.spacesFolded, !value.isEmpty else { return }
    switch name {
    case .published, .updated:
      guard let date = HTMLFactLine.date(in: value) else { return }
      value = date
    case .source:
      for label in ["来源：", "来源:", "Source:"] where value.hasPrefix(label) {
        value = String(value.dropFirst(label.count)).spacesFolded
      }
      guard !value.isEmpty, !value.hasPrefix("http") else { return }
    case .sourceURL:
      guard value.hasPrefix("http://") || value.hasPrefix("https://") else { return }
    case .language:
      // "utf-8" stands here on some pages.
      guard value.utf8.allSatisfy({ $0.isLatinLetter || $0 == UInt8(ascii: "-") }) else { return }
    case .number:
      guard !value.holds("://") else { return }
    default: break
    }
    facts[name] = value
  }

  /// Puts the facts of lines in the text before all others: they are what a reader of the page sees.
  mutating func prefer(_ seen: [Facts.Fact]) {
    var all = Facts()
    for fact in seen where all[fact.name] == nil { all[fact.name] = fact.value }
    for fact in facts.all where all[fact.name] == nil { all[fact.name] = fact.value }
    facts = all
  }

  private mutating func takeMeta(_ page: HTMLPage, _ index: Int) {
    let written =
      page[index, .name] ?? page[index, .property] ?? page[index, .itemprop]
      ?? page[index, .httpEquiv]
    guard let content = page[index, .content],
      let key = written?.lowercased().filter({ !$0.isWhitespace })
    else { return }
    if ["articletitle", "og:title", "dc.title", "dcterms.title"].contains(key) {
      let title = content.spacesFolded
      if statedTitle == nil, !title.isEmpty { statedTitle = title }
    } else if let name = HTMLFacts.names[key] {
      take(name, content)
    }
  }
}
