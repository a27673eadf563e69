import Documents
import GRDB
import Testing

@testable import Cataloguing

/// The lists of the index as they are read from its pages, against what FTS5 itself finds in them.
@Suite struct PostingTests {
  private static let vocabulary = [
    "tax", "taxes", "taxation", "duty", "of", "the", "council", "Zölle", "العقد", "بيع", "共和国",
    "民法典", "责任 保险", "มาตรา", "第一条", "人", "法", "x",
  ]

  /// A library of long and short documents, of which some are changed and some taken out, so that newer segments say
  /// of older ones what has gone.
  private func library(_ numbers: inout Numbers) throws -> Library {
    let library = try Library()
    func text(_ count: Int, _ numbers: inout Numbers) -> String {
      (0..<count).map { _ in Self.vocabulary[numbers.next(below: Self.vocabulary.count)] }
        .joined(separator: numbers.next(below: 3) == 0 ? "" : " ")
    }
    for number in 0..<400 {
      let lines = (1...3).map { "Article \($0) \(text(number % 40 == 0 ? 8000 : 20, &numbers))" }
      library.put("laws/\(number)", title: text(3, &numbers), lines[0], lines[1], lines[2])
    }
    try library.build()
    for round in 2..<5 {
      for _ in 0..<20 {
        let id = "laws/\(numbers.next(below: 400))"
        if numbers.next(below: 2) == 0 {
          library.documents[id] = nil
        } else {
          library.put(id, title: text(3, &numbers), text(30, &numbers), modified: Int64(round))
        }
      }
      try library.build()
    }
    return library
  }

  @Test func phrasesAreFoundWhereFTS5FindsThem() throws {
    var numbers = Numbers()
    let library = try library(&numbers)
    let catalogue = try Catalogue(at: library.path)
    try catalogue.read { db in
      let index = try catalogue.words(db)
      #expect(index.segments.count > 1)
      // Lists so long that pages of them are leapt over.
      #expect(try index.span(of: Array("of".utf8), isOpen: false) > 6)
      // A phrase is found among all places of a word, and among a few at a time.
      let finders = [PhraseFinder(index: index), PhraseFinder(index: index, batch: 2000)]
      for round in 0..<400 {
        let finder = finders[round % finders.count]
        let words = (0...numbers.next(below: 4)).map { _ in
          Self.vocabulary[numbers.next(below: Self.vocabulary.count)]
        }
        var text = words.joined(separator: " ")
        let isOpen = numbers.next(below: 3) == 0
        if isOpen, text.count > 3 { text.removeLast() }
        let isInTitle = numbers.next(below: 4) == 0
        let phrase = Phrase(text, isOpen: isOpen, isInTitle: isInTitle, scanner: catalogue.scanner)
        guard !phrase.words.isEmpty else { continue }
        let match =
          (isInTitle ? "title : " : "") + "\"\(text)\"" + (isOpen ? " *" : "")
        let expected = try Int.fetchAll(
          db, sql: "SELECT rowid FROM words WHERE words MATCH ? ORDER BY rowid DESC",
          arguments: [match])
        let found = try finder.rows(of: phrase, within: nil)
        #expect(found.newest(.max) == expected, "\(match)")
        #expect(found.count == expected.count, "\(match)")
        #expect(try finder.finds(phrase) == !expected.isEmpty, "\(match)")
        // The same among a few that are wanted, which leaps over pages where the places are not kept.
        if numbers.next(below: 2) == 0 { index.keptPhrases = KeptPhrases() }
        var few = ProvisionSet(below: index.limit)
        for row in expected where numbers.next(below: 40) == 0 { few.insert(row) }
        few.insert(numbers.next(below: index.limit))
        let among = try finder.rows(of: phrase, within: few)
        #expect(among.newest(.max) == expected.filter(few.contains), "\(match)")
      }
    }
  }

  @Test func signsAreFoundWhereFTS5FindsThem() throws {
    var numbers = Numbers()
    let library = try library(&numbers)
    let catalogue = try Catalogue(at: library.path)
    try catalogue.read { db in
      let letters = try catalogue.letters(db)
      for sign in ["人", "法", "和", "ม", "金"] {
        let expected = try Int.fetchAll(
          db, sql: "SELECT rowid FROM letters WHERE letters MATCH ? ORDER BY rowid DESC",
          arguments: ["\"\(sign)\""])
        var taker = RowTaker(rows: ProvisionSet(below: letters.limit))
        try letters.walk(Array(sign.utf8), isOpen: false, within: nil, &taker)
        #expect(taker.rows.newest(.max) == expected, "\(sign)")
      }
    }
  }

  @Test func aPageOfFindingsIsAPartOfTheWholeOrder() throws {
    var numbers = Numbers()
    let library = try library(&numbers)
    let catalogue = try Catalogue(at: library.path)
    for text in ["tax", "tax duty", "共和国 人", "dut*"] {
      let query = Query(text)
      let all = try catalogue.search(query, limit: 3000)
      #expect(all.hits.count == all.total)
      for first in stride(from: 0, to: all.total, by: 170) {
        let page = try catalogue.search(query, limit: 20, offset: first)
        #expect(
          page.hits.map(\.name) == all.hits.dropFirst(first).prefix(20).map(\.name), "\(text)")
      }
    }
  }

  /// Numbers that are the same in every run.
  private struct Numbers {
    private var state: UInt64 = 42
    mutating func next(below limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
  }
}
