import Documents
import GRDB

/// What a query means as a whole: a document's number, title or initials, or a provision cited with its law.
struct DirectHits {
  /// The hits, in the order in which they lead the list.
  private(set) var ranked: [Ranked] = []

  private static let most = 5

  /// Looks for what the query means.
  init(_ query: Query, _ catalogue: Catalogue, in db: Database) throws {
    guard query.conditions.allSatisfy({ !$0.isExcluded }),
      query.clauses.allSatisfy({ !$0.isExcluded }),
      !query.text.contains("*")
    else { return }
    let text = query.spokenText
    guard !text.isEmpty, text.utf8.count <= 400 else { return }
    let scanner = catalogue.scanner
    var seen: Set<Int64> = []
    func add(_ rows: [Int64], _ reason: Hit.Reason) {
      for row in rows where seen.insert(row).inserted && ranked.count < DirectHits.most {
        ranked.append(Ranked(row: row, score: 1000 - Double(reason.rawValue), reason: reason))
      }
    }
    let numbered = try DirectHits.documents(
      numbered: text, in: db, scanner: scanner, atMost: DirectHits.most)
    add(try DirectHits.openings(of: numbered, in: db), .number)
    if numbered.isEmpty {
      let keys = try DirectHits.documents(marked: text, in: db, scanner: scanner)
      add(try DirectHits.openings(of: keys, in: db), .number)
    }
    let titled = try DirectHits.documents(titled: text, in: db, scanner: scanner)
    add(try DirectHits.openings(of: titled, in: db), .title)
    if let citation = ProvisionCitation(text) {
      for key in try DirectHits.documents(meant: citation.law, catalogue, in: db) {
        let rows = try catalogue.provisions(of: key, in: db)
          .filter { citation.means($0.provision) }.prefix(1).map(\.row)
        add(rows, .citation)
        if !rows.isEmpty, ranked.count >= 3 { break }
      }
    }
  }

  /// Documents with a number: the whole of it, else its beginning, else a part. Parts are whole words and numbers.
  static func documents(
    numbered text: String, in db: Database, scanner: WordScanner, atMost limit: Int,
    isSurelyNumber: Bool = false
  ) throws -> [Int64] {
    guard let key = SearchKeys.number(text, with: scanner) else { return [] }
    let exact = try Int64.fetchAll(
      db, sql: "SELECT key FROM document WHERE numberKey = ? ORDER BY \(newest) LIMIT ?",
      arguments: [key, limit])
    if !exact.isEmpty { return exact }
    // A single figure is the beginning of too many.
    guard key.contains(".") || isSurelyNumber else { return [] }
    let beginning = try Int64.fetchAll(
      db,
      sql: """
        SELECT key FROM document WHERE numberKey >= ? AND numberKey < ? ORDER BY \(newest) LIMIT ?
        """, arguments: [key + ".", key + "/", limit])
    if !beginning.isEmpty { return beginning }
    guard isSurelyNumber || looksLikeNumber(text) else { return [] }
    return try Int64.fetchAll(
      db,
      sql: """
        SELECT key FROM document INDEXED BY documentByNumber WHERE numberKey IS NOT NULL
        AND instr('.' || numberKey || '.', ?) > 0 LIMIT ?
        """, arguments: ["." + key + ".", limit])
  }

  /// Documents with a number behind a mark; where a kind of act stands before it, those whose title begins with that. An
  /// order of the Chinese state may lack the 第 of its number: "国务院令535号".
  private static func documents(
    marked text: String, in db: Database, scanner: WordScanner
  ) throws -> [Int64] {
    let signed = text.withOrdinalSigns
    if signed != text {
      return try documents(numbered: signed, in: db, scanner: scanner, atMost: most)
    }
    guard let marked = MarkedNumber(text), let key = SearchKeys.number(marked.number, with: scanner)
    else { return [] }
    let kind = SearchKeys.plain(marked.kind, with: scanner)
    let rows = try Row.fetchAll(
      db,
      sql: "SELECT key, titleKey FROM document WHERE numberKey = ? ORDER BY \(newest) LIMIT 100",
      arguments: [key])
    return try rows.filter { row in
      let title: String = try row.value(1)
      return kind.isEmpty || title.hasPrefix(kind + " ")
    }.prefix(most).map { try $0.value(0) }
  }

  /// Whether a text has the signs of a document's number besides its figures.
  private static func looksLikeNumber(_ text: String) -> Bool {
    text.utf8.count <= 60
      && (text.contains { "[]〔〕［］【】号號".contains($0) } || text.lowercased().hasPrefix("no"))
  }

  /// Documents of exactly the title, short title or initials.
  static func documents(
    titled text: String, in db: Database, scanner: WordScanner, atMost most: Int = most
  ) throws -> [Int64] {
    let key = SearchKeys.plain(text, with: scanner)
    guard !key.isEmpty else { return [] }
    var found: [Int64] = []
    var columns = ["titleKey", "shortKey"]
    if !key.contains(" "), (2...12).contains(key.count), key.utf8.count == key.count {
      columns.append("initials")
    }
    for column in columns where found.count < most {
      found += try Int64.fetchAll(
        db,
        sql: "SELECT key FROM document WHERE \(column) = ? ORDER BY \(newest), key LIMIT \(most)",
        arguments: [key]
      ).filter { !found.contains($0) }
    }
    if found.isEmpty, let first = key.unicodeScalars.first, Folding.isIdeograph(first) {
      // "刑法修正案十一" is "中华人民共和国刑法修正案（十一）".
      let whole = SearchKeys.statePrefixes.map { $0 + key }
      found = try Int64.fetchAll(
        db,
        sql: """
          SELECT key FROM document WHERE titleKey IN (\(databaseQuestionMarks(count: whole.count)))
          ORDER BY \(newest), key LIMIT \(most)
          """, arguments: StatementArguments(whole))
    }
    return found
  }

  /// The order of documents that are meant alike: what was adopted or revised last comes first.
  private static let newest = "max(ifnull(date, 0), ifnull(updated, 0)) DESC, date DESC"

  /// Documents that a law's name in a citation means: by its title, else by the words of it, the shortest title first.
  private static func documents(
    meant law: String, _ catalogue: Catalogue, in db: Database
  ) throws -> [Int64] {
    let scanner = catalogue.scanner
    let marked = try documents(marked: law, in: db, scanner: scanner)
    if !marked.isEmpty { return marked }
    // A code may lie in many files, one for each of its parts.
    var found = try documents(titled: law, in: db, scanner: scanner, atMost: 24)
    found += try documents(numbered: law, in: db, scanner: scanner, atMost: most)
      .filter { !found.contains($0) }
    if !found.isEmpty { return found }
    let words = SearchKeys.words(of: law, with: scanner)
    guard !words.isEmpty else { return [] }
    let phrases = words.map {
      Phrase(String(decoding: $0.bytes, as: UTF8.self), isInTitle: true, scanner: scanner)
    }
    let rows = try PhraseFinder(index: catalogue.words(db)).rows(ofAll: phrases)
      .newest(2000)
    var keys: [Int64: Int] = [:]
    for row in rows where keys.count < 40 {
      let document = try Row.fetchOne(
        db,
        sql: "SELECT key, length(title) FROM document WHERE first <= ? ORDER BY first DESC LIMIT 1",
        arguments: [row])
      if let document { keys[try document.value(0)] = try document.value(1) }
    }
    return keys.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.prefix(most).map(\.key)
  }

  private static func openings(of keys: [Int64], in db: Database) throws -> [Int64] {
    try keys.compactMap {
      try Int64.fetchOne(db, sql: "SELECT first FROM document WHERE key = ?", arguments: [$0])
    }
  }
}

extension Query {
  /// What was typed besides the fields, in one line.
  fileprivate var spokenText: String {
    if conditions.isEmpty { return text.filter { !"\"“”".contains($0) } }
    return clauses.compactMap { $0.terms.first?.text }.joined(separator: " ")
  }
}
