/// A place of a text that names another act, with the names in a form that can be kept and compared later, when more
/// documents are known.
public struct CitingPlace: Hashable, Sendable {
  /// One way to understand the place.
  public struct Name: Hashable, Sendable {
    /// The name as `CitableName` has it.
    public let key: String
    /// What a document of that name must bear besides, such as its year; empty where nothing is asked for. One that
    /// begins with "!" must be borne, any other only where the document bears anything.
    public let condition: String

    init(_ key: String, _ condition: String = "") { (self.key, self.condition) = (key, condition) }
  }

  /// The block that cites.
  public let block: Int
  /// The bytes of the block's passage that cite, without a name that stands before them.
  public let range: Range<Int>
  /// The article that is cited; nil for the whole act.
  public let article: String?
  /// The names, the likeliest first: a later one counts only where no document has an earlier one.
  public let names: [Name]
}

extension Document {
  /// The places of the text that name another act, in reading order. Titles in running text of Latin letters are not
  /// among them: no text says where they end.
  public var citingPlaces: [CitingPlace] {
    var places: [CitingPlace] = []
    var shortNames: [String: String] = [:]
    for (number, block) in blocks.enumerated() {
      switch block.kind {
      case .title, .heading, .fact, .rule, .preformatted, .notice: continue
      default: break
      }
      var reader = CitationReader(block.passage.text)
      reader.read()
      for short in reader.shortNames { shortNames[short.name] = short.title }
      for citation in reader.found {
        guard case .named(let names) = citation.act else { continue }
        let keys = names.flatMap { $0.keys(shortNames) }
        guard !keys.isEmpty else { continue }
        places.append(
          CitingPlace(
            block: number, range: citation.range, article: citation.article, names: keys))
      }
    }
    return places
  }
}

extension Citation.Name {
  /// The keys that a document of the name may have, the longest first.
  fileprivate func keys(_ shortNames: [String: String]) -> [CitingPlace.Name] {
    switch self {
    case .number(let number, let year): CitableName.cited(number: number, year: year)
    case .title(let title): [CitingPlace.Name(CitableName.cited(title: CitedTitle.folded(title)))]
    case .numberAtEnd(let text):
      CitationIndex.numbers(atEndOf: text).map { CitingPlace.Name("n" + $0) }
    case .titleAtEnd(let text):
      CitationIndex.titles(atEndOf: text).map { title in
        CitingPlace.Name(CitableName.cited(title: CitedTitle.folded(shortNames[title] ?? title)))
      }
    case .titleAtStart(let text):
      CitationIndex.titles(atStartOf: text).map { title in
        CitingPlace.Name(
          CitableName.cited(title: title.folded), title.decree ?? "")
      }
    }
  }
}

/// A name that a document can be cited by, in a form that compares.
public struct CitableName: Hashable, Sendable {
  /// The name.
  public let key: String
  /// What the document bears besides: its years, or the decrees that brought it into being.
  public let conditions: Set<String>

  /// All names of a document.
  public static func all(of entry: Entry) -> [CitableName] {
    guard entry.kind == .document else { return [] }
    let whole = CitedTitle.withoutVersion(CitedTitle.folded(entry.title))
    let short = CitedTitle.short(whole)
    guard !short.isEmpty, short.utf8.count <= 600 else { return [] }
    let decrees = CitationIndex.decrees(of: entry)
    var names = [CitableName(key: "t" + short, conditions: decrees)]
    if short != whole { names.append(CitableName(key: "T" + whole, conditions: decrees)) }
    let numbers = CitationIndex.numbers(of: entry)
    guard !numbers.isEmpty else { return names }
    let years = Set(CitationIndex.years(of: entry).map(String.init))
    for number in numbers.sorted() {
      names.append(CitableName(key: "n" + number, conditions: years))
      // In Uruguay laws and decree-laws share one series of numbers.
      if number.hasPrefix("decreto ") {
        let other = "ley " + number.dropFirst(8)
        names.append(CitableName(key: "n" + other, conditions: years.union([substitute])))
      } else if number.hasPrefix("ley ") {
        let other = "decreto " + number
        names.append(CitableName(key: "n" + other, conditions: years.union([substitute])))
      }
    }
    return names
  }

  /// Among the conditions, what says that the name is meant only where no document bears it without this.
  public static let substitute = "~"

  /// The key of a title as a text cites it; who names the state means it.
  static func cited(title folded: String) -> String {
    let whole = CitedTitle.withoutVersion(folded)
    let short = CitedTitle.short(whole)
    return short == whole ? "t" + short : "T" + whole
  }

  /// The keys of a number as a text cites it.
  static func cited(number: String, year: Int?) -> [CitingPlace.Name] {
    let condition = year.map(String.init) ?? ""
    // The numbers of decrees begin anew each year.
    if number.unicodeScalars.contains(where: \.isArabic) {
      return year == nil ? [] : [CitingPlace.Name("n" + number, "!" + condition)]
    }
    return [CitingPlace.Name("n" + number, condition)]
  }

  /// Whether what a document bears answers what a text asks for.
  public static func areMet(_ condition: String, by conditions: Set<String>) -> Bool {
    guard let first = condition.first else { return true }
    if first == "!" { return conditions.contains(String(condition.dropFirst())) }
    return conditions.contains(condition) || conditions.allSatisfy { $0 == substitute }
  }
}
