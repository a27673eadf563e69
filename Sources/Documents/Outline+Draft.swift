extension Outline {
  /// An outline that is being read, some blocks at a time, so that a long document holds nobody up.
  public struct Draft: Sendable {
    private var items: [Item] = []
    private var provisions: [Provision] = []
    private var headings: [Int] = []
    private var isInArticle = false

    /// Begins before the first block.
    public init() {}

    /// The outline as far as it is read.
    public var outline: Outline { Outline(items: items, provisions: provisions) }

    /// Reads the next blocks of the document, all those before them having been read.
    public mutating func read(_ blocks: Range<Int>, of document: Document) {
      for index in blocks { read(document.blocks[index], index, of: document) }
    }

    private mutating func read(_ block: Block, _ index: Int, of document: Document) {
      let position = Document.Position(block: index)
      switch block.kind {
      case .heading(let level):
        while let last = headings.last, last >= level { headings.removeLast() }
        headings.append(level)
        let text = block.passage.text
        let read = Designation(text).flatMap { $0.isSetOff ? $0 : nil }
        isInArticle = read?.kind == .article
        let (marker, title) = Outline.parts(of: text, read)
        let item = Item(
          position: position, level: headings.count, marker: marker, title: title)
        items.append(item)
        if let read {
          provisions.append(Provision(item, read, isHeading: true, isListed: true))
        }
      case .item(let marker):
        guard block.quotation == 0, let read = Designation(marker) else { return }
        let isListed = block.depth == 0 || (block.depth == 1 && !isInArticle)
        if block.depth == 0 { isInArticle = true }
        let item = Item(
          position: position,
          level: headings.count + 1 + (isListed ? 0 : max(block.depth, 1)), marker: marker,
          title: Outline.line(Outline.text(of: index, in: document), atMost: 80))
        if isListed { items.append(item) }
        provisions.append(Provision(item, read, isHeading: false, isListed: isListed))
      default: break
      }
    }
  }
}
