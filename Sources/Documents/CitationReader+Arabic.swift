extension CitationReader {
  /// Reads a word of Arabic and the citation that begins with it.
  mutating func takesArabicWord() -> Bool {
    let start = place
    while place < bytes.count, isArabic(place) { place += 2 }
    guard place > start else {
      place = start + 2
      return true
    }
    let end = place
    if endsWord("مادة", end) || endsWord("ماده", end) {
      takesArabicArticle(from: start, behind: end)
    } else if endsWord("مرسوم", end) || endsWord("أمر", end) || endsWord("قرار", end) {
      takesArabicNumber(from: start, behind: end)
    } else if let noun = Self.arabicActs.first(where: { endsWord($0, end) }) {
      takesArabicTitle(noun, from: start, behind: end)
    }
    return true
  }

  /// What the titles of acts begin with.
  private static let arabicActs: [StaticString] = [
    "النظام", "نظام", "اللائحة", "لائحة", "تنظيم", "القواعد", "قواعد", "الضوابط", "ضوابط",
    "تعليمات",
  ]

  /// Notes a title that may begin here, with "and" or "in" joined to its first word or without.
  private mutating func takesArabicTitle(_ noun: StaticString, from start: Int, behind end: Int) {
    let nounStart = end - noun.utf8CodeUnitCount
    guard
      nounStart == start
        || nounStart == start + 2 && (stands("و", at: start) || stands("ب", at: start))
    else { return }
    let name = text(nounStart..<min(bytes.count, nounStart + 300))
    found.append(Citation(nounStart..<end, .named([.titleAtStart(name)])))
  }

  /// Whether a letter or vowel sign of Arabic stands at a place: no digit and no comma.
  private func isArabic(_ index: Int) -> Bool {
    guard index + 1 < bytes.count else { return false }
    switch bytes[index] {
    case 0xD8: return bytes[index + 1] >= 0xA0
    case 0xD9: return !(0xA0...0xAD).contains(bytes[index + 1])
    case 0xDA, 0xDB: return true
    default: return false
    }
  }

  private func endsWord(_ word: StaticString, _ end: Int) -> Bool { precedes(word, end) }

  private mutating func takesArabicArticle(from start: Int, behind end: Int) {
    var reader = signs(at: end, atMost: 220)
    guard start > 0, let number = Designation.arabicNumber(&reader) else { return }
    let articleEnd = end + reader.offset
    place = articleEnd
    let article = "المادة \(number.value)"
    reader.takesSpaces()
    guard reader.arabicWord() == "من" else { return }
    reader.takesSpaces()
    let nameStart = end + reader.offset
    let pointer = reader.arabicWord()
    guard ["هذا", "هذه"].contains(pointer) else {
      let name = text(nameStart..<min(bytes.count, nameStart + 300))
      found.append(
        Citation(start..<articleEnd, .named([.titleAtStart(name)]), article: article))
      return
    }
    reader.takesSpaces()
    let noun = reader.arabicWord()
    guard !isQuoting, !noun.isEmpty else { return }
    let citationEnd = end + reader.offset
    found.append(Citation(start..<citationEnd, .own(noun), article: article))
    place = citationEnd
  }

  /// Reads "المرسوم الملكي رقم (م/٥٦) وتاريخ ٢٨/٧/١٤٣٦هـ".
  private mutating func takesArabicNumber(from start: Int, behind end: Int) {
    var reader = signs(at: end, atMost: 220)
    let isDecree = endsWord("مرسوم", end)
    var kind = isDecree ? "مرسوم" : endsWord("قرار", end) ? "قرار" : "امر"
    var word = ""
    for _ in 0..<5 {
      reader.takesSpaces()
      word = reader.arabicWord()
      if word == "رقم" || word == "الرقم" { break }
      guard ["ملكي", "الملكي", "السامي", "سامي", "الكريم", "مجلس", "الوزراء", "ذي"].contains(word)
      else { return }
      if word == "الوزراء" { kind = "قرار مجلس الوزراء" }
    }
    guard word == "رقم" || word == "الرقم", kind != "قرار" else { return }
    reader.takesSpaces()
    let isOpened = reader.takes("(")
    reader.takesSpaces()
    var number = reader.arabicWord()
    reader.takesSpaces()
    if reader.takes("/") { number += "/" }
    reader.takesSpaces()
    guard let digits = Numeral(&reader), digits.script == .arabic else { return }
    number += String(digits.value)
    var numberEnd = end + reader.offset
    reader.takesSpaces()
    if isOpened {
      guard reader.takes(")") else { return }
      numberEnd = end + reader.offset
    }
    let year = arabicYear(&reader)
    found.append(
      Citation(start..<numberEnd, .named([.number("\(kind) \(number)", year: year)])))
    place = numberEnd
  }

  /// The year of the Hijri calendar in "وتاريخ ٢٨ / ٧ / ١٤٣٦هـ" or "1439/10/19هـ"; nil where there is none.
  private func arabicYear(_ reader: inout SignReader) -> Int? {
    reader.takesSpaces()
    guard ["وتاريخ", "بتاريخ", "تاريخ", "في", "والتاريخ"].contains(reader.arabicWord()) else {
      return nil
    }
    for _ in 0..<12 {
      reader.skipsFormatSigns()
      reader.takesSpaces()
      if let number = Numeral(&reader) {
        if (1300...1500).contains(number.value) { return number.value }
      } else if !reader.takes("/"), !reader.takes("-") {
        return nil
      }
    }
    return nil
  }
}

extension SignReader {
  /// Goes over invisible signs that only order the text.
  mutating func skipsFormatSigns() {
    var count = 0
    while count < 16, let sign, sign.isFormatSign {
      advance()
      count += 1
    }
  }
}
