import Documents

/// Plain text: a page of the portal with its menu and footer, or any other text.
enum PlainText: Format {
  static let fileExtensions: [String] = ["txt", "text"]

  static func describe(_ head: String, id: Document.ID) -> Entry {
    Reading(head, id: id).entry
  }

  static func parse(_ text: String, id: Document.ID) throws(LoadingError) -> Document {
    let reading = Reading(text, id: id)
    return Document(
      entry: reading.entry, blocks: reading.blocks, notices: reading.description.notices)
  }

  /// A text taken apart into what it says of itself and its paragraphs.
  private struct Reading {
    let description: FrontMatter
    let page: PortalPage
    var entry: Entry
    var paragraphs: [Block]

    init(_ text: String, id: Document.ID) {
      description = FrontMatter(text)
      page = PortalPage(Array(Lines(description.body)))
      paragraphs = PlainParagraphs(page.body, isPage: page.isPage).blocks
      var title = description.title ?? page.title
      if title == nil, let first = Reading.title(paragraphs) {
        title = first
        paragraphs.removeFirst()
      }
      entry = Entry(
        id: id, title: title ?? id.name, kind: description.kind, facts: description.facts,
        contact: description.contact)
      for fact in page.facts where entry.facts[fact.name] == nil { entry.facts.all.append(fact) }
      if entry.facts[.number] == nil,
        let number = paragraphs.prefix(4).compactMap({ StatedNumber.number($0.passage.text.words) })
          .first
      {
        entry.facts.all.insert(Facts.Fact(.number, number), at: 0)
      }
    }

    /// The first paragraph, where it is a title: short, no sentence, no number, and with text below it.
    private static func title(_ paragraphs: [Block]) -> String? {
      guard let first = paragraphs.first, paragraphs.count > 1, first.kind == .paragraph,
        Opening.isHeadingLine(first.passage.text), Opening(first) == nil,
        StatedNumber.number(first.passage.text.words) == nil
      else { return nil }
      return String(first.passage.text.words)
    }

    /// The body with its headings and items.
    var blocks: [Block] {
      var paragraphs = paragraphs
      if page.isOneLine {
        paragraphs = paragraphs.flatMap { block in
          InlineNumbers.parts(of: block.passage.text).map { Block(.paragraph, Passage($0)) }
        }
      }
      return Provisions.recognised(in: BareHeadings.recognised(in: paragraphs))
    }
  }
}

extension String {
  /// The text without an indent before it.
  fileprivate var words: Substring { drop { $0 == "\u{3000}" } }
}
