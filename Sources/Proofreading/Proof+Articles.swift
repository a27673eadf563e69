import Documents

extension Proof {
  /// Looks for numbers left out among the articles of a law, where the numbers of all others go up by one.
  mutating func readArticles() {
    let articles = Outline(document).items.compactMap {
      item -> (number: Int, marker: String, block: Int)? in
      let marker = item.marker.isEmpty ? item.title : item.marker
      guard let read = Designation(marker), read.kind == .article, read.numbers.count == 1 else {
        return nil
      }
      return (read.numbers[0], marker, item.position.block)
    }
    guard articles.count >= 8, articles[0].number == 1 else { return }
    var gaps: [(before: String, after: String)] = []
    for (last, next) in zip(articles, articles.dropFirst()) {
      guard next.number > last.number else { return }
      guard next.number <= last.number + 6 else { return }
      if next.number > last.number + 1, !isRange(from: last.block, to: next.block) {
        gaps.append((last.marker, next.marker))
      }
    }
    guard gaps.count <= 3 else { return }
    var from = 1
    for gap in gaps {
      let number = line(beginningWith: gap.after, from: from)
      from = number ?? from
      mark(.missingArticle, line: number, "\(gap.after.quoted) follows \(gap.before.quoted)")
    }
  }

  /// Whether two articles are the ends of a range of repealed ones: the first has no text, and between them stands a
  /// dash or nothing.
  private func isRange(from first: Int, to last: Int) -> Bool {
    let block = document.blocks[first]
    let text = block.passage.text
    var own = text[...]
    if case .heading = block.kind, let read = Designation(text) {
      own = Substring(text.utf8.dropFirst(read.range.upperBound))
    }
    return Self.isDash(own)
      && document.blocks[(first + 1)..<last].allSatisfy { Self.isDash($0.passage.text[...]) }
  }

  private static func isDash(_ text: Substring) -> Bool {
    text.unicodeScalars.allSatisfy {
      $0.properties.isWhitespace || "-–—".unicodeScalars.contains($0)
    }
  }

  /// The first line from a number on that begins with words behind its markup; nil where there is none.
  private func line(beginningWith words: String, from start: Int) -> Int? {
    guard start <= lineCount else { return nil }
    let wanted = Array(words.utf8)
    return (start...lineCount).first { number in
      let line = line(number)
      let rest = line.drop { $0 <= 0x20 || "#*_>-".utf8.contains($0) || $0 == 0xE3 || $0 == 0x80 }
      return rest.starts(with: wanted)
    }
  }
}
