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
        return isApart ? Found(ids: ids, name: name) : Found()
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
      if Self.isName(wordBefore: start, in: stem) { return Found() }
      let length = stem.utf8[..<start].count
      return Found(ids: ids, name: String(decoding: body.utf8.dropFirst(length), as: UTF8.self))
    }
    return Found()
  }

  /// Whether the word before a title has a capital and so belongs to another, longer title: "Eesti Vabariigi …".
  static func isName(wordBefore start: String.Index, in text: String) -> Bool {
    let before = text[..<start].split(separator: " ").last ?? ""
    guard let first = before.unicodeScalars.first, let last = before.unicodeScalars.last else {
      return false
    }
    if first.properties.isUppercase && last.properties.isAlphabetic { return true }
    // An act that was in force once may have had other articles.
    return ["kehtinud", "endise", "varasema", "senise"].contains(before.lowercased())
  }

  static func nominative(_ text: Substring) -> String? {
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
    let isLatin = scalars.first?.isLatinLetter ?? false
    while index < scalars.endIndex, words < 40 {
      let start = index
      while index < scalars.endIndex, !scalars[index].properties.isWhitespace,
        !Self.isMark(scalars[index])
      {
        index = scalars.index(after: index)
      }
      folded += CitedTitle.folded(text[start..<index])
      words += 1
      let ids = start < index && (words > 1 || isLatin) ? titled(folded) : []
      if !ids.isEmpty {
        let isWhole = Self.endsTitle(text[index...], isLatin: isLatin)
        best =
          isWhole
          ? Found(ids: issued(ids, by: text[index...]), title: String(text[..<index])) : Found()
      }
      guard index < scalars.endIndex, !Self.isMark(scalars[index]) else { break }
      while index < scalars.endIndex, scalars[index].properties.isWhitespace {
        index = scalars.index(after: index)
      }
    }
    return best
  }

  /// The documents that the decree brought into being which is named behind a title, if one is.
  private func issued(_ ids: [Document.ID], by rest: Substring) -> [Document.ID] {
    guard let decree = Self.decree(behindTitle: rest) else { return ids }
    return ids.filter { decrees[$0]?.contains(decree) ?? true }
  }

  /// The number of the decree that is named behind a title as the one that issued the act; nil where none is.
  static func decree(behindTitle rest: Substring) -> String? {
    let rest = rest.drop { $0.isWhitespace || $0 == "،" }
    guard ["الصادر", "الصادرة"].contains(where: { rest.hasPrefix($0) }) else { return nil }
    for citation in Citation.all(in: String(rest.prefix(80))) {
      guard case .named(let names) = citation.act else { continue }
      for case .number(let number, _) in names where number.hasPrefix("مرسوم") { return number }
    }
    return nil
  }

  static func isMark(_ sign: Unicode.Scalar) -> Bool {
    "،,.;؛:()[]«»“”\"".unicodeScalars.contains(sign)
  }

  static func endsTitle(_ rest: Substring, isLatin: Bool) -> Bool {
    let rest = rest.drop { $0.isWhitespace }
    guard let first = rest.unicodeScalars.first else { return true }
    // "نظام العمل (القديم)" is another.
    if isMark(first) { return isLatin || first != "(" && first != "[" }
    return ["الصادر", "الصادرة"].contains { rest.hasPrefix($0) }
  }
}
