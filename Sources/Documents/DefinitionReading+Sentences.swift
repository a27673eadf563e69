extension DefinitionReading {
  /// Reads the definitions that sentences make in passing.
  mutating func readSentences(of text: String, _ block: Int) {
    let bytes = Array(text.utf8)
    let whole = text.utf8
    for place in bytes.indices {
      guard let sign = Self.watchwords.word(in: bytes, at: place) else { continue }
      let start = whole.index(whole.startIndex, offsetBy: place)
      let index = whole.index(whole.startIndex, offsetBy: sign.end)
      let ending = Self.signs[sign.number].1
      if let term = Self.term(behind: index, before: start, in: text, ending) {
        add(term, in: text, block: block)
      }
    }
  }

  /// How a term ends.
  private enum Ending {
    /// At the first mark or bracket.
    case mark
    /// Before 是指, 指 or 包括.
    case means
    /// Before an article: "se entiende por hogar el núcleo …".
    case spanish
    /// It stands in the brackets or quotation marks that follow.
    case bracket
    /// It stands before the sign, from the start of its sentence.
    case before
    /// It stands between quotation marks before the sign.
    case quoted
  }

  private static let signs: [(String, Ending)] = [
    ("以下简称", .mark), ("以下统称", .mark), ("以下合称", .mark), ("以下称", .mark), ("所称", .means),
    ("hereinafter ", .mark), ("hereafter ", .mark), ("(en adelante", .mark),
    (", en adelante ", .mark),
    ("se entiende por ", .spanish), ("Se entiende por ", .spanish), ("se entenderá por ", .spanish),
    ("entiéndese por ", .spanish), ("Entiéndese por ", .spanish), ("(edaspidi ", .mark),
    (" käesoleva seaduse tähenduses on ", .before), (" käesoleva määruse tähenduses on ", .before),
    ("يشار إلي", .bracket), ("” means ", .quoted), ("” shall mean ", .quoted),
    ("” refers to ", .quoted), ("\" means ", .quoted), ("\" refers to ", .quoted),
    ("”，是指", .quoted),
  ]

  private static let watchwords = Watchwords(signs.map(\.0))

  private static func term(
    behind index: String.Index, before start: String.Index, in text: String, _ ending: Ending
  ) -> Substring? {
    let rest = text[index...].prefix(160)
    switch ending {
    case .mark: return markedTerm(rest)
    case .means:
      var term = rest.drop { $0 == "的" || $0 == "“" }
      guard let end = term.firstRange(of: "是指") ?? term.firstRange(of: "包括") else { return nil }
      term = term[..<end.lowerBound]
      while let last = term.last, "，,、：”".contains(last) { term.removeLast() }
      return term
    case .spanish: return spanishTerm(rest)
    case .bracket:
      guard let open = rest.firstIndex(where: { "(”“\"«".contains($0) }),
        rest[..<open].utf8.count < 90
      else { return nil }
      let inside = rest[rest.index(after: open)...]
      return inside.firstIndex { ")”“\"»".contains($0) }.map { inside[..<$0] }
    case .before:
      let head = text[..<start].suffix(120)
      let from = head.lastIndex { ".;)".contains($0) }.map { head.index(after: $0) }
      return head[(from ?? head.startIndex)...]
    case .quoted:
      let head = text[..<start].suffix(80)
      return head.lastIndex { "“\"„".contains($0) }.map { head[head.index(after: $0)...] }
    }
  }

  /// The term up to the next mark, without the words that only lead to it.
  private static func markedTerm(_ rest: Substring) -> Substring? {
    var term = rest.drop { " ,:：为".contains($0) }
    let leads = [
      "referred to as ", "called ", "the ", "koos ", "ka ", "el ", "la ", "los ", "las ",
      "denominado ",
      "denominada ", "collectively ", "individually ",
    ]
    var isLed = true
    while isLed {
      isLed = false
      for lead in leads where term.hasPrefix(lead) {
        term = term.dropFirst(lead.count)
        isLed = true
      }
    }
    if let first = term.first, "“\"„«‘「《".contains(first) {
      var inside = term.dropFirst()
      if inside.hasPrefix("the ") { inside = inside.dropFirst(4) }
      return inside.firstIndex { "”\"“»’」》".contains($0) }.map { inside[..<$0] }
    }
    return term.firstIndex { "，。；：、)）,;.(（".contains($0) }.map { term[..<$0] }
  }

  private static func spanishTerm(_ rest: Substring) -> Substring? {
    let articles: Set<Substring> = [
      "el", "la", "los", "las", "al", "a", "todo", "toda", "un", "una", "aquel", "aquella",
      "aquellos",
      "aquellas", "cualquier", "lo",
    ]
    let joining: Set<Substring> = ["de", "del", "y", "e", "o", "u", "en", "por", "para", "con"]
    var previous: Substring = "de"
    for word in rest.split(
      omittingEmptySubsequences: true, whereSeparator: { $0 == " " || $0 == "\n" })
    {
      if articles.contains(word), !joining.contains(previous) {
        let term = rest[..<word.startIndex].trimmedOfSpaces
        // "se entenderá por aprobada la solicitud" tells what happens.
        let isParticiple = ["ada", "ido", "ado", "ida", "adas", "ados"].contains {
          term.hasSuffix($0)
        }
        return isParticiple && !term.contains(" ") ? nil : term
      }
      previous = word
      if let last = word.last, ",:;.".contains(last) {
        return rest[..<rest.index(before: word.endIndex)].trimmedOfSpaces
      }
    }
    return nil
  }
}

extension Substring {
  /// The text without spaces around it.
  fileprivate var trimmedOfSpaces: Substring {
    var text = self
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return text
  }
}
