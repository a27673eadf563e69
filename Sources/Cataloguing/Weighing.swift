import Foundation
import GRDB
import GRDBSQLite

/// How well provisions answer a query.
///
/// The formula is BM25F (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009) with k1 = 1.2 and, for
/// the body, b = 0.75: a word counts more in the title, the headings, the number and the issuer than in the body, and a
/// long body takes nothing from a title. Words that stand side by side as in the query count once more together
/// (Metzler and Croft, "A Markov random field model for term dependencies", 2005).
struct Weighing {
  /// What a word counts in the body, the title, the headings, the number, the issuer and the law's title. Above the
  /// body only the best place counts.
  private static let weights: [Double] = [1, 14, 6, 6, 3, 0.5]
  private static let body = PhrasePlace.Column.body

  /// A phrase with its places in the provisions that are weighed.
  private struct Weighed {
    let size: Int
    let rarity: Double
    let places: [PhrasePlace]

    /// The places in one provision.
    func places(in row: Int) -> ArraySlice<PhrasePlace> {
      var (low, high) = (0, places.count)
      while low < high {
        let middle = (low + high) / 2
        if places[middle].row < row { low = middle + 1 } else { high = middle }
      }
      return places[low...].prefix { $0.row == row }
    }
  }

  private let phrases: [Weighed]
  private let lengths: Lengths

  /// Makes ready to weigh some provisions by phrases, each of which stands in so many.
  init(
    _ phrases: [Phrase], _ frequencies: [Double], in rows: ProvisionSet, _ finder: PhraseFinder,
    _ db: Database
  ) throws {
    lengths = try Lengths(db)
    let all = Double(finder.index.limit)
    self.phrases = try zip(phrases, frequencies).map { phrase, frequency in
      let frequency = min(frequency, all)
      let rarity =
        phrases.count > 1
        ? max(0.05, log((all - frequency + 0.5) / (frequency + 0.5) + 1)) : 1
      return Weighed(
        size: phrase.words.count, rarity: rarity,
        places: try finder.placesFound(of: phrase, within: rows))
    }
  }

  /// The best of some provisions in ascending order, the newer first among equals: at most so many, best first.
  ///
  /// How long a provision is takes a look at its row. So all are weighed as if they were as short as counts, and those
  /// that cannot be among the best even so are not looked at.
  func best(_ count: Int, of rows: [Int]) throws -> [Ranked] {
    guard !phrases.isEmpty else {
      return rows.reversed().prefix(count).map { Ranked(row: Int64($0), score: 0, reason: .words) }
    }
    var rest = phrases.map { $0.places[...] }
    var possible = rows.map { row in
      let places = rest.indices.map { phrase in Weighing.take(row, from: &rest[phrase]) }
      return (score: score(places, .shortest), row: row)
    }
    possible.sort { $0 > $1 }
    var best: [(score: Double, row: Int)] = []
    for one in possible {
      if best.count == count, let last = best.last, last > one { break }
      let places = phrases.map { $0.places(in: one.row) }
      let exact = (score: score(places, try lengths.length(of: one.row)), row: one.row)
      let place = best.firstIndex { $0 < exact } ?? best.count
      best.insert(exact, at: place)
      if best.count > count { best.removeLast() }
    }
    return best.map { Ranked(row: Int64($0.row), score: $0.score, reason: .words) }
  }

  /// Takes the places in a provision off the front of those that are left, and all before them.
  private static func take(
    _ row: Int, from rest: inout ArraySlice<PhrasePlace>
  ) -> ArraySlice<PhrasePlace> {
    let start = rest.drop { $0.row < row }
    let end = start.firstIndex { $0.row > row } ?? start.endIndex
    rest = start[end...]
    return start[..<end]
  }

  private func score(_ found: [ArraySlice<PhrasePlace>], _ length: Lengths.Length) -> Double {
    func weight(_ column: Int) -> Double {
      let share =
        column == PhrasePlace.Column.title
        ? length.shareOfTitle : column == PhrasePlace.Column.headings ? length.shareOfHeadings : 1
      return Weighing.weights[column] * share
    }
    func saturated(_ found: Double) -> Double { found * 2.2 / (found + 1.2) }
    var score = 0.0
    var before = (places: ArraySlice<PhrasePlace>(), size: 0, rarity: 0.0)
    for (phrase, all) in zip(phrases, found) {
      let places = Weighing.counted(all)
      var (above, inBody, jointAbove, jointInBody) = (0.0, 0.0, 0.0, 0.0)
      var next = before.places.startIndex
      for place in places where place.column < Weighing.weights.count {
        // The phrase before may stand directly before, or one word away.
        let start = place.moved(back: before.size + 1)
        while next < before.places.endIndex, before.places[next] < start { next += 1 }
        let isJoint =
          next < before.places.endIndex && before.places[next].column == place.column
          && before.places[next].offset + before.size <= place.offset
        if place.column == Weighing.body {
          inBody += 1
          if isJoint { jointInBody += 1 }
        } else {
          above = max(above, weight(place.column))
          if isJoint { jointAbove = max(jointAbove, weight(place.column)) }
        }
      }
      score += phrase.rarity * saturated(above + inBody / length.evenness)
      score += 0.5 * max(phrase.rarity, before.rarity) * saturated(jointAbove + jointInBody)
      before = (places, phrase.size, phrase.rarity)
    }
    return score
  }

  /// Past so many places in a body one more changes nothing.
  private static func counted(_ places: ArraySlice<PhrasePlace>) -> ArraySlice<PhrasePlace> {
    let most = 64
    guard places.count > most, places[places.startIndex + most].column == body else {
      return places
    }
    let above = places.drop { $0.column == body }
    return places.prefix(most) + above
  }
}

/// How long provisions are, for weighing.
struct Lengths {
  /// What the length of a provision takes from its words.
  struct Length {
    /// What the places in the body are divided by.
    var evenness: Double
    /// A word that is half of a title says more than one that is a tenth of it.
    var shareOfTitle, shareOfHeadings: Double

    /// The most that any length gives.
    static let shortest = Length(body: 0, average: 1, title: 0, headings: 0)

    init(body: Int, average: Double, title: Int, headings: Int) {
      func share(_ length: Int) -> Double { 0.4 + 0.6 / max(1, Double(length) / 3) }
      // A body of three words is not three times as good as one of ten.
      evenness = 0.25 + 0.75 * max(0.4, Double(body) / average)
      (shareOfTitle, shareOfHeadings) = (share(title), share(headings))
    }
  }

  private let statement: Statement
  private let average: Double

  init(_ db: Database) throws {
    statement = try db.cachedStatement(sql: "SELECT sz FROM words_docsize WHERE id = ?")
    // The row that tells how many provisions there are, and how many words in each column.
    let block = try Data.fetchOne(db, sql: "SELECT block FROM words_data WHERE id = 1") ?? Data()
    average = try block.withUnsafeBytes { bytes in
      guard !bytes.isEmpty, let base = bytes.baseAddress else { return 1 }
      var numbers = VariableNumbers(
        base.assumingMemoryBound(to: UInt8.self), 0..<bytes.count)
      let (rows, words) = try (numbers.next(), numbers.next())
      return max(1, Double(words) / Double(max(1, rows)))
    }
  }

  func length(of row: Int) throws -> Length {
    let pointer = statement.sqliteStatement
    defer { sqlite3_reset(pointer) }
    sqlite3_reset(pointer)
    sqlite3_bind_int64(pointer, 1, Int64(row))
    switch sqlite3_step(pointer) {
    case SQLITE_ROW: break
    case SQLITE_DONE: return .shortest
    case let code: throw DatabaseError(resultCode: ResultCode(rawValue: code))
    }
    guard let blob = sqlite3_column_blob(pointer, 0) else { return .shortest }
    let count = Int(sqlite3_column_bytes(pointer, 0))
    var numbers = VariableNumbers(blob.assumingMemoryBound(to: UInt8.self), 0..<count)
    let (body, title, headings) = try (numbers.next(), numbers.next(), numbers.next())
    return Length(body: body, average: average, title: title, headings: headings)
  }
}
