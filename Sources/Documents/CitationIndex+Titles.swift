extension CitationIndex {
  /// The first three words of a title, folded, where it is in Latin letters and has four words or more.
  static func opening(of title: String) -> String? {
    let words = title.split(separator: " ", maxSplits: 4)
    guard words.count > 3, let first = title.unicodeScalars.first, first.isLatinLetter else {
      return nil
    }
    return CitedTitle.folded(words[0] + words[1] + words[2])
  }

  /// Titles in their full form, without brackets, in running text of Latin letters; each ends at a mark.
  func titles(in text: String) -> [(range: Range<Int>, ids: [Document.ID])] {
    guard !openings.isEmpty else { return [] }
    var found: [(range: Range<Int>, ids: [Document.ID])] = []
    let bytes = text.utf8
    var words: [(start: String.Index, end: String.Index)] = []
    var index = bytes.startIndex
    while index < bytes.endIndex {
      guard bytes[index] != 0x20, bytes[index] != 0x0A else {
        index = bytes.index(after: index)
        continue
      }
      let start = index
      while index < bytes.endIndex, bytes[index] != 0x20, bytes[index] != 0x0A {
        index = bytes.index(after: index)
      }
      words.append((start, index))
    }
    var next = text.startIndex
    for place in words.indices.dropLast(3) where words[place].start >= next {
      let start = words[place].start
      guard (0x41...0x5A).contains(bytes[start]) else { continue }
      let opening = CitedTitle.folded(
        text[start..<words[place].end] + text[words[place + 1].start..<words[place + 1].end]
          + text[words[place + 2].start..<words[place + 2].end])
      guard openings.contains(opening) else { continue }
      let limit = bytes.index(start, offsetBy: 600, limitedBy: bytes.endIndex) ?? bytes.endIndex
      let match = titledAtStart(of: String(Substring(bytes[start..<limit])))
      guard !match.ids.isEmpty else { continue }
      let offset = bytes.distance(from: bytes.startIndex, to: start)
      found.append((offset..<(offset + match.title.utf8.count), match.ids))
      next = bytes.index(start, offsetBy: match.title.utf8.count)
    }
    return found
  }
}
