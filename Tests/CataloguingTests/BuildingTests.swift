import Documents
import Foundation
import GRDB
import Testing

@testable import Cataloguing

/// Building a catalogue, and what may go wrong with it.
@Suite struct BuildingTests {
  @Test func anUnchangedDocumentIsNotRead() throws {
    let library = try Library()
    for number in 0..<20 {
      library.put("laws/\(number)", title: "Law \(number)", "Article 1 Text \(number).")
    }
    #expect(try library.build().documents == 20)
    #expect(library.readings == 20)
    let again = try library.build()
    #expect(again.unchanged == 20)
    #expect(again.documents == 0)
    #expect(library.readings == 20)
  }

  @Test func aChangedDocumentIsFoundByItsNewWordsOnly() throws {
    let library = try Library()
    library.put("laws/a", title: "Old title", "Article 1 The unicorn 独角兽.", "Article 2 Stays.")
    library.put("laws/b", title: "Other", "Stays.")
    try library.build()
    #expect(try library.find("unicorn") == ["laws/a Article 1"])
    library.put(
      "laws/a", title: "New title", "Article 1 The phoenix 凤凰.", "Article 2 Stays.", modified: 2)
    #expect(try library.build().documents == 1)
    for gone in ["unicorn", "独角兽", "独", "old"] { #expect(try library.find(gone) == [], "\(gone)") }
    for new in ["phoenix", "凤凰", "凤"] { #expect(try library.find(new) == ["laws/a Article 1"]) }
    #expect(try Set(library.find("stays")) == ["laws/a Article 2", "laws/b"])
    #expect(try library.find("title:new") == ["laws/a Article 1"])
    try library.check()
  }

  @Test func aDocumentThatIsGoneIsNotFound() throws {
    let library = try Library()
    for name in ["a", "b", "c"] { library.put("laws/\(name)", title: name, "The unicorn 独角兽.") }
    try library.build()
    library.documents["laws/b"] = nil
    #expect(try library.build().removed == 1)
    #expect(try Set(library.find("unicorn")) == ["laws/a", "laws/c"])
    #expect(try Set(library.find("独")) == ["laws/a", "laws/c"])
    #expect(try Catalogue(at: library.path).tally(Query("")).documents == 2)
    #expect(try Catalogue(at: library.path).search(Query("in:laws")).total == 2)
    try library.check()
  }

  @Test func aDocumentThatCannotBeReadIsListedWithTheReason() throws {
    let library = try Library()
    library.put("laws/a", title: "A", "Text.")
    try library.build()
    let cataloguer = try Cataloguer(at: library.path)
    for offer in library.offers { try cataloguer.take(offer) }
    try cataloguer.take(
      Offer(id: Document.ID("laws/z"), stamp: Stamp(size: 1, modified: 1, inode: 1)) {
        throw CatalogueError(place: "laws/z.md", reason: "is not a text")
      })
    let progress = try cataloguer.finish()
    #expect(progress.skipped.map(\.reason) == ["laws/z.md: is not a text"])
    let entry = try Catalogue(at: library.path).entry(Document.ID("laws/z"))
    #expect(entry?.fault == "laws/z.md: is not a text")
  }

  @Test func manyChangesInAnyOrderLeaveTheIndexWhole() throws {
    let library = try Library()
    var state: UInt64 = 3
    func next(_ below: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % below
    }
    for round in 1..<12 {
      for _ in 0..<15 {
        let name = "laws/\(next(40))"
        if next(4) == 0 {
          library.documents[name] = nil
        } else {
          library.put(
            name, title: "Law 法 \(name)", "Word\(next(9)) \(next(9))", "第一条 税\(next(9))收",
            modified: Int64(round))
        }
      }
      try library.build()
      try library.check()
      let catalogue = try Catalogue(at: library.path)
      for word in 0..<9 {
        let expected = library.documents.values.filter {
          $0.document.blocks[0].passage.text.contains("Word\(word)")
        }.count
        #expect(try catalogue.search(Query("word\(word)"), limit: 100).total == expected)
      }
      #expect(try catalogue.tally(Query("税")).documents == library.documents.count)
    }
  }

  @Test func twoBuildersAtOnceAreOne() throws {
    let library = try Library()
    library.put("laws/a", title: "A", "Text.")
    let first = try Cataloguer(at: library.path)
    #expect(
      throws: CatalogueError(
        place: library.path, reason: "another program is bringing it up to date", isPassing: true)
    ) {
      _ = try Cataloguer(at: library.path)
    }
    for offer in library.offers { try first.take(offer) }
    try first.finish()
  }

  @Test func aReaderSeesWhatIsBuiltBatchByBatch() throws {
    let library = try Library()
    for name in ["a", "b", "c"] { library.put("laws/\(name)", title: name, "The unicorn.") }
    let cataloguer = try Cataloguer(at: library.path)
    let offers = library.offers
    try cataloguer.take(offers[0])
    try cataloguer.commit()
    let catalogue = try Catalogue(at: library.path)
    var findings = try catalogue.search(Query("unicorn"))
    #expect(findings.total == 1)
    #expect(!findings.isWhole)
    try cataloguer.take(offers[1])
    #expect(try catalogue.search(Query("unicorn")).total == 1)
    try cataloguer.take(offers[2])
    try cataloguer.finish()
    findings = try catalogue.search(Query("unicorn"))
    #expect(findings.total == 3)
    #expect(findings.isWhole)
    #expect(try catalogue.tally(Query("unicorn")).documents == 3)
  }

  @Test func aHundredReadersSearchWhileItIsRebuilt() throws {
    let library = try Library()
    for number in 0..<100 {
      library.put("laws/\(number)", title: "Law \(number)", "The unicorn 独角兽 \(number).")
    }
    try library.build()
    let path = library.path
    let readers = try (0..<100).map { _ in try Catalogue(at: path) }
    for round in 2..<6 {
      for number in 0..<100 {
        library.put(
          "laws/\(number)", title: "Law \(number)", "The unicorn 独角兽 \(number) \(round).",
          modified: Int64(round))
      }
      let cataloguer = try Cataloguer(at: path)
      for (number, offer) in library.offers.enumerated() {
        try cataloguer.take(offer)
        if number % 10 == 9 { try cataloguer.commit() }
        #expect(try readers[number].search(Query("unicorn")).total == 100)
        #expect(try readers[99 - number].search(Query("独角兽")).total == 100)
      }
      try cataloguer.finish()
    }
    try library.check()
  }

  @Test func aReaderWithoutTheRightToWriteOpensIt() throws {
    let library = try Library()
    library.put("laws/a", title: "A", "The unicorn.")
    try library.build()
    #expect(FileManager.default.fileExists(atPath: library.path + "-wal"))
    #expect(FileManager.default.fileExists(atPath: library.path + "-shm"))
    #expect(try library.find("unicorn") == ["laws/a"])
  }

  @Test func theLogIsEmptyOnceTheBuilderIsGone() throws {
    let library = try Library()
    for number in 0..<1100 { library.put("laws/\(number)", title: "Law \(number)", "The unicorn.") }
    try library.build()
    let log = try FileManager.default.attributesOfItem(atPath: library.path + "-wal")
    #expect(log[.size] as? Int == 0)
    #expect(try Catalogue(at: library.path).search(Query("unicorn")).total == 1100)
  }

  @Test func packedTextsComeBackWhole() throws {
    var state: UInt64 = 5
    for round in 0..<300 {
      let bytes = (0..<(round * 7)).map { index -> UInt8 in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return round % 3 == 0
          ? UInt8(truncatingIfNeeded: state >> 40) : UInt8(index % (round % 40 + 1))
      }
      let packed = try Packing.pack(bytes)
      #expect(try Packing.unpack(packed, count: bytes.count) == bytes)
      if !packed.isEmpty {
        var damaged = packed
        damaged[Int(state >> 33) % packed.count] ^= 0x55
        _ = try? Packing.unpack(damaged, count: bytes.count)
        if !bytes.isEmpty {
          #expect(throws: DatabaseError.self) {
            try Packing.unpack(packed.dropLast(), count: bytes.count)
          }
        }
      }
    }
  }
}

extension Library {
  /// Checks the file and the indexes as SQLite does.
  func check() throws {
    let queue = try Connection.toWrite(path)
    try queue.writeWithoutTransaction { db in
      #expect(try String.fetchAll(db, sql: "PRAGMA integrity_check") == ["ok"])
      try db.execute(sql: "INSERT INTO words(words, rank) VALUES('integrity-check', 0)")
      try db.execute(sql: "INSERT INTO letters(letters, rank) VALUES('integrity-check', 0)")
    }
    try queue.close()
  }
}
