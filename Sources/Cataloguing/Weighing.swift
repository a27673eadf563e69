import GRDB
import GRDBSQLite

/// How well a provision answers a query, for FTS5 to compute: `weigh(words, how many at most, rarity of each
/// phrase …)`.
///
/// The formula is Okapi BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework", 2009) with k1 = 1.2 and
/// b = 0.75, a word counting more in the title, the headings, the number and the issuer than in the body. Unlike
/// FTS5's own `bm25` it does not count every phrase through the whole index first: the caller knows the rarities.
enum Weighing {
  /// The name of the function.
  static let name = "weigh"
  /// What a word counts in the body, the title, the headings, the number, the issuer and the law's title. Above the
  /// body only the best place counts.
  private static let weights: [Double] = [1, 8, 6, 6, 3, 0.5]
  private static let body: CInt = 0
  private static let title: CInt = 1

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
    let measured = max(0.4, Double(max(0, length)) / average)
    var titleLength: CInt = 0
    _ = api.xColumnSize?(index, title, &titleLength)
    // A word that is half of a title says more than one that is a tenth of it.
    let inTitle = weights[Int(title)] * (0.4 + 0.6 / max(1, Double(titleLength) / 3))
    let saturation = 1.2 * (0.25 + 0.75 * measured)
    var score = 0.0
    for phrase in 0..<phrases {
      var found = 0.0
      var iterator = Fts5PhraseIter()
      var column: CInt = 0
      var offset: CInt = 0
      var steps = 0
      guard api.xPhraseFirst?(index, phrase, &iterator, &column, &offset) == SQLITE_OK else {
        continue
      }
      var inBody = 0.0
      var above = 0.0
      // The body comes first; past so many places in it one more changes nothing.
      while column >= 0, steps < 4096 {
        steps += 1
        if column == body {
          inBody = min(64, inBody + 1)
        } else if weights.indices.contains(Int(column)) {
          above = max(above, column == title ? inTitle : weights[Int(column)])
        }
        api.xPhraseNext?(index, &iterator, &column, &offset)
      }
      found = above + inBody
      let rarity =
        phrase + 1 < count ? sqlite3_value_double(values?[Int(phrase) + 1]) : 1
      score += rarity * found * 2.2 / (found + saturation)
    }
    sqlite3_result_double(context, score)
  }
}
