import Documents

/// Reads a query from left to right; what makes no sense is read as words.
struct QueryParser {
  private(set) var clauses: [Query.Clause] = []
  private(set) var conditions: [Query.Conditional] = []
  private(set) var remarks: [Query.Remark] = []
  /// Whether the text ends within a plain word.
  private(set) var endsInWord = false

  private let text: [Character]
  private var offset = 0
  private var joinsNext = false

  init(_ text: String) { self.text = Array(text) }

  /// Reads all of it.
  mutating func read() {
    while true {
      while offset < text.count, text[offset].isWhitespace { offset += 1 }
      guard offset < text.count else { break }
      readPart()
    }
    if joinsNext { remarks.append(.orAtEnd) }
  }

  private mutating func readPart() {
    var isExcluded = false
    if text[offset] == "-" || text[offset] == "－", offset + 1 < text.count,
      !text[offset + 1].isWhitespace, text[offset + 1] != "-"
    {
      isExcluded = true
      offset += 1
    }
    if QueryParser.closing(text[offset]) != nil {
      let phrase = readQuoted()
      add(Query.Term(text: phrase, isPhrase: true), isExcluded)
      return
    }
    let word = readWord()
    if !isExcluded, word == "OR" || word == "|" || word == "||" {
      if clauses.last.map({ !$0.isExcluded }) ?? false {
        joinsNext = true
      } else {
        remarks.append(.orAtStart)
      }
      return
    }
    if !isExcluded, word == "AND" || word == "&&" { return }
    if let colon = word.firstIndex(where: { $0 == ":" || $0 == "：" }), colon != word.startIndex {
      let name = String(word[..<colon]).lowercased()
      var value = String(word[word.index(after: colon)...])
      if QueryParser.fields.contains(name) {
        if value.isEmpty, offset < text.count, QueryParser.closing(text[offset]) != nil {
          value = readQuoted()
        }
        if readField(name, value, isExcluded) {
          endsInWord = false
          return
        }
      }
    }
    addWord(word, isExcluded)
  }

  private mutating func addWord(_ word: String, _ isExcluded: Bool) {
    var word = word
    let isPrefix = word.hasSuffix("*") || word.hasSuffix("＊")
    while word.hasSuffix("*") || word.hasSuffix("＊") { word.removeLast() }
    add(Query.Term(text: word, isPrefix: isPrefix), isExcluded)
    endsInWord = !isPrefix && offset == text.count
  }

  private mutating func add(_ term: Query.Term, _ isExcluded: Bool) {
    endsInWord = false
    guard
      term.text.unicodeScalars.contains(where: {
        $0.properties.isAlphabetic || $0.properties.numericType != nil
      })
    else { return }
    if joinsNext, !isExcluded, let last = clauses.indices.last {
      clauses[last].terms.append(term)
    } else {
      clauses.append(Query.Clause(terms: [term], isExcluded: isExcluded))
    }
    joinsNext = false
  }

  private mutating func readWord() -> String {
    var word = ""
    while offset < text.count, !text[offset].isWhitespace {
      // A quote ends a word only behind a field's colon; elsewhere it is an apostrophe or stray.
      if QueryParser.closing(text[offset]) != nil, let last = word.last, last == ":" || last == "："
      {
        break
      }
      if word.isEmpty || !QueryParser.isQuote(text[offset]) { word.append(text[offset]) }
      offset += 1
    }
    return word
  }

  private mutating func readQuoted() -> String {
    let end = QueryParser.closing(text[offset]) ?? "\""
    offset += 1
    var phrase = ""
    while offset < text.count, text[offset] != end, text[offset] != "\"" {
      phrase.append(text[offset])
      offset += 1
    }
    if offset < text.count {
      offset += 1
    } else {
      remarks.append(.openQuote)
    }
    return phrase
  }

  /// Reads a field; false where its value makes no sense.
  private mutating func readField(_ name: String, _ value: String, _ isExcluded: Bool) -> Bool {
    let condition: Query.Condition
    switch name {
    case "title":
      guard !value.isEmpty else { return false }
      let isPrefix = value.hasSuffix("*")
      add(
        Query.Term(
          text: isPrefix ? String(value.dropLast()) : value,
          isPhrase: value.contains(where: \.isWhitespace), isPrefix: isPrefix, isInTitle: true),
        isExcluded)
      return true
    case "year":
      guard let dates = QueryParser.dates(value) else {
        remarks.append(.noYear("\(name):\(value)"))
        return false
      }
      condition = dates
    case "before", "after":
      guard let dates = QueryParser.limit(value, isBefore: name == "before") else {
        remarks.append(.noDate("\(name):\(value)"))
        return false
      }
      condition = dates
    default:
      guard !value.isEmpty else { return false }
      switch name {
      case "in": condition = .section(value)
      case "from": condition = .issuer(value)
      case "number": condition = .number(value)
      case "status": condition = .status(value)
      default: condition = .language(value)
      }
    }
    conditions.append(Query.Conditional(condition: condition, isExcluded: isExcluded))
    return true
  }

  /// `2015`, `2015..2020`, `..2020`, `2015..`, with one hyphen or an en dash for the points too.
  private static func dates(_ value: String) -> Query.Condition? {
    for divider in ["..", "–", "-"] {
      guard let range = value.range(of: divider) else { continue }
      let (first, last) = (String(value[..<range.lowerBound]), String(value[range.upperBound...]))
      guard let from = first.isEmpty ? 0 : year(first),
        let through = last.isEmpty ? 9999 : year(last),
        !(first.isEmpty && last.isEmpty)
      else { return nil }
      let ordered =
        first.isEmpty || last.isEmpty ? (from, through) : (min(from, through), max(from, through))
      return .dates(
        from: ordered.0 * 10_000 + (ordered.0 > 0 ? 101 : 0),
        through: last.isEmpty ? Int.max : ordered.1 * 10_000 + 1231)
    }
    return year(value).map { .dates(from: $0 * 10_000 + 101, through: $0 * 10_000 + 1231) }
  }

  private static func limit(_ value: String, isBefore: Bool) -> Query.Condition? {
    let first: Int
    let last: Int
    if let date = CalendarDate(value) {
      (first, last) = (date.sortable, date.sortable)
    } else if let year = year(value) {
      (first, last) = (year * 10_000 + 101, year * 10_000 + 1231)
    } else {
      return nil
    }
    return isBefore
      ? .dates(from: 0, through: first - 1) : .dates(from: last + 1, through: Int.max)
  }

  private static func year(_ text: String) -> Int? {
    guard text.utf8.count == 4, let year = Int(text), (1...9999).contains(year) else { return nil }
    return year
  }

  private static func isQuote(_ character: Character) -> Bool {
    "\"“”„«»「」『』".contains(character)
  }

  /// What ends the phrase that a sign begins; nil where it begins none.
  private static func closing(_ opening: Character) -> Character? {
    switch opening {
    case "\"": "\""
    case "“", "”": "”"
    case "„": "“"
    case "«": "»"
    case "「": "」"
    case "『": "』"
    default: nil
    }
  }
  private static let fields = [
    "in", "title", "from", "number", "year", "before", "after", "status", "language",
  ]
}

extension String {
  /// The first place where the other text stands.
  fileprivate func range(of other: String) -> Range<Index>? {
    guard let first = other.first else { return nil }
    var start = startIndex
    while let found = self[start...].firstIndex(of: first) {
      if self[found...].hasPrefix(other) {
        return found..<(index(found, offsetBy: other.count))
      }
      start = index(after: found)
    }
    return nil
  }
}
