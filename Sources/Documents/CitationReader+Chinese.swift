extension CitationReader {
  /// What laws call themselves after "本", the longer first.
  static let ownWords: [StaticString] = [
    "法典", "办法", "法", "实施条例", "条例", "实施细则", "细则", "规定", "规则", "解释", "章程", "通则", "准则", "决定",
    "规范", "规程", "制度", "意见", "守则",
  ]

  /// Reads 《a title》, what stands in brackets behind it, and its articles.
  mutating func takesTitle() -> Bool {
    let start = place
    guard let end = endOfTitle(from: start) else { return false }
    namesOther = true
    // What was in force before may have had other articles.
    let isFormer = Self.former.contains { precedes($0, start) }
    let title = isFormer ? "" : text((start + 3)..<(end - 3))
    if let article = article(at: end) {
      place = article.end
      add(start..<article.end, .named([.title(title)]), article.text)
      takesChain(.named([.title(title)]))
      return true
    }
    place = end
    guard let bracket = bracket(at: afterSpaces(end)) else {
      found.append(Citation(start..<end, .named([.title(title)])))
      return true
    }
    if let short = shortName(in: bracket) { shortNames.append((short, title)) }
    let number = numberWithYear(in: bracket)
    let act = Citation.Act.named([.title(title)] + (number?.names ?? []))
    found.append(Citation(start..<end, act))
    if let number { found.append(Citation(number.range, act)) }
    place = bracket.upperBound + (bytes[bracket.upperBound] == UInt8(ascii: ")") ? 1 : 3)
    takesArticles(act, from: place)
    return true
  }

  private static let former: [StaticString] = ["原", "旧", "修订前的", "修改前的", "修正前的", "修改后的", "废止的"]

  /// Reads 第…条 where no title in brackets stands before it, or the number of an order: 令第…号.
  mutating func takesOrdinal() -> Bool {
    let start = place
    guard let article = article(at: start) else { return takesNumberOfOrder() }
    place = article.end
    // A provision's own number.
    guard start > 0 else { return true }
    let act: Citation.Act
    if let word = Self.ownWords.first(where: { precedes($0, start) }) {
      let from = start - word.utf8CodeUnitCount - 3
      if stands("本", at: from) {
        // What is quoted is the word of another law.
        guard !isQuoting else { return skipsChain() }
        add(from..<article.end, .own("\(word)"), article.text)
        takesChain(.own("\(word)"))
        return true
      }
      act = .named([.titleAtEnd(before(start, atMost: 150))])
    } else if Self.otherActs.contains(where: { precedes($0, start) }) {
      act = .named([.titleAtEnd(before(start, atMost: 150))])
    } else {
      let isSafe = Self.openings.contains { precedes($0, start) }
      guard isSafe, !namesOther, !isQuoting else { return skipsChain() }
      act = .implied
    }
    if case .named = act { namesOther = true }
    add(start..<article.end, act, article.text)
    takesChain(act)
    return true
  }

  /// Words that end the name of another act.
  private static let otherActs: [StaticString] = [
    "公约", "协定", "议定书", "通知", "公告", "批复", "纲要", "方案", "法（试行）", "令",
  ]

  /// Words before an article of the act itself.
  private static let openings: [StaticString] = [
    "违反", "依照", "按照", "根据", "依据", "适用", "符合", "属于", "参照", "具有", "除", "因", "有",
  ]

  /// Goes over the articles that follow one which is not cited with certainty.
  private mutating func skipsChain() -> Bool {
    let count = found.count
    takesChain(.implied)
    found.removeSubrange(count...)
    return true
  }

  private mutating func add(_ range: Range<Int>, _ act: Citation.Act, _ article: String) {
    found.append(Citation(range, act, article: article))
  }

  /// Reads the article at a place and those that follow it.
  mutating func takesArticles(_ act: Citation.Act, from start: Int) {
    guard let article = article(at: start) else { return }
    add(start..<article.end, act, article.text)
    place = article.end
    takesChain(act)
  }

  /// Reads the articles that follow the one before the reader: "、第十三条和第十四条".
  private mutating func takesChain(_ act: Citation.Act) {
    while let separator = Self.separators.first(where: { stands($0, at: place) }),
      let article = article(at: place + separator.utf8CodeUnitCount)
    {
      add((place + separator.utf8CodeUnitCount)..<article.end, act, article.text)
      place = article.end
    }
  }

  private static let separators: [StaticString] = [
    "、", "和", "与", "及", "以及", "或者", "或", "至", "到",
  ]

  /// The article at a place, with the paragraphs and items of it that are named; nil where there is none.
  func article(at start: Int) -> (text: String, end: Int)? {
    guard stands("第", at: start) else { return nil }
    var reader = signs(at: start)
    guard let read = Designation.chinese(&reader), read.kind == .article else { return nil }
    var end = start + read.range.upperBound
    let written = text(start..<end)
    while let next = part(at: end) { end = next }
    return (written, end)
  }

  /// The end of 第…款, 第（…）项 or 第…目, with a word of enumeration before it; nil where none stands there.
  private func part(at start: Int) -> Int? {
    var start = start
    if let separator = Self.separators.first(where: { stands($0, at: start) }) {
      start += separator.utf8CodeUnitCount
    }
    guard stands("第", at: start) else { return nil }
    var reader = signs(at: start, atMost: 48)
    reader.advance()
    let isBracketed = reader.takes("(")
    guard Numeral(&reader) != nil else { return nil }
    if isBracketed { guard reader.takes(")") else { return nil } }
    guard reader.takes("款") || reader.takes("项") || reader.takes("項") || reader.takes("目") else {
      return nil
    }
    return start + reader.offset
  }

  /// The end of a title that begins at a place, titles inside it included; nil where it does not end nearby.
  private func endOfTitle(from start: Int) -> Int? {
    var depth = 0
    var index = start
    let limit = min(bytes.count, start + Self.reach)
    while index < limit {
      if bytes[index] == 0x0A { return nil }
      if bytes[index] == 0xE3, index + 2 < bytes.count, bytes[index + 1] == 0x80 {
        if bytes[index + 2] == 0x8A { depth += 1 }
        if bytes[index + 2] == 0x8B {
          depth -= 1
          if depth == 0 { return index + 3 }
        }
      }
      index += 1
    }
    return nil
  }

  /// What stands in the brackets that open at a place; nil where none do, or none close nearby.
  func bracket(at start: Int) -> Range<Int>? {
    let width = stands("（", at: start) ? 3 : stands("(", at: start) ? 1 : 0
    guard width > 0 else { return nil }
    var depth = 0
    var index = start
    while index < min(bytes.count, start + Self.reach) {
      if stands("（", at: index) || bytes[index] == UInt8(ascii: "(") { depth += 1 }
      if stands("）", at: index) || bytes[index] == UInt8(ascii: ")") {
        depth -= 1
        if depth == 0 { return (start + width)..<index }
      }
      index += 1
    }
    return nil
  }

  /// The name in "以下简称…"; nil where there is none.
  private func shortName(in range: Range<Int>) -> String? {
    for index in range {
      for word in ["以下简称", "以下称", "简称"] as [StaticString] where stands(word, at: index) {
        let rest = text((index + word.utf8CodeUnitCount)..<range.upperBound)
        let marks: Set<Unicode.Scalar> = ["“", "”", "《", "》", "「", "」", "\"", "为", "：", "，", " "]
        var name = Substring(rest).unicodeScalars
        while let first = name.first, marks.contains(first) { name.removeFirst() }
        while let last = name.last, marks.contains(last) { name.removeLast() }
        let isOne = !name.contains { "，、；“”《》".unicodeScalars.contains($0) }
        return isOne && (2...30).contains(name.count) ? String(name) : nil
      }
    }
    return nil
  }
}
