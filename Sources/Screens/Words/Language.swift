/// A language of the interface; the documents stay in theirs.
public enum Language: String, CaseIterable, Hashable, Sendable {
  /// English.
  case english = "en"
  /// Chinese in simplified characters.
  case simplifiedChinese = "zh"

  /// The words of the language.
  var words: any Words {
    switch self {
    case .english: EnglishWords()
    case .simplifiedChinese: ChineseWords()
    }
  }
}
