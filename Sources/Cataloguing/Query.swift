import Documents

/// What a person asks of a catalogue, as read from what was typed. No text is an error.
///
/// `plain words` must all stand in a provision; `"a phrase"`; `tech*`; `tax OR duty`; `-without`; and fields:
/// `in:laws`, `title:`, `from:`, `number:`, `year:2015..2020`, `before:`, `after:`, `status:`, `language:`.
public struct Query: Hashable, Sendable {
  /// One word or phrase.
  struct Term: Hashable, Sendable {
    var text: String
    var isPhrase = false
    var isPrefix = false
    var isInTitle = false
  }

  /// Terms of which one must stand in the provision, or, where they are excluded, none.
  struct Clause: Hashable, Sendable {
    var terms: [Term]
    var isExcluded = false
  }

  /// What the document must be.
  enum Condition: Hashable, Sendable {
    case section(String)
    case issuer(String)
    case number(String)
    case dates(from: Int, through: Int)
    case status(String)
    case language(String)
  }

  /// The text as typed.
  public let text: String
  /// What must be found, or must not.
  var clauses: [Clause] = []
  /// What the documents must be; the flag says that they must not.
  var conditions: [Conditional] = []
  /// Words on what was not read as it was written; empty for most queries.
  public private(set) var remarks: [String] = []

  /// A condition, or its contrary.
  struct Conditional: Hashable, Sendable {
    var condition: Condition
    var isExcluded = false
  }

  /// Reads a query. The last word of one that is being typed also stands for longer words.
  public init(_ text: String, isBeingTyped: Bool = false) {
    self.text = text
    var parser = QueryParser(String(text.prefix(1000)))
    parser.read()
    clauses = parser.clauses
    conditions = parser.conditions
    remarks = parser.remarks
    if isBeingTyped, parser.endsInWord, let last = clauses.indices.last, !clauses[last].isExcluded,
      let term = clauses[last].terms.indices.last
    {
      let word = clauses[last].terms[term]
      if !word.isPhrase, word.text.utf8.count >= 3 { clauses[last].terms[term].isPrefix = true }
    }
  }

  /// Whether nothing is asked.
  public var isEmpty: Bool { clauses.allSatisfy(\.isExcluded) && conditions.isEmpty }

  /// The words and phrases that must be found, without what the documents must be.
  public var words: String {
    clauses.filter { !$0.isExcluded }.compactMap { $0.terms.first?.text }.joined(separator: " ")
  }

  /// How the query is read, in plain words: `all of: product, "two words" · without: repeal · in laws · 2015 to 2020`.
  public var reading: String {
    var parts: [String] = []
    let wanted = clauses.filter { !$0.isExcluded }.map(\.reading)
    if !wanted.isEmpty {
      parts.append((wanted.count > 1 ? "all of: " : "") + wanted.joined(separator: ", "))
    }
    let unwanted = clauses.filter(\.isExcluded).map(\.reading)
    if !unwanted.isEmpty { parts.append("without: " + unwanted.joined(separator: ", ")) }
    parts += conditions.map { ($0.isExcluded ? "not " : "") + $0.condition.reading }
    return (parts + remarks).joined(separator: " · ")
  }
}

extension Query.Clause {
  fileprivate var reading: String { terms.map(\.reading).joined(separator: " or ") }
}

extension Query.Term {
  fileprivate var reading: String {
    let word = isPhrase ? "“\(text)”" : text
    return (isInTitle ? "title " : "") + word + (isPrefix ? "…" : "")
  }
}

extension Query.Condition {
  fileprivate var reading: String {
    switch self {
    case .section(let name): return "in \(name)"
    case .issuer(let name): return "from \(name)"
    case .number(let number): return "number \(number)"
    case .status(let status): return "status \(status)"
    case .language(let language): return "language \(language)"
    case .dates(let from, let through):
      func written(_ day: Int) -> String {
        CalendarDate(sortable: day).map(String.init(describing:)) ?? String(day / 10_000)
      }
      if from == 0 {
        let isDay = CalendarDate(sortable: through + 1) != nil
        return isDay ? "before \(written(through + 1))" : "through \(through / 10_000)"
      }
      if through == Int.max {
        let isDay = CalendarDate(sortable: from - 1) != nil
        let isYear = from % 10_000 == 101
        if (from - 1) % 10_000 == 1231 { return "after \((from - 1) / 10_000)" }
        return isDay
          ? "after \(written(from - 1))"
          : isYear ? "from \(from / 10_000) on" : "after \(from / 10_000)"
      }
      if from % 10_000 == 101, through % 10_000 == 1231 {
        let (first, last) = (from / 10_000, through / 10_000)
        return first == last ? "of \(first)" : "\(first) to \(last)"
      }
      return "\(written(from)) to \(written(through))"
    }
  }
}
