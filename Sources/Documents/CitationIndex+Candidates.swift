extension CitationIndex {
  /// How many words a title at the end of a text may have that is looked for before the titles are known.
  private static let mostWords = 10

  /// What at the end of a text may be a title, the longest first: it begins after a mark or a word that belongs to no
  /// title.
  static func titles(atEndOf text: String) -> [String] {
    guard let last = text.unicodeScalars.last else { return [] }
    guard !last.isHan else {
      return suffixes(of: Array(text.unicodeScalars.suffix(42)), reachesBack: false)
    }
    return genitives(atEndOf: text)
  }

  /// What at the end of a text may be a number with brackets, the longest first.
  static func numbers(atEndOf text: String) -> [String] {
    suffixes(of: Array(CitedNumber.folded(text).unicodeScalars), reachesBack: true)
  }

  private static func suffixes(of signs: [Unicode.Scalar], reachesBack: Bool) -> [String] {
    var found: [String] = []
    var start = signs.count - 1
    while start >= 0, reachesBack || signs[start].isHan {
      let isApart = start == 0 || !signs[start - 1].isHan || signs[start - 1].mayPrecedeTitle
      if isApart, signs[start].isHan, start < signs.count - 1 {
        found.append(String(String.UnicodeScalarView(signs[start...])))
      }
      start -= 1
    }
    return found.reversed()
  }

  private static func genitives(atEndOf text: String) -> [String] {
    let quotes: Set<Unicode.Scalar> = ["“", "”", "„", "«", "»", "\"", " "]
    var rest = text.unicodeScalars[...]
    while let last = rest.last, quotes.contains(last) { rest.removeLast() }
    guard let stem = nominative(Substring(rest)) else { return [] }
    var found: [String] = []
    var index = stem.endIndex
    while index > stem.startIndex, found.count < mostWords {
      let before = stem.unicodeScalars.index(before: index)
      let sign = stem.unicodeScalars[before]
      let isMark = ",.;:()[]".unicodeScalars.contains(sign)
      if isMark || sign == " " || quotes.contains(sign), index < stem.endIndex {
        if !isName(wordBefore: index, in: stem) { found.append(String(stem[index...])) }
      }
      if isMark { break }
      index = before
    }
    if index == stem.startIndex { found.append(stem) }
    return found.reversed()
  }

  /// What at the start of a text may be a title, folded, the longest first: a mark or "issued by" stands behind it. With
  /// the decree that is named there, if one is.
  static func titles(atStartOf text: String) -> [(folded: String, decree: String?)] {
    var found: [(folded: String, decree: String?)] = []
    var folded = ""
    let scalars = text.unicodeScalars
    var index = scalars.startIndex
    var words = 0
    let isLatin = scalars.first?.isLatinLetter ?? false
    while index < scalars.endIndex, words < 40 {
      let start = index
      while index < scalars.endIndex, !scalars[index].properties.isWhitespace,
        !isMark(scalars[index])
      {
        index = scalars.index(after: index)
      }
      folded += CitedTitle.folded(text[start..<index])
      words += 1
      if start < index, words > 1 || isLatin, endsTitle(text[index...], isLatin: isLatin) {
        found.append((folded, decree(behindTitle: text[index...])))
      }
      guard index < scalars.endIndex, !isMark(scalars[index]) else { break }
      while index < scalars.endIndex, scalars[index].properties.isWhitespace {
        index = scalars.index(after: index)
      }
    }
    return found.reversed()
  }
}
