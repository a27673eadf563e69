extension Designation {
  /// 第三条, 第 12 章, 第一百二十条之一.
  static func chinese(_ reader: inout SignReader) -> Designation? {
    let start = reader.offset
    guard reader.takes("第") else { return nil }
    reader.takesSpaces()
    guard let first = Numeral(&reader), first.script == .chinese || first.script == .arabic else {
      return nil
    }
    var numbers = [first.value]
    reader.takesSpaces()
    guard let unit = reader.sign else { return nil }
    reader.advance()
    let kind: Kind
    switch unit {
    case "编", "卷", "篇", "編": kind = .part
    case "部":
      guard reader.takes("分") else { return nil }
      kind = .part
    case "分":
      guard reader.takes("编") || reader.takes("編") else { return nil }
      kind = .part
    case "章": kind = .chapter
    case "节", "節": kind = .section
    case "条", "條": kind = .article
    default: return nil
    }
    let beforeSuffix = reader
    if kind == .article, reader.takes("之"), let suffix = Numeral(&reader) {
      numbers.append(suffix.value)
    } else {
      reader = beforeSuffix
    }
    return Designation(kind, numbers, first, from: start, to: reader.offset)
  }

  /// Article 12, Art. 12, § 3, Chapter II, Section 4.
  static func named(_ reader: inout SignReader) -> Designation? {
    let start = reader.offset
    let kind: Kind
    if reader.takes("§") {
      _ = reader.takes("§")
      reader.takesSpaces()
      kind = .article
    } else {
      guard reader.mayBeKind, let known = kinds[reader.word()] else { return nil }
      kind = known
      let hasStop = reader.takes(".")
      guard reader.takesSpaces() || hasStop else { return nil }
    }
    guard let first = Numeral(&reader) ?? numberInWords(&reader), first.script != .circled else {
      return nil
    }
    var numbers = [first.value]
    path(&reader, &numbers)
    if first.script == .letter, numbers.count == 1, kind == .article || kind == .section {
      return nil
    }
    suffix(&reader, &numbers)
    // "Articles 1 and 2" and "Article 1, paragraph 2" are citations.
    if let next = reader.sign, next.isASCII, next.isLatinLetter { return nil }
    _ = reader.takes(".") || reader.takes(":")
    return Designation(kind, numbers, first, from: start, to: reader.offset)
  }

  /// 4. 4、 4) (4) IV. 一、 （一） ① 1.2 1.2. and a number alone.
  static func bare(_ reader: inout SignReader) -> Designation? {
    let start = reader.offset
    let isOpened = reader.takes("(")
    if isOpened { reader.takesSpaces() }
    guard let first = Numeral(&reader) else { return nil }
    var numbers = [first.value]
    if isOpened {
      reader.takesSpaces()
      guard reader.takes(")") else { return nil }
      return Designation(.bracketed, numbers, first, from: start, to: reader.offset)
    }
    if first.script == .circled {
      return Designation(.bracketed, numbers, first, from: start, to: reader.offset)
    }
    if first.script == .arabic { path(&reader, &numbers) }
    if numbers.count == 1, first.script == .arabic || first.script == .chinese {
      inserted(&reader, &numbers)
    }
    if reader.takes(")") {
      return Designation(.bracketed, numbers, first, from: start, to: reader.offset)
    }
    let isSetOff = reader.takes(".") || reader.takes("、")
    let end = reader.offset
    if isSetOff, let kind = kindAfter(reader) {
      reader.takesSpaces()
      _ = reader.word()
      return Designation(kind, numbers, first, from: start, to: reader.offset)
    }
    guard isSetOff || reader.isAtEnd || reader.sign == " " || reader.sign == "(" else { return nil }
    return Designation(.plain, numbers, first, from: start, to: end, isSetOff: isSetOff)
  }

  /// The number of "Chapter One".
  private static func numberInWords(_ reader: inout SignReader) -> Numeral? {
    words.firstIndex(of: reader.word()).map { Numeral($0 + 1, .arabic) }
  }

  private static let words = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    "twenty",
  ]

  /// The further numbers of "1.2.3".
  private static func path(_ reader: inout SignReader, _ numbers: inout [Int]) {
    while numbers.count < 6 {
      let before = reader
      guard reader.takes("."), let next = Numeral(&reader), next.script == .arabic else {
        reader = before
        return
      }
      numbers.append(next.value)
    }
  }

  /// The letter of "§ 12a" and the raised digit of "§ 12²", as a further number.
  private static func suffix(_ reader: inout SignReader, _ numbers: inout [Int]) {
    guard let sign = reader.sign else { return }
    if let digit = raised[sign] {
      numbers.append(digit)
      reader.advance()
      while let more = reader.sign, raised[more] != nil || more == "⁰" { reader.advance() }
      return
    }
    let before = reader
    if ("a"..."z").contains(sign) || ("A"..."Z").contains(sign) {
      reader.advance()
      if let next = reader.sign, next.isLatinLetter {
        reader = before
      } else {
        numbers.append(Int(sign.value | 32) - 96)
      }
    }
  }

  private static let raised: [Unicode.Scalar: Int] = [
    "¹": 1, "²": 2, "³": 3, "⁴": 4, "⁵": 5, "⁶": 6, "⁷": 7, "⁸": 8, "⁹": 9,
  ]

  /// The second number of "12a" and "一百二十之一", where it ends the designation.
  private static func inserted(_ reader: inout SignReader, _ numbers: inout [Int]) {
    let before = reader
    let number: Int?
    if reader.takes("之") {
      number = Numeral(&reader)?.value
    } else if let sign = reader.sign, ("a"..."z").contains(sign) {
      reader.advance()
      number = Int(sign.value) - 96
    } else {
      return
    }
    if let number, reader.isAtEnd || reader.sign == "." {
      numbers.append(number)
    } else {
      reader = before
    }
  }

  /// What a word behind the number says is numbered: "1. peatükk".
  private static func kindAfter(_ reader: SignReader) -> Kind? {
    var reader = reader
    reader.takesSpaces()
    guard let first = reader.sign, ("a"..."z").contains(first) else { return nil }
    return kindsBehind[reader.word()]
  }

  private static let kindsBehind: [String: Kind] = [
    "osa": .part, "peatükk": .chapter, "jagu": .section, "jaotis": .section,
  ]

  private static let kinds: [String: Kind] = [
    "part": .part, "book": .part, "title": .part, "título": .part, "titulo": .part,
    "livre": .part, "libro": .part, "teil": .part, "partie": .part,
    "chapter": .chapter, "capítulo": .chapter, "capitulo": .chapter, "chapitre": .chapter,
    "kapitel": .chapter, "ch": .chapter, "chap": .chapter,
    "section": .section, "sección": .section, "seccion": .section, "sec": .section,
    "abschnitt": .section,
    "article": .article, "art": .article, "artículo": .article, "articulo": .article,
    "artikel": .article, "artikkel": .article, "artigo": .article, "articolo": .article,
  ]
}

extension Designation {
  /// Whether a designation may stand at the start of a text: false for nearly all that begin with a word, which their
  /// first two letters tell.
  static func mayBegin(_ text: String) -> Bool {
    var bytes = text.utf8.makeIterator()
    guard let first = bytes.next(), let second = bytes.next(), isLetter(first), isLetter(second)
    else { return true }
    if Kind.mayBegin(Unicode.Scalar(first | 0x20), Unicode.Scalar(second | 0x20)) { return true }
    // Two letters are a Roman number, of one case, or no number at all.
    let digits = "ivxlcdm".utf8
    return first & 0x20 == second & 0x20 && digits.contains(first | 0x20)
      && digits.contains(second | 0x20)
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}

extension Designation.Kind {
  /// Whether two small letters are the first of a word in `kinds`.
  fileprivate static func mayBegin(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Bool {
    switch (first, second) {
    case ("p", "a"), ("b", "o"), ("t", "i"), ("t", "í"), ("t", "e"), ("l", "i"), ("c", "h"),
      ("c", "a"), ("k", "a"), ("s", "e"), ("a", "b"), ("a", "r"):
      true
    default: false
    }
  }
}

extension SignReader {
  /// Whether the first two letters are those of a word in `kinds`; nearly all words are told from them so.
  fileprivate var mayBeKind: Bool {
    var reader = self
    func letter() -> Unicode.Scalar {
      guard let sign = reader.sign else { return "\0" }
      reader.advance()
      return Unicode.Scalar(sign.value | 0x20) ?? sign
    }
    let first = letter()
    return Designation.Kind.mayBegin(first, letter())
  }
}
