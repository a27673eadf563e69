import Documents

/// What is known of a document once it has been read through: its table of contents and its references.
struct DocumentContents: Sendable {
  /// The headings and provisions.
  let outline: Outline
  /// The links and footnote references.
  private(set) var references: References
  /// For every item of the outline the one it stands in; -1 where it stands in none.
  private let parents: [Int]

  /// What is known of a document that is being read through.
  struct Draft: Sendable {
    private var outline = Outline.Draft()
    private var references = References()
    private var next = 0

    /// Reads so many blocks more; gives the whole when the last is read.
    mutating func read(_ document: Document, blocks count: Int) -> DocumentContents? {
      let end = next + min(count, document.blocks.count - next)
      outline.read(next..<end, of: document)
      references.read(next..<end, of: document)
      next = end
      return end < document.blocks.count ? nil : DocumentContents(outline.outline, references)
    }
  }

  private init(_ outline: Outline, _ references: References) {
    (self.outline, self.references) = (outline, references)
    var parents: [Int] = []
    parents.reserveCapacity(outline.items.count)
    var open: [Int] = []
    for (index, item) in outline.items.enumerated() {
      while let last = open.last, outline.items[last].level >= item.level { open.removeLast() }
      parents.append(open.last ?? -1)
      open.append(index)
    }
    self.parents = parents
  }

  /// Takes the same text with other links.
  mutating func relink(_ document: Document) { references = References(document) }

  /// The items from the outermost one to the one that a position belongs to.
  func way(to position: Document.Position) -> [Outline.Item] {
    var way: [Outline.Item] = []
    var next = outline.index(at: position) ?? -1
    while next >= 0, way.count < 16 {
      way.append(outline.items[next])
      next = parents[next]
    }
    return way.reversed()
  }

  /// The next item after a position, or the last one before it; nil where there is none.
  func item(besides position: Document.Position, backwards: Bool) -> Outline.Item? {
    let items = outline.items
    guard let own = outline.index(at: position) else { return backwards ? nil : items.first }
    if !backwards { return own + 1 < items.count ? items[own + 1] : nil }
    if items[own].position < position { return items[own] }
    return own > 0 ? items[own - 1] : nil
  }
}

extension Outline.Item {
  /// The marker and the title in one line.
  var words: String { marker.isEmpty ? title : title.isEmpty ? marker : "\(marker) \(title)" }
}
