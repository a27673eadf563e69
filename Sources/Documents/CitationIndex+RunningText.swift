extension CitationIndex {
  /// The documents whose title ends a text.
  func titledAtEnd(of text: String, _ shortNames: [String: String]) -> Found {
    guard let last = text.unicodeScalars.last else { return Found() }
    return last.isHan || last == "）" || last == ")"
      ? chineseTitle(atEndOf: text, shortNames) : genitiveTitle(atEndOf: text)
  }

  /// The longest title or short name at the end, where it is certain that it begins there: after a mark or a word that
  /// belongs to no title.
  private func chineseTitle(atEndOf text: String, _ shortNames: [String: String]) -> Found {
    let signs = Array(text.unicodeScalars.suffix(42))
    var start = signs.count
    while start > 0, signs[start - 1].isHan { start -= 1 }
    while start < signs.count - 1 {
      let name = String(String.UnicodeScalarView(signs[start...]))
      let title = shortNames[name].map { CitedTitle.folded($0) } ?? CitedTitle.folded(name)
      let ids = titled(title)
      if !ids.isEmpty {
        let isApart = start == 0 || !signs[start - 1].isHan || signs[start - 1].mayPrecedeTitle
        return isApart ? Found(ids: ids, before: name.utf8.count) : Found()
      }
      start += 1
    }
    return Found()
  }

  /// The longest title at the end whose last word is in the genitive, as Estonian has it before a §.
  private func genitiveTitle(atEndOf text: String) -> Found {
    let quotes: Set<Unicode.Scalar> = ["“", "”", "„", "«", "»", "\"", " "]
    var rest = text.unicodeScalars[...]
    while let last = rest.last, quotes.contains(last) { rest.removeLast() }
    let body = Substring(rest)
    let dropped = text.utf8.count - body.utf8.count
    guard let stem = Self.nominative(body) else { return Found() }
    var starts: [String.Index] = []
    var index = stem.endIndex
    while index > stem.startIndex, starts.count < 16 {
      let before = stem.unicodeScalars.index(before: index)
      let sign = stem.unicodeScalars[before]
      if ",.;:()[]".unicodeScalars.contains(sign) { break }
      if sign == " " || quotes.contains(sign) { if index < stem.endIndex { starts.append(index) } }
      index = before
      if index == stem.startIndex { starts.append(index) }
    }
    if index > stem.startIndex, index < stem.endIndex, starts.last != index { starts.append(index) }
    for start in starts.reversed() {
      let ids = titled(CitedTitle.folded(stem[start...]))
      guard !ids.isEmpty else { continue }
      let length = body.utf8.count - stem.utf8[..<start].count
      return Found(ids: ids, before: length + dropped)
    }
    return Found()
  }

  private static func nominative(_ text: Substring) -> String? {
    for (genitive, nominative) in [
      ("seaduse", "seadus"), ("seadustiku", "seadustik"), ("määruse", "määrus"),
    ]
    where text.hasSuffix(genitive) {
      return text.dropLast(genitive.count) + nominative
    }
    return nil
  }

  /// The documents whose title begins a text, the longest first, where a mark or "issued by" ends the title.
  func titledAtStart(of text: String) -> Found {
    var best = Found()
    var folded = ""
    let scalars = text.unicodeScalars
    var index = scalars.startIndex
    var words = 0
    while index < scalars.endIndex, words < 30 {
      let start = index
      while index < scalars.endIndex, !scalars[index].properties.isWhitespace,
        !Self.isMark(scalars[index])
      {
        index = scalars.index(after: index)
      }
      folded += CitedTitle.folded(text[start..<index])
      words += 1
      let ids = titled(folded)
      if !ids.isEmpty, Self.endsTitle(text[index...]) {
        best = Found(ids: ids, after: text.utf8[..<index].count)
      } else if !ids.isEmpty {
        best = Found()
      }
      guard index < scalars.endIndex, !Self.isMark(scalars[index]) else { break }
      while index < scalars.endIndex, scalars[index].properties.isWhitespace {
        index = scalars.index(after: index)
      }
    }
    return best
  }

  private static func isMark(_ sign: Unicode.Scalar) -> Bool {
    "،,.;؛:()[]«»“”\"".unicodeScalars.contains(sign)
  }

  private static func endsTitle(_ rest: Substring) -> Bool {
    let rest = rest.drop { $0.isWhitespace }
    guard let first = rest.unicodeScalars.first else { return true }
    if isMark(first), first != "(", first != "[" { return true }
    return ["الصادر", "الصادرة"].contains { rest.hasPrefix($0) }
  }
}
