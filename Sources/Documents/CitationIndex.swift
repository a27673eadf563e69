/// The documents of a site by all that they may be cited by: their titles and their numbers.
///
/// Built once from the entries of a site; a site of some ten thousand takes a part of a second.
public struct CitationIndex: Sendable {
  private struct Numbered: Sendable {
    let id: Document.ID
    let years: Set<Int>
  }

  /// Documents by their folded titles, the name of the state and the version left out.
  private var titles: [String: [Document.ID]] = [:]
  /// The whole folded titles, where they say more than the short ones.
  private var wholeTitles: [Document.ID: String] = [:]
  private var numbers: [String: [Numbered]] = [:]
  /// The first three words of titles in Latin letters that are long enough to be found without brackets.
  private(set) var openings: Set<String> = []

  /// The decrees that brought an act into being, where its entry names them.
  private(set) var decrees: [Document.ID: Set<String>] = [:]

  /// Reads the entries of a site: `site.root.allEntries`.
  public init(_ entries: some Sequence<Entry>) {
    for entry in entries { add(entry) }
  }

  /// Reads one more entry of the site.
  public mutating func add(_ entry: Entry) {
    guard entry.kind == .document else { return }
    let whole = CitedTitle.withoutVersion(CitedTitle.folded(entry.title))
    let short = CitedTitle.short(whole)
    guard !short.isEmpty else { return }
    titles[short, default: []].append(entry.id)
    if let opening = Self.opening(of: entry.title) { openings.insert(opening) }
    if short != whole { wholeTitles[entry.id] = whole }
    let decrees = Self.decrees(of: entry)
    if !decrees.isEmpty { self.decrees[entry.id] = decrees }
    for number in Self.numbers(of: entry) {
      numbers[number, default: []].append(Numbered(id: entry.id, years: Self.years(of: entry)))
    }
  }

  /// The numbers that an entry states: in its facts, and at the start of its title.
  static func numbers(of entry: Entry) -> Set<String> {
    var numbers: Set<String> = []
    if let number = entry.facts[.number],
      number.unicodeScalars.contains(where: { !$0.isASCIIDigit })
    {
      numbers.insert(CitedNumber.folded(number))
    }
    let stated = entry.facts[.other("original_publication")].map { [$0] } ?? []
    for text in stated + [String(entry.title.prefix(120))] {
      for citation in Citation.all(in: text) where citation.range.lowerBound == 0 {
        guard case .named(let names) = citation.act else { continue }
        for case .number(let number, _) in names { numbers.insert(number) }
      }
    }
    return numbers
  }

  /// The numbers of decrees in the facts of an entry.
  static func decrees(of entry: Entry) -> Set<String> {
    var decrees: Set<String> = []
    for fact in entry.facts.all where fact.name == .other("issued_by") || fact.name == .issuer {
      for citation in Citation.all(in: fact.value) {
        guard case .named(let names) = citation.act else { continue }
        for case .number(let number, _) in names where number.hasPrefix("مرسوم") {
          decrees.insert(number)
        }
      }
    }
    return decrees
  }

  /// All years in the facts of an entry, of whatever calendar.
  static func years(of entry: Entry) -> Set<Int> {
    var years: Set<Int> = []
    for fact in entry.facts.all {
      switch fact.name {
      case .adopted, .published, .other: break
      default: continue
      }
      guard fact.value.utf8.count < 200 else { continue }
      var reader = SignReader(fact.value)
      while !reader.isAtEnd {
        guard let sign = reader.sign, ("0"..."9").contains(sign) else {
          reader.advance()
          continue
        }
        guard let number = Numeral(&reader) else {
          reader.advance()
          continue
        }
        if (1300...2099).contains(number.value) { years.insert(number.value) }
      }
    }
    return years
  }

  /// The documents that an act's names fit: one where it is certain, several where the text leaves it open, none where
  /// the site has no such document.
  func documents(named names: [Citation.Name], shortNames: [String: String]) -> Found {
    var best = Found()
    for name in names {
      let found = documents(named: name, shortNames: shortNames)
      if found.ids.count == 1 { return found }
      if best.ids.isEmpty { best = found }
    }
    return best
  }

  /// The documents that fit, and the words before the citation that name them.
  struct Found {
    var ids: [Document.ID] = []
    /// The name as it stands before the citation; empty where the citation holds it.
    var name = ""
    /// The title as it stands behind the citation; empty where the citation holds it.
    var title = ""
  }

  private func documents(named name: Citation.Name, shortNames: [String: String]) -> Found {
    switch name {
    case .number(let number, let year): Found(ids: numbered(number, year))
    case .title(let title): Found(ids: titled(CitedTitle.folded(title)))
    case .numberAtEnd(let text): Found(ids: numberedAtEnd(of: text))
    case .titleAtEnd(let text): titledAtEnd(of: text, shortNames)
    case .titleAtStart(let text): titledAtStart(of: text)
    }
  }

  private func numbered(_ number: String, _ year: Int?) -> [Document.ID] {
    var found = numbers[number] ?? []
    if found.isEmpty {
      // In Uruguay laws and decree-laws share one series of numbers.
      if number.hasPrefix("ley ") { found = numbers["decreto " + number] ?? [] }
      if number.hasPrefix("decreto ley ") { found = numbers[String(number.dropFirst(8))] ?? [] }
    }
    // The numbers of decrees begin anew each year.
    if !number.unicodeScalars.allSatisfy(\.isASCII),
      number.unicodeScalars.contains(where: \.isArabic)
    {
      guard let year else { return [] }
      return found.filter { $0.years.contains(year) }.map(\.id)
    }
    if let year { found = found.filter { $0.years.isEmpty || $0.years.contains(year) } }
    return found.map(\.id)
  }

  /// The documents of a folded title.
  func titled(_ folded: String) -> [Document.ID] {
    let whole = CitedTitle.withoutVersion(folded)
    let short = CitedTitle.short(whole)
    guard let found = titles[short] else { return [] }
    guard short != whole else { return found }
    // Who names the state means it.
    return found.filter { wholeTitles[$0] == whole }
  }

  private func numberedAtEnd(of text: String) -> [Document.ID] {
    let signs = Array(CitedNumber.folded(text).unicodeScalars)
    for start in signs.indices {
      guard start == 0 || !signs[start - 1].isHan || signs[start - 1].mayPrecedeTitle else {
        continue
      }
      guard signs[start].isHan,
        let found = numbers[String(String.UnicodeScalarView(signs[start...]))]
      else { continue }
      return found.map(\.id)
    }
    return []
  }
}

extension Unicode.Scalar {
  /// Whether it is a digit from 0 to 9.
  var isASCIIDigit: Bool { ("0"..."9").contains(self) }
  /// Whether it is a Han character.
  var isHan: Bool { (0x3400...0x9FFF).contains(value) || (0x20000...0x3FFFF).contains(value) }
  /// Whether it is a letter or sign of Arabic.
  var isArabic: Bool { (0x600...0x6FF).contains(value) }
  /// Whether a title without brackets may begin after the Han character: it ends a verb, or joins.
  var mayPrecedeTitle: Bool {
    "照据反用合于和与及或者对的按为因除在有构以将是按由".unicodeScalars.contains(self)
  }
}
