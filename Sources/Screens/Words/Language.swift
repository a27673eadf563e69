/// A language of the interface; the documents stay in theirs.
public enum Language: String, CaseIterable, Hashable, Sendable {
  /// English.
  case english = "en"
  /// Chinese in simplified characters.
  case simplifiedChinese = "zh"

  /// The language of a locale as POSIX writes it: "zh_CN.UTF-8"; English where there is no other.
  public init(ofLocale locale: String) {
    let code = locale.prefix { $0.isASCII && $0.isLetter }.lowercased()
    self = Language(rawValue: code) ?? .english
  }

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
