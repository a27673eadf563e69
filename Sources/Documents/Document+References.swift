extension Document {
  /// The citations of the text that lead somewhere in a site, in reading order. A citation that may lead to a wrong
  /// place is left out.
  public func references(with index: CitationIndex) -> [Reference] {
    var reading = ReferenceReading(self, index)
    for block in blocks.indices { reading.read(block) }
    return reading.references
  }

  /// What the text cites by number, or by title in brackets of titles, and no document of a site fits: the block, where
  /// the citation stands in the block's passage, in bytes of UTF-8, and the name that it gives the act. In reading order.
  public func unmetCitations(
    with index: CitationIndex
  ) -> [(block: Int, range: Range<Int>, name: String)] {
    var reading = ReferenceReading(self, index)
    for block in blocks.indices { reading.read(block) }
    return reading.unmet.compactMap { block, citation in
      citation.act.certainName.map { (block, citation.range, $0) }
    }
  }

  /// The document with its citations as links, where they lead somewhere in a site. The address of one that fits
  /// several documents has them all, divided by line ends: `Site.choices` takes them apart.
  public func linkingCitations(with index: CitationIndex) -> Document {
    var document = self
    for reference in references(with: index) {
      let addresses = reference.addresses(from: id)
      guard !addresses.isEmpty else { continue }
      let mark = Passage.Mark(reference.range, .link(addresses.joined(separator: "\n")))
      document.blocks[reference.block].passage.add(mark)
    }
    return document
  }
}

extension Citation.Act {
  /// The title that certainly is one, else the number; nil where only words stand before or behind the citation that
  /// may hold a title.
  fileprivate var certainName: String? {
    guard case .named(let names) = self else { return nil }
    for case .title(let title) in names { return title }
    for case .number(let number, _) in names { return number }
    for case .numberAtEnd(let text) in names { return text }
    return nil
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
