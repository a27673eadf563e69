/// The making of links of a document's citations, in slices, so that nobody waits for it.
public struct CitationLinking: Sendable {
  /// The document that is read.
  public let id: Document.ID
  private let texts: [Block]
  private var reading: ReferenceReading
  private var next = 0

  /// Takes a document of a site, whose citations are read by `goOn`.
  public init(_ document: Document, with index: CitationIndex) {
    (id, texts) = (document.id, document.blocks)
    reading = ReferenceReading(document, index)
  }

  /// Whether the whole document has been read.
  public var isDone: Bool { next >= texts.count }

  /// Reads on through so many bytes of text, and to the end of the block in which they end.
  public mutating func goOn(bytes: Int) {
    var left = bytes
    while left > 0, !isDone {
      reading.read(next)
      left -= max(texts[next].passage.text.utf8.count, 1)
      next += 1
    }
  }

  /// The document with what was found as links, where it leads somewhere in the site. The address of a citation that
  /// fits several documents has them all, divided by line ends: `Site.choices` takes them apart. Links that the document
  /// has got meanwhile stay.
  public func linked(_ document: Document) -> Document {
    var document = document
    for reference in reading.references where document.blocks.indices.contains(reference.block) {
      let addresses = reference.addresses(from: id)
      guard !addresses.isEmpty else { continue }
      let mark = Passage.Mark(reference.range, .link(addresses.joined(separator: "\n")))
      document.blocks[reference.block].passage.add(mark)
    }
    return document
  }
}

extension Passage {
  /// Adds a mark, unless it crosses another or stands in a link already.
  fileprivate mutating func add(_ mark: Mark) {
    for other in marks where other.range.overlaps(mark.range) {
      switch other.style {
      case .link, .image, .note: return
      default: break
      }
      let isNested =
        other.range.clamped(to: mark.range) == other.range
        || mark.range.clamped(to: other.range) == mark.range
      if !isNested { return }
    }
    let place = marks.firstIndex { other in
      (other.range.lowerBound, -other.range.count) > (mark.range.lowerBound, -mark.range.count)
    }
    marks.insert(mark, at: place ?? marks.count)
  }
}
