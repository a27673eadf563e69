/// What kind of act a document is, by its title: so far as that tells whether "this law" is the document.
struct ActNature {
  /// Whether the document changes other acts.
  let isAmendment: Bool
  /// Whether it is a law or regulation of one text, in which an article without a name is its own.
  let isLaw: Bool

  private let title: String
  private let words: [String]

  init(_ document: Document) {
    title = CitedTitle.withoutVersion(CitedTitle.folded(document.title))
    words = document.title.lowercased().split { " -–.,:;()\u{3000}".contains($0) }.map {
      CitedTitle.folded($0)
    }
    let title = title
    isAmendment = Self.amendments.contains { title.contains($0) }
    let kind = Self.chineseKind(of: title)
    isLaw =
      kind.map { Self.chineseLaws.contains($0) && !title.contains("关于") }
      ?? ["ley", "decreto", "codigo", "código"].contains { title.hasPrefix($0) }
  }

  private static let amendments = [
    "修正案", "修改", "废止", "modificac", "modifica", "modifíca", "muutmi", "تعديل", "amend",
  ]
  private static let chineseLaws: Set<String> = [
    "法", "法典", "条例", "实施条例", "实施细则", "细则", "办法", "规则", "章程", "通则", "守则", "规定",
  ]

  /// Whether a text has the words of an amendment: what stands behind them may be another act's.
  static func amends(_ text: String) -> Bool {
    signs.stand(in: Array(text.utf8))
  }

  private static let signs = Watchwords([
    "修改为", "增加一条", "增加一款", "ustitúye", "ustituye", "USTITUYE", "odifíca", "gréga", "ncorpóra",
    "siguiente texto", "siguiente redacci", "muudetakse", "sõnastatakse", "täiendatakse", "لتكون",
    "بالنص الآتي", "تعديل", "is amended", "amended to read", "replaced by the following",
  ])

  /// What a Chinese title ends with, without what stands in brackets behind it.
  private static func chineseKind(of title: String) -> String? {
    var title = Substring(title)
    while title.hasSuffix(")"), let open = title.lastIndex(of: "("), open > title.startIndex {
      title = title[..<open]
    }
    return CitationReader.ownWords.lazy.map { "\($0)" }.first { title.hasSuffix($0) }
  }

  /// Whether the document may call itself by the word: "法" in a law, not in an interpretation of one.
  func isCalled(_ word: String) -> Bool {
    guard let sign = word.unicodeScalars.first else { return true }
    if sign.isHan { return isCalledInChinese(word) }
    if sign.isArabic { return isCalledInArabic(word) }
    if word.hasSuffix("seaduse") { return title.hasSuffix("seadus") }
    if word.hasSuffix("seadustiku") { return title.hasSuffix("seadustik") }
    switch word {
    case "ley": return ["ley", "decreto"].contains { title.hasPrefix($0) }
    case "decreto": return title.hasPrefix("decreto")
    case "codigo": return title.contains("codigo") || title.contains("código")
    default: break
    }
    if CitationReader.englishActs.contains(word) {
      return words.contains(word) || !words.contains { CitationReader.englishActs.contains($0) }
    }
    // An Estonian regulation of any name.
    return !title.hasSuffix("seadus") && !title.hasSuffix("seadustik")
  }

  private func isCalledInChinese(_ word: String) -> Bool {
    guard let kind = Self.chineseKind(of: title) else { return true }
    if [word, kind].allSatisfy({ $0 == "法" || $0 == "法典" }) { return true }
    // "办法" ends with "法" and is none.
    return word != "法" && kind != "法" && (kind.hasSuffix(word) || word.hasSuffix(kind))
  }

  private func isCalledInArabic(_ word: String) -> Bool {
    let noun = word.hasPrefix("ال") ? String(word.dropFirst(2)) : word
    guard let first = words.first(where: { Self.arabicActs.contains($0) }) else { return false }
    return first == noun
  }

  private static let arabicActs: Set<String> = [
    "نظام", "لايحه", "لائحه", "تنظيم", "قواعد", "ضوابط", "تعليمات", "اللائحه", "النظام", "القواعد",
    "ترتيبات",
    "الضوابط", "التعليمات", "سياسه", "دليل", "اتفاقيه", "مذكره", "قانون", "وثيقه", "الاتفاقيه",
  ]
}
