extension CitationReader {
  /// Reads the numbers behind "artículo" or "Article", and the act behind them.
  mutating func takesLatinArticles(_ word: String, from start: Int) -> Bool {
    if place < bytes.count, bytes[place] == UInt8(ascii: ".") { place += 1 }
    let numbers = articleNumbers(at: afterSpaces(place))
    guard let last = numbers.last else { return true }
    let isSpanish = word.hasPrefix("articulo")
    let word = isSpanish ? "Artículo" : word.hasPrefix("sec") ? "Section" : "Article"
    var end = last.end
    let act: Citation.Act
    if let tail = actBehindArticle(at: end) {
      (act, end) = (tail.act, tail.end)
    } else {
      let next = afterSpaces(end)
      let isApart = next >= bytes.count || ".,;:)".utf8.contains(bytes[next])
      let isPointedAt = Self.pointers.contains(wordBefore(start))
      guard isApart, !isPointedAt, !namesOther, !isQuoting, start > 0 else {
        place = end
        return true
      }
      act = .implied
    }
    if case .own = act, isQuoting {
      place = end
      return true
    }
    for (index, number) in numbers.enumerated() {
      let isLast = index == numbers.count - 1
      let range = (index == 0 ? start : number.start)..<(isLast ? end : number.end)
      let article = number.isPlain ? "\(word) \(number.value)" : nil
      if article == nil, case .named = act {} else if article == nil { continue }
      found.append(Citation(range, act, article: article))
    }
    if case .named = act { namesOther = true }
    place = max(end, place)
    return true
  }

  /// Words before "artículo" that point back to one that was named before.
  private static let pointers: Set<String> = [
    "citado", "citados", "mencionado", "mencionados", "referido", "referidos", "dicho", "dichos",
    "precitado", "aludido", "expresado", "mismo", "said", "aforesaid",
  ]

  /// The word that ends before a place, without accents.
  private func wordBefore(_ start: Int) -> String {
    var index = start
    while index > 0, bytes[index - 1] == 0x20 || bytes[index - 1] == 0x0A { index -= 1 }
    let end = index
    while index > 0, isLetter(bytes[index - 1]), end - index < 24 { index -= 1 }
    return index < end ? latinWord(at: index).text : ""
  }

  private struct ArticleNumber {
    var value: Int
    var start: Int
    var end: Int
    /// Whether it is a number alone, without "bis" or a letter.
    var isPlain: Bool
  }

  /// "31 y 34", "2º, 4º y 7º", "32 a 34".
  private func articleNumbers(at start: Int) -> [ArticleNumber] {
    var numbers: [ArticleNumber] = []
    var index = start
    while numbers.count < 40, let number = articleNumber(at: index) {
      numbers.append(number)
      var next = number.end
      if next < bytes.count, bytes[next] == UInt8(ascii: ",") { next += 1 }
      next = afterSpaces(next)
      let word = latinWord(at: next)
      if ["y", "e", "a", "al", "o", "u", "and", "or", "to"].contains(word.text) {
        next = afterSpaces(word.end)
      } else if next == number.end {
        break
      }
      guard next < bytes.count, isDigit(bytes[next]) else { break }
      index = next
    }
    return numbers
  }

  private func articleNumber(at start: Int) -> ArticleNumber? {
    guard let digits = groupedDigits(at: start), digits.digits.count <= 4,
      let value = Int(digits.digits)
    else { return nil }
    var end = digits.end
    for mark in ["º", "°", ".o", ".º", ".°", "o."] as [StaticString] where stands(mark, at: end) {
      end += mark.utf8CodeUnitCount
      break
    }
    var isPlain = end >= bytes.count || !isLetter(bytes[end])
    // "Article 12(1)" is in article 12; "12/968" is no article.
    if end < bytes.count, bytes[end] == UInt8(ascii: "/") || bytes[end] == UInt8(ascii: "-") {
      isPlain = false
    }
    let word = latinWord(at: afterSpaces(end)).text
    if ["bis", "ter", "quater", "quinquies"].contains(word) { isPlain = false }
    return ArticleNumber(value: value, start: start, end: end, isPlain: isPlain)
  }

  /// The act in "de la Ley N° 18.719", "of this Law", with the words for a part of the article before it; nil where
  /// none follows.
  private func actBehindArticle(at start: Int) -> (act: Citation.Act, end: Int)? {
    var index = afterSpaces(start)
    for _ in 0..<16 where index < bytes.count && index - start < 90 {
      let byte = bytes[index]
      if ",()\"".utf8.contains(byte) || isDigit(byte) {
        index = afterSpaces(index + 1)
        continue
      }
      if stands("º", at: index) || stands("°", at: index) {
        index = afterSpaces(index + 2)
        continue
      }
      let word = latinWord(at: index)
      guard word.end > index else { return nil }
      switch word.text {
      case "de", "del": return spanishAct(at: word)
      case "of": return englishAct(at: afterSpaces(word.end))
      case "hereof": return (.own(""), word.end)
      default:
        guard Self.partsOfArticles.contains(word.text) || word.text.utf8.count == 1 else {
          return nil
        }
        index = afterSpaces(word.end)
        if index < bytes.count, bytes[index] == UInt8(ascii: ".") { index = afterSpaces(index + 1) }
      }
    }
    return nil
  }

  private static let partsOfArticles: Set<String> = [
    "inciso", "incisos", "inc", "numeral", "numerales", "num", "literal", "literales", "lit",
    "apartado", "apartados", "parrafo", "final", "primero", "segundo", "tercero", "cuarto",
    "quinto", "sexto", "septimo", "ultimo", "ordinal", "paragraph", "paragraphs", "item", "items",
    "and",
  ]

  private func spanishAct(at preposition: (text: String, end: Int)) -> (
    act: Citation.Act, end: Int
  )? {
    var word = latinWord(at: afterSpaces(preposition.end))
    if preposition.text == "de", ["la", "las", "los", "el"].contains(word.text) {
      word = latinWord(at: afterSpaces(word.end))
    }
    switch word.text {
    case "esta", "este", "presente":
      var noun = latinWord(at: afterSpaces(word.end))
      if noun.text == "decreto" {
        let next =
          noun.end < bytes.count && bytes[noun.end] == UInt8(ascii: "-")
          ? noun.end + 1 : afterSpaces(noun.end)
        let second = latinWord(at: next)
        if second.text == "ley" { noun = ("ley", second.end) }
      }
      guard ["ley", "decreto", "codigo"].contains(noun.text) else { return nil }
      return (.own(noun.text), noun.end)
    case "ley", "decreto", "leyes", "decretos":
      guard let law = spanishNumber(word.text, at: word.end) else { return (.named([]), word.end) }
      return (.named([law.name]), law.end)
    default: return (.named([]), preposition.end)
    }
  }

  private func englishAct(at start: Int) -> (act: Citation.Act, end: Int)? {
    var word = latinWord(at: start)
    var isOwn = ["this", "these"].contains(word.text)
    if word.text == "the" {
      let next = latinWord(at: afterSpaces(word.end))
      if next.text == "present" {
        isOwn = true
        word = next
      }
    }
    guard isOwn else {
      return (.named([.titleAtStart(text(start..<min(start + 240, bytes.count)))]), start)
    }
    let noun = latinWord(at: afterSpaces(word.end))
    guard Self.englishActs.contains(noun.text) else { return (.named([]), noun.end) }
    return (.own(noun.text), noun.end)
  }

  static let englishActs: Set<String> = [
    "law", "laws", "act", "code", "regulation", "regulations", "measures", "rules", "provisions",
    "ordinance", "decree", "order", "constitution", "procedures", "statute", "detailed",
  ]
}
