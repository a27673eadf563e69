/// A language of the interface; the documents stay in theirs.
public enum Language: String, CaseIterable, Hashable, Sendable {
  /// English.
  case english = "en"
  /// Chinese in simplified characters.
  case simplifiedChinese = "zh"

  /// The next language, after the last one the first.
  var next: Language {
    let all = Language.allCases
    let index = all.firstIndex(of: self).map { $0 + 1 } ?? 0
    return index < all.count ? all[index] : .english
  }

  /// The words of the language.
  var words: any Words {
    switch self {
    case .english: EnglishWords()
    case .simplifiedChinese: ChineseWords()
    }
  }
}
