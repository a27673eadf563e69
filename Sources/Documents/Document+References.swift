extension Document {
  /// The citations of the text that lead somewhere in a site, in reading order. A citation that may lead to a wrong
  /// place is left out.
  public func references(with index: CitationIndex) -> [Reference] {
    var reading = ReferenceReading(self, index)
    for block in blocks.indices { reading.read(block) }
    return reading.references
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
