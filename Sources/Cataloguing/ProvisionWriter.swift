import Documents
import Foundation
import GRDB
import GRDBSQLite

/// Writes the provisions of documents into the index, and takes them out of it.
///
/// The index keeps no text, so what is taken out is given to it once more, word for word, from the leaves.
final class ProvisionWriter {
  private let db: Database
  private let addWords: Statement
  private let removeWords: Statement
  private let addLetters: Statement
  private let removeLetters: Statement
  private let addLeaf: Statement
  private let citations: CitationRecord
  private var next: Int64
  private let now = Int64(Date().timeIntervalSince1970)

  /// Makes ready to write at the end of the catalogue.
  init(_ db: Database) throws {
    self.db = db
    let columns = "body, title, headings, number, issuer, law"
    addWords = try db.makeStatement(
      sql: "INSERT INTO words(rowid, \(columns)) VALUES(?, ?, ?, ?, ?, ?, ?)")
    removeWords = try db.makeStatement(
      sql: "INSERT INTO words(words, rowid, \(columns)) VALUES('delete', ?, ?, ?, ?, ?, ?, ?)")
    addLetters = try db.makeStatement(sql: "INSERT INTO letters(rowid, text) VALUES(?, ?)")
    removeLetters = try db.makeStatement(
      sql: "INSERT INTO letters(letters, rowid, text) VALUES('delete', ?, ?)")
    addLeaf = try db.makeStatement(
      sql: "INSERT INTO leaf(first, document, provisions, size, packed) VALUES(?, ?, ?, ?, ?)")
    citations = try CitationRecord(db)
    let last = max(
      try db.number("SELECT first + provisions FROM leaf ORDER BY first DESC LIMIT 1") ?? 0,
      try db.number("SELECT value FROM state WHERE name = 'next'") ?? 0)
    guard OpenLeaf.numbers.contains(last) else { throw DatabaseError.damage }
    next = Int64(last) + 1
  }

  /// Puts documents in the place of what was known of them, and takes out what is gone.
  ///
  /// The tables are written first and the index after them: a statement that can be undone alone, as one that
  /// replaces a row, makes FTS5 write out all words it has gathered so far.
  func write(_ drafts: [(draft: DocumentDraft, known: KnownDocument?)], gone: [KnownDocument] = [])
    throws
  {
    for known in drafts.compactMap(\.known) + gone { try unindex(known) }
    for known in drafts.compactMap(\.known) + gone {
      try db.execute(sql: "DELETE FROM leaf WHERE document = ?", arguments: [known.key])
      try db.execute(sql: "DELETE FROM document WHERE key = ?", arguments: [known.key])
      try citations.remove(known.key)
    }
    var firsts: [Int64] = []
    // Those with a key come first, lest a new document be given the key of one that is about to come back.
    let drafts = drafts.filter { $0.known != nil } + drafts.filter { $0.known == nil }
    for (draft, known) in drafts {
      firsts.append(next)
      let key = try draft.row.write(
        to: db, key: known?.key, first: next, provisions: draft.provisions,
        added: known?.added ?? now, changed: now)
      for leaf in draft.leaves {
        let count = leaf.provisions.count
        try addLeaf.execute(arguments: [next, key, count, leaf.size, Data(leaf.packed)])
        next += Int64(count)
      }
      try citations.write(draft, of: key)
    }
    try Shelf.mark("next", next, in: db)
    for ((draft, _), first) in zip(drafts, firsts) {
      var row = first
      for leaf in draft.leaves {
        try index(
          leaf.provisions, draft.row.record, at: row, isFirst: row == first, addWords, addLetters)
        row += Int64(leaf.provisions.count)
      }
    }
  }

  /// Takes the words of a document out of the index.
  private func unindex(_ known: KnownDocument) throws {
    guard
      let row = try Row.fetchOne(
        db, sql: "SELECT \(DocumentRecord.columns) FROM document WHERE key = ?",
        arguments: [known.key])
    else { return }
    let record = try DocumentRecord(row: row)
    try OpenLeaf.forEach(of: known.key, in: db) { leaf in
      let first = leaf.rows.lowerBound
      try index(
        leaf.provisions()[...], record, at: first, isFirst: first == known.first, removeWords,
        removeLetters)
    }
  }

  /// Gives the words of a leaf's provisions to the two statements.
  private func index(
    _ provisions: ArraySlice<Provision>, _ record: DocumentRecord, at first: Int64, isFirst: Bool,
    _ words: Statement, _ letters: Statement
  ) throws {
    let law = record.title.cut(to: 100)
    for (offset, provision) in provisions.enumerated() {
      let row = first + Int64(offset)
      let isOpening = isFirst && offset == 0
      var headings = provision.headings.map { $0.cut(to: 120) }.joined(separator: " / ")
      if !provision.marker.isEmpty { headings += " / " + provision.marker }
      let number = isOpening ? record.number ?? "" : ""
      let issuer = isOpening ? "\(record.issuer ?? "") \(record.about)" : ""
      try run(
        words, row,
        [
          provision.body, isOpening ? record.title : "", headings, number, issuer,
          isOpening ? "" : law,
        ])
      let above = isOpening ? "\(record.title) \(number) \(issuer)" : ""
      let signs = "\(above) \(headings) \(provision.body)"
      if signs.utf8.contains(where: { $0 >= 0xE0 }) { try run(letters, row, [signs]) }
    }
  }

  /// Runs a statement without copying the texts.
  private func run(_ statement: Statement, _ row: Int64, _ texts: [String]) throws {
    let pointer = statement.sqliteStatement
    sqlite3_reset(pointer)
    sqlite3_bind_int64(pointer, 1, row)
    try bind(texts[...], at: 2, to: pointer) {
      let code = sqlite3_step(pointer)
      sqlite3_reset(pointer)
      guard code == SQLITE_DONE else {
        throw DatabaseError(
          resultCode: ResultCode(rawValue: code),
          message: String(cString: sqlite3_errmsg(db.sqliteConnection)))
      }
    }
  }

  private func bind(
    _ texts: ArraySlice<String>, at index: CInt, to pointer: OpaquePointer, _ run: () throws -> Void
  ) throws {
    guard var text = texts.first else { return try run() }
    try text.withUTF8 { bytes in
      let start = UnsafeRawPointer(bytes.baseAddress).map {
        $0.assumingMemoryBound(to: CChar.self)
      }
      if let start {
        sqlite3_bind_text(pointer, index, start, CInt(bytes.count), nil)
      } else {
        sqlite3_bind_zeroblob(pointer, index, 0)
      }
      try bind(texts.dropFirst(), at: index + 1, to: pointer, run)
    }
  }
}
