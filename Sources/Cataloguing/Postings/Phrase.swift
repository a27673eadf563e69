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

  /// About so many places are looked at together.
  private let batch: Int

  init(index: PostingIndex, batch: Int = 1 << 14) { (self.index, self.batch) = (index, batch) }

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
    guard columns == PhrasePlace.Column.all else {
      try forEachBatch(of: phrase, in: columns, within: within) {
        $0.forEach { found.insert($0.row) }
      }
      return found
    }
    if let kept = index.keptPhrases.places(of: phrase) {
      for place in kept where within?.contains(place.row) ?? true { found.insert(place.row) }
      self.found[phrase] = kept
      return found
    }
    // Those of a phrase that stands in very many provisions are looked up again for the few that are weighed.
    var places: [PhrasePlace]? = []
    try forEachBatch(of: phrase, in: columns, within: within) { batch in
      for place in batch { found.insert(place.row) }
      if places.map({ $0.count + batch.count > KeptPhrases.limit }) ?? true {
        places = nil
      } else {
        places?.append(contentsOf: batch)
      }
    }
    places = places.map { ordered($0) }
    self.found[phrase] = places
    if within == nil, let places { index.keptPhrases.keep(places, of: phrase) }
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
    var places: [PhrasePlace] = []
    let columns = columns(of: phrase, PhrasePlace.Column.all)
    try forEachBatch(of: phrase, in: columns, within: rows) { places.append(contentsOf: $0) }
    return ordered(places)
  }

  /// Gives the places of a phrase in some columns, each that of its first word: many at a time, those of one provision
  /// together.
  private func forEachBatch(
    of phrase: Phrase, in columns: UInt8, within: ProvisionSet?,
    _ give: ([PhrasePlace]) throws -> Void
  ) throws {
    let last = phrase.words.count - 1
    // The rarest word leads.
    let order =
      last == 0
      ? [0]
      : try phrase.words.indices.map { word in
        (try index.span(of: phrase.words[word], isOpen: phrase.isOpen && word == last), word)
      }.sorted { $0 < $1 }.map(\.1)
    guard let lead = order.first else { return }
    // All words of one beginning are gone along from the first to the last for each batch, so there are to be few.
    let batch = phrase.isOpen && lead != last ? max(batch, 1 << 17) : batch
    try withoutActuallyEscaping(give) { give in
      var first = PlaceTaker(columns: columns, batch: batch) { [self] places in
        let places = try confirmed(ordered(places), of: phrase, order)
        try give(lead == 0 ? places : places.map { $0.moved(back: lead) })
      }
      try index.walk(
        phrase.words[lead], isOpen: phrase.isOpen && lead == last, within: within, &first)
      try first.finish()
    }
  }

  /// Of some places of the first word of an order those that have the others where a phrase has them.
  private func confirmed(
    _ places: [PhrasePlace], of phrase: Phrase, _ order: [Int]
  ) throws -> [PhrasePlace] {
    let last = phrase.words.count - 1
    var places = places
    var (rows, count) = (ProvisionSet(below: index.limit), Int.max)
    for word in order.dropFirst() where !places.isEmpty {
      // It may hold some that a word has ruled out since.
      if places.count < count / 2 {
        (rows, count) = (ProvisionSet(below: index.limit), places.count)
        for place in places { rows.insert(place.row) }
      }
      var taker = NeighbourTaker(places, distance: word - order[0])
      try index.walk(
        phrase.words[word], isOpen: phrase.isOpen && word == last, within: rows, isInner: true,
        &taker)
      places = taker.confirmed
    }
    return places
  }

  /// Places as they were read, in order, which most are already; those of several words or segments need not be.
  private func ordered(_ places: [PhrasePlace]) -> [PhrasePlace] {
    zip(places, places.dropFirst()).allSatisfy { $0 < $1 } ? places : places.sorted()
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
