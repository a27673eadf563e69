/// Words that follow one another; of the last it may be the beginning alone.
struct Phrase: Hashable {
  var words: [[UInt8]]
  var isOpen = false
  var isInTitle = false
}

extension Phrase {
  /// The words of a text. A quotation mark divides none.
  init(_ text: String, isOpen: Bool = false, isInTitle: Bool = false, scanner: WordScanner) {
    let text = String(text.unicodeScalars.filter { $0 != "\"" && $0 != "\0" })
    self.init(
      words: Highlighter.words(of: text, with: scanner, atMost: .max), isOpen: isOpen,
      isInTitle: isInTitle)
  }
}

/// Finds phrases in the index of words.
final class PhraseFinder {
  let index: PostingIndex
  /// The places of phrases of several words that were found, for their weighing: of all provisions that may be asked for.
  private var found: [Phrase: [PhrasePlace]] = [:]

  init(index: PostingIndex) { self.index = index }

  /// The provisions with a phrase in some columns; where these are not all, of those in which it was looked for last.
  func rows(
    of phrase: Phrase, in columns: UInt8 = PhrasePlace.Column.all, within: ProvisionSet?
  ) throws -> ProvisionSet {
    let columns = self.columns(of: phrase, columns)
    if phrase.words.count == 1 {
      if columns == PhrasePlace.Column.all {
        var taker = RowTaker(rows: ProvisionSet(below: index.limit))
        try index.walk(phrase.words[0], isOpen: phrase.isOpen, within: within, &taker)
        return taker.rows
      }
      var taker = ColumnTaker(rows: ProvisionSet(below: index.limit), columns: columns)
      try index.walk(phrase.words[0], isOpen: phrase.isOpen, within: within, &taker)
      return taker.rows
    }
    var found = ProvisionSet(below: index.limit)
    if columns != PhrasePlace.Column.all, let within, let places = self.found[phrase] {
      for place in places where columns >> UInt8(place.column) & 1 == 1 {
        if within.contains(place.row) { found.insert(place.row) }
      }
      return found
    }
    let isAnywhere = columns == PhrasePlace.Column.all
    let kept = isAnywhere ? index.keptPhrases.places(of: phrase) : nil
    let places = try kept ?? self.places(of: phrase, in: columns, within: within)
    for place in places where within?.contains(place.row) ?? true { found.insert(place.row) }
    if isAnywhere {
      self.found[phrase] = places
      if kept == nil, within == nil { index.keptPhrases.keep(places, of: phrase) }
    }
    return found
  }

  /// Whether a phrase stands anywhere.
  func finds(_ phrase: Phrase) throws -> Bool {
    guard phrase.words.count == 1, !phrase.isInTitle else {
      return try !rows(of: phrase, within: nil).isEmpty
    }
    do {
      var taker = FirstTaker(limit: index.limit)
      try index.walk(phrase.words[0], isOpen: phrase.isOpen, within: nil, &taker)
      return false
    } catch is FirstTaker.Found {
      return true
    }
  }

  /// The provisions that have all of several phrases.
  func rows(ofAll phrases: [Phrase]) throws -> ProvisionSet {
    var rows: ProvisionSet?
    for phrase in try phrases.map({ (try span(of: $0), $0) }).sorted(by: { $0.0 < $1.0 }) {
      rows = try self.rows(of: phrase.1, within: rows)
    }
    return rows ?? ProvisionSet(below: index.limit)
  }

  /// The places of a phrase in provisions of those in which it was looked for last, in order.
  func placesFound(of phrase: Phrase, within rows: ProvisionSet) throws -> [PhrasePlace] {
    if let places = found[phrase] { return places.filter { rows.contains($0.row) } }
    return try places(of: phrase, within: rows)
  }

  /// The places of a phrase in some columns, in order: each that of its first word.
  func places(
    of phrase: Phrase, in columns: UInt8 = PhrasePlace.Column.all, within: ProvisionSet?
  ) throws -> [PhrasePlace] {
    let last = phrase.words.count - 1
    // The rarest word leads.
    let order =
      last == 0
      ? [0]
      : try phrase.words.indices.map { word in
        (try index.span(of: phrase.words[word], isOpen: phrase.isOpen && word == last), word)
      }.sorted { $0 < $1 }.map(\.1)
    guard let lead = order.first else { return [] }
    var first = PlaceTaker(columns: self.columns(of: phrase, columns))
    try index.walk(
      phrase.words[lead], isOpen: phrase.isOpen && lead == last, within: within, &first)
    var places = first.places
    if index.segments.count > 1 || (phrase.isOpen && lead == last) { places.sort() }
    var (rows, count) = (ProvisionSet(below: index.limit), Int.max)
    for word in order.dropFirst() where !places.isEmpty {
      // It may hold some that a word has ruled out since.
      if places.count < count / 2 {
        (rows, count) = (ProvisionSet(below: index.limit), places.count)
        for place in places { rows.insert(place.row) }
      }
      var taker = NeighbourTaker(places, distance: word - lead)
      try index.walk(
        phrase.words[word], isOpen: phrase.isOpen && word == last, within: rows, &taker)
      places = taker.confirmed
    }
    return lead == 0 ? places : places.map { $0.moved(back: lead) }
  }

  /// How many pages the rarest word of a phrase takes.
  func span(of phrase: Phrase) throws -> Int {
    let last = phrase.words.count - 1
    return try phrase.words.indices.map {
      try index.span(of: phrase.words[$0], isOpen: phrase.isOpen && $0 == last)
    }.min() ?? 0
  }

  private func columns(of phrase: Phrase, _ columns: UInt8) -> UInt8 {
    phrase.isInTitle ? columns & 1 << UInt8(PhrasePlace.Column.title) : columns
  }
}
