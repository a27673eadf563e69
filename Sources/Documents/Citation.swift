/// A stretch of text that names another place of the law: an act by its number or title, an article, or both.
///
/// What the stretch says, not where it leads: `CitationIndex` knows the documents of a site, and
/// `Document.references(with:)` brings both together.
public struct Citation: Hashable, Sendable {
  /// Which act is meant.
  public enum Act: Hashable, Sendable {
    /// The act that the text stands in, by the word that it has for itself in small letters: "法" of "本法", "law" of
    /// "this Law".
    case own(String)
    /// None is named: most often the act that the text stands in, but not certainly.
    case implied
    /// Another act, by all the names that the text gives it.
    case named([Name])
  }

  /// What an act is called by.
  public enum Name: Hashable, Sendable {
    /// Its number, folded by `CitedNumber`, and the year where the text states it beside the number.
    case number(String, year: Int?)
    /// Its title, as it stands between brackets of titles.
    case title(String)
    /// A text whose end is a title: "依照刑事诉讼法", "vastavalt avaliku teenistuse seaduse".
    case titleAtEnd(String)
    /// A text whose beginning is a title: "نظام العمل، الصادر …".
    case titleAtStart(String)
    /// A text whose end is a number with brackets: "按国办发〔1985〕99号".
    case numberAtEnd(String)
  }

  /// The bytes of the passage's UTF-8 that cite.
  public var range: Range<Int>
  /// Which act is meant.
  public var act: Act
  /// The article, as an outline finds it: "第十二条", "Article 12", "§ 33⁴"; nil where the act as a whole is cited.
  public var article: String?

  /// Makes a citation.
  public init(_ range: Range<Int>, _ act: Act, article: String? = nil) {
    (self.range, self.act, self.article) = (range, act, article)
  }

  /// All citations in a text, from first to last; none overlap. The time taken grows with the text's length.
  public static func all(in text: String) -> [Citation] {
    var reader = CitationReader(text)
    reader.read()
    return reader.found
  }
}
