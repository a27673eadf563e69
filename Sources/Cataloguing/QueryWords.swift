/// The words in which a query is read to a person, in one language.
public protocol QueryWords: Sendable {
  /// Several parts that must all be found.
  func all(of parts: [String]) -> String
  /// Parts that must not be found.
  func without(_ parts: [String]) -> String
  /// Parts of which one must be found; the part itself where there is one.
  func any(of parts: [String]) -> String
  /// The contrary of a condition.
  func not(_ condition: String) -> String
  /// A word that must stand in the title.
  func inTitle(_ word: String) -> String
  /// In a section of the name.
  func section(_ name: String) -> String
  /// From an issuer or source of the name.
  func issuer(_ name: String) -> String
  /// Of a document's number.
  func number(_ number: String) -> String
  /// Of a status.
  func status(_ status: String) -> String
  /// In a language.
  func language(_ language: String) -> String
  /// Before a day.
  func before(_ day: String) -> String
  /// Up to a year and in it.
  func through(_ year: Int) -> String
  /// After a day or a year.
  func after(_ day: String) -> String
  /// In a year and after it.
  func since(_ year: Int) -> String
  /// In a year.
  func year(_ year: Int) -> String
  /// From a day or year to another, with both.
  func period(_ first: String, _ last: String) -> String
  /// What was not read as it was written.
  func remark(_ remark: Query.Remark) -> String
}

extension Query {
  /// The words in which a query is read, in English.
  public static let englishWords: any QueryWords = EnglishQueryWords()
}

/// The words of `Query.englishWords`.
struct EnglishQueryWords: QueryWords {
  func all(of parts: [String]) -> String { "all of: " + parts.joined(separator: ", ") }
  func without(_ parts: [String]) -> String { "without: " + parts.joined(separator: ", ") }
  func any(of parts: [String]) -> String { parts.joined(separator: " or ") }
  func not(_ condition: String) -> String { "not " + condition }
  func inTitle(_ word: String) -> String { "title " + word }
  func section(_ name: String) -> String { "in \(name)" }
  func issuer(_ name: String) -> String { "from \(name)" }
  func number(_ number: String) -> String { "number \(number)" }
  func status(_ status: String) -> String { "status \(status)" }
  func language(_ language: String) -> String { "language \(language)" }
  func before(_ day: String) -> String { "before \(day)" }
  func through(_ year: Int) -> String { "through \(year)" }
  func after(_ day: String) -> String { "after \(day)" }
  func since(_ year: Int) -> String { "from \(year) on" }
  func year(_ year: Int) -> String { "of \(year)" }
  func period(_ first: String, _ last: String) -> String { "\(first) to \(last)" }

  func remark(_ remark: Query.Remark) -> String {
    switch remark {
    case .orAtStart: "“OR” at the start is left out"
    case .orAtEnd: "“OR” at the end is left out"
    case .openQuote: "the quote is not closed"
    case .nothingSought: "no word to look for"
    case .noYear(let text): "“\(text)” is no year and is read as words"
    case .noDate(let text): "“\(text)” is no date and is read as words"
    }
  }
}
