import Documents

extension Query {
  /// How the query is read, in plain words: `all of: product, "two words" · without: repeal · in laws · 2015 to 2020`.
  public var reading: String { reading(in: EnglishQueryWords()) }

  /// How the query is read, in the words of a language.
  public func reading(in words: any QueryWords) -> String {
    var parts: [String] = []
    let wanted = clauses.filter { !$0.isExcluded }.map { $0.reading(in: words) }
    if !wanted.isEmpty { parts.append(wanted.count > 1 ? words.all(of: wanted) : wanted[0]) }
    let unwanted = clauses.filter(\.isExcluded).map { $0.reading(in: words) }
    if !unwanted.isEmpty { parts.append(words.without(unwanted)) }
    parts += conditions.map {
      let condition = $0.condition.reading(in: words)
      return $0.isExcluded ? words.not(condition) : condition
    }
    return (parts + remarks.map(words.remark)).joined(separator: " · ")
  }
}

extension Query.Clause {
  fileprivate func reading(in words: any QueryWords) -> String {
    words.any(of: terms.map { $0.reading(in: words) })
  }
}

extension Query.Term {
  fileprivate func reading(in words: any QueryWords) -> String {
    let word = (isPhrase ? "“\(text)”" : text) + (isPrefix ? "…" : "")
    return isInTitle ? words.inTitle(word) : word
  }
}

extension Query.Condition {
  fileprivate func reading(in words: any QueryWords) -> String {
    switch self {
    case .section(let name): words.section(name)
    case .issuer(let name): words.issuer(name)
    case .number(let number): words.number(number)
    case .status(let status): words.status(status)
    case .language(let language): words.language(language)
    case .dates(let from, let through): Self.reading(from: from, through: through, in: words)
    }
  }

  private static func reading(from: Int, through: Int, in words: any QueryWords) -> String {
    func written(_ day: Int) -> String {
      CalendarDate(sortable: day).map(String.init(describing:)) ?? String(day / 10_000)
    }
    if from == 0 {
      let isDay = CalendarDate(sortable: through + 1) != nil
      return isDay ? words.before(written(through + 1)) : words.through(through / 10_000)
    }
    if through == Int.max {
      let isDay = CalendarDate(sortable: from - 1) != nil
      let isYear = from % 10_000 == 101
      if (from - 1) % 10_000 == 1231 { return words.after(String((from - 1) / 10_000)) }
      return isDay
        ? words.after(written(from - 1))
        : isYear ? words.since(from / 10_000) : words.after(String(from / 10_000))
    }
    if from % 10_000 == 101, through % 10_000 == 1231 {
      let (first, last) = (from / 10_000, through / 10_000)
      return first == last ? words.year(first) : words.period(String(first), String(last))
    }
    return words.period(written(from), written(through))
  }
}
