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

  /// The document with its citations as links, where they lead somewhere in a site.
  public func linkingCitations(with index: CitationIndex) -> Document {
    var linking = CitationLinking(self, with: index)
    while !linking.isDone { linking.goOn(bytes: .max) }
    return linking.linked(self)
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
