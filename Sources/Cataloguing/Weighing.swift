import GRDB
import GRDBSQLite

/// How well a provision answers a query, for FTS5 to compute: `weigh(words, how many at most, rarity of each
/// phrase …)`.
///
/// The formula is BM25F (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009) with k1 = 1.2 and, for
/// the body, b = 0.75: a word counts more in the title, the headings, the number and the issuer than in the body, and a
/// long body takes nothing from a title. Words that stand side by side as in the query count once more together
/// (Metzler and Croft, "A Markov random field model for term dependencies", 2005). Unlike FTS5's own `bm25` it does not
/// count every phrase through the whole index first: the caller knows the rarities.
enum Weighing {
  /// The name of the function.
  static let name = "weigh"
  /// What a word counts in the body, the title, the headings, the number, the issuer and the law's title. Above the
  /// body only the best place counts.
  private static let weights: [Double] = [1, 14, 6, 6, 3, 0.5]
  private static let body: CInt = 0
  private static let title: CInt = 1
  private static let headings: CInt = 2

  /// Makes the function known to a connection.
  static func add(to db: Database) {
    let api = UnsafeMutablePointer(mutating: FTS5.api(db))
    _ = api.pointee.xCreateFunction(api, name, nil, weigh, nil)
  }

  private static let weigh: fts5_extension_function = { api, index, context, count, values in
    guard let api = api?.pointee, let phrases = api.xPhraseCount?(index) else {
      sqlite3_result_double(context, 0)
      return
    }
    // Past so many provisions the rest is only counted.
    let most = count > 0 ? Int(sqlite3_value_int64(values?[0])) : 0
    if most > 0 {
      let weighed = Int(bitPattern: api.xGetAuxdata?(index, 0))
      guard weighed < most else {
        sqlite3_result_double(context, 0)
        return
      }
      _ = api.xSetAuxdata?(index, UnsafeMutableRawPointer(bitPattern: weighed + 1), nil)
    }
    var length: CInt = 0
    _ = api.xColumnSize?(index, body, &length)
    var total: Int64 = 0
    var rows: Int64 = 1
    _ = api.xColumnTotalSize?(index, body, &total)
    _ = api.xRowCount?(index, &rows)
    let average = max(1, Double(total) / Double(max(1, rows)))
    // A body of three words is not three times as good as one of ten.
    let evenness = 0.25 + 0.75 * max(0.4, Double(max(0, length)) / average)
    var titleLength: CInt = 0
    _ = api.xColumnSize?(index, title, &titleLength)
    var headingsLength: CInt = 0
    _ = api.xColumnSize?(index, headings, &headingsLength)
    // A word that is half of a title says more than one that is a tenth of it.
    func share(_ length: CInt) -> Double { 0.4 + 0.6 / max(1, Double(length) / 3) }
    let inTitle = weights[Int(title)] * share(titleLength)
    let inHeadings = weights[Int(headings)] * share(headingsLength)
    func weight(_ column: CInt) -> Double {
      column == title ? inTitle : column == headings ? inHeadings : weights[Int(column)]
    }
    func saturated(_ found: Double) -> Double { found * 2.2 / (found + 1.2) }
    var score = 0.0
    var before = (places: ContiguousArray<Place>(), size: CInt(0), rarity: 0.0)
    for phrase in 0..<phrases {
      var places = ContiguousArray<Place>()
      var iterator = Fts5PhraseIter()
      var place = Place(column: 0, offset: 0)
      guard
        api.xPhraseFirst?(index, phrase, &iterator, &place.column, &place.offset) == SQLITE_OK
      else { continue }
      var (above, inBody, jointAbove, jointInBody) = (0.0, 0.0, 0.0, 0.0)
      var (next, steps) = (0, 0)
      // The body comes first; past so many places in it one more changes nothing.
      while weights.indices.contains(Int(place.column)), steps < 4096 {
        steps += 1
        defer { api.xPhraseNext?(index, &iterator, &place.column, &place.offset) }
        if place.column == body, places.count == 64 { continue }
        // The phrase before may stand directly before, or one word away.
        let start = Place(column: place.column, offset: place.offset - before.size - 1)
        while next < before.places.count, before.places[next] < start { next += 1 }
        let isJoint =
          next < before.places.count && before.places[next].column == place.column
          && before.places[next].offset + before.size <= place.offset
        if place.column == body {
          inBody += 1
          if isJoint { jointInBody += 1 }
        } else {
          above = max(above, weight(place.column))
          if isJoint { jointAbove = max(jointAbove, weight(place.column)) }
        }
        places.append(place)
      }
      let rarity =
        phrase + 1 < count ? sqlite3_value_double(values?[Int(phrase) + 1]) : 1
      score += rarity * saturated(above + inBody / evenness)
      score += 0.5 * max(rarity, before.rarity) * saturated(jointAbove + jointInBody)
      before = (places, api.xPhraseSize?(index, phrase) ?? 1, rarity)
    }
    sqlite3_result_double(context, score)
  }

  /// Where a phrase stands in a provision.
  private struct Place: Comparable {
    var column: CInt
    var offset: CInt

    static func < (one: Place, other: Place) -> Bool {
      (one.column, one.offset) < (other.column, other.offset)
    }
  }
}
