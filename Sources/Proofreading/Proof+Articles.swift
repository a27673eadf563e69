import Documents

extension Proof {
  /// Looks for numbers left out among the articles of a law, where the numbers of all others go up by one.
  mutating func readArticles() {
    let articles = Outline(document).items.compactMap { item -> (number: Int, marker: String)? in
      let marker = item.marker.isEmpty ? item.title : item.marker
      guard let read = Designation(marker), read.kind == .article, read.numbers.count == 1 else {
        return nil
      }
      return (read.numbers[0], marker)
    }
    guard articles.count >= 8, articles[0].number == 1 else { return }
    var gaps: [(before: String, after: String)] = []
    for (last, next) in zip(articles, articles.dropFirst()) {
      guard next.number > last.number else { return }
      if next.number > last.number + 1 { gaps.append((last.marker, next.marker)) }
    }
    guard gaps.count <= 3 else { return }
    var from = 1
    for gap in gaps {
      let number = line(beginningWith: gap.after, from: from)
      from = number ?? from
      mark(.missingArticle, line: number, "\(gap.after.quoted) follows \(gap.before.quoted)")
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
