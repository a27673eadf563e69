import Documents

extension Proof {
  /// Looks for what the text cites and the site lacks; each act is named once, where it is first cited.
  mutating func readCitations(in grounds: Grounds) {
    readOriginal(in: grounds)
    var told: Set<String> = []
    var source = SourceWords(bytes)
    for (block, range, name) in document.unmetCitations(with: grounds.index)
    where told.insert(name).inserted {
      let text = document.blocks[block].passage.text.utf8.dropFirst(range.lowerBound)
      let written = String(decoding: text.prefix(range.count), as: UTF8.self)
      let place = source.place(of: written) ?? source.place(of: name)
      // A number is folded, and not as it is written.
      let shown = written.contains(name) ? name : written
      mark(.unmetCitation, line: place.map { line(at: $0) }, "the site has no \(shown.quoted)")
    }
  }

  private mutating func readOriginal(in grounds: Grounds) {
    guard let original = document.facts[.translationOf], grounds.isSite,
      !original.hasPrefix("http://"), !original.hasPrefix("https://"),
      !grounds.name(original, from: document.id)
    else { return }
    mark(
      .lostOriginal, line: line(ofValue: original),
      "the site has no document \(original.quoted), of which this is a translation")
  }
}
