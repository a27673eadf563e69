import Documents
import Foundation
import GRDB
import Testing

@testable import Cataloguing

/// Files that are no catalogue, or no whole one any more.
@Suite struct DamageTests {
  @Test(arguments: [false, true])
  func aFileThatIsNoCatalogueIsKeptAsideAndSaid(_ isDatabase: Bool) throws {
    let library = try Library()
    library.put("laws/a", title: "A", "The unicorn.")
    if isDatabase {
      let other = try DatabaseQueue(path: library.path)
      try other.write { try $0.execute(sql: "CREATE TABLE mine(x); INSERT INTO mine VALUES(42)") }
      try other.close()
    } else {
      try Data(
        "My diary, not a catalogue. Long enough to be looked at. \(String(repeating: "x", count: 5000))"
          .utf8
      )
      .write(to: URL(fileURLWithPath: library.path))
    }
    let before = try Data(contentsOf: URL(fileURLWithPath: library.path))
    #expect(throws: CatalogueError.self) { try Catalogue(at: library.path) }
    let cataloguer = try Cataloguer(at: library.path)
    let remark = try #require(cataloguer.remark)
    #expect(
      remark.contains("is not a catalogue of Gazette; it is kept as \(library.path).set-aside"))
    for offer in library.offers { try cataloguer.take(offer) }
    try cataloguer.finish()
    #expect(try library.find("unicorn") == ["laws/a"])
    #expect(try Data(contentsOf: URL(fileURLWithPath: library.path + ".set-aside")) == before)
  }

  @Test func aDamagedCatalogueIsSaidAndBuiltAnew() throws {
    let library = try Library()
    for number in 0..<50 {
      library.put("laws/\(number)", title: "Law \(number)", "The unicorn \(number).")
    }
    try library.build()
    let file = URL(fileURLWithPath: library.path)
    for ending in ["-wal", "-shm"] {
      try? FileManager.default.removeItem(atPath: library.path + ending)
    }
    let whole = try Data(contentsOf: file)
    var state: UInt64 = 11
    for round in 0..<60 {
      var bytes = whole
      for _ in 0..<(round % 3 == 0 ? 1 : 200) {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        bytes[Int(state >> 20) % bytes.count] = UInt8(truncatingIfNeeded: state >> 40)
      }
      if round % 7 == 0 { bytes = bytes.prefix(bytes.count / 2) }
      for ending in ["-wal", "-shm", ".set-aside"] {
        try? FileManager.default.removeItem(atPath: library.path + ending)
      }
      try bytes.write(to: file)
      // Whatever the damage: a reader says so or finds something, and does not end the process.
      if let catalogue = try? Catalogue(at: library.path) {
        _ = try? catalogue.search(Query("unicorn"))
        _ = try? catalogue.search(Query("unicorn law in:laws"))
        _ = try? catalogue.tally(Query(""))
        _ = try? catalogue.entries(inSection: "laws", limit: 10)
      }
      do {
        let cataloguer = try Cataloguer(at: library.path)
        for offer in library.offers { try cataloguer.take(offer) }
        try cataloguer.finish()
      } catch {
        #expect(!error.description.isEmpty)
      }
    }
    // A file cut to half is recognised and made good at once.
    for ending in ["-wal", "-shm"] {
      try? FileManager.default.removeItem(atPath: library.path + ending)
    }
    try whole.prefix(whole.count / 2 / 4096 * 4096).write(to: file)
    let cataloguer = try Cataloguer(at: library.path)
    #expect(cataloguer.remark?.contains("the catalogue is damaged; it is built anew") == true)
    for offer in library.offers { try cataloguer.take(offer) }
    try cataloguer.finish()
    #expect(try Catalogue(at: library.path).search(Query("unicorn")).total == 50)
    try library.check()
  }

  @Test(arguments: [
    "provisions = -5", "provisions = 9223372036854775807", "provisions = 1000", "size = -1",
    "size = 9223372036854775807", "packed = x''", "packed = 'text'", "document = -1",
    "first = 9223372036854775807", "first = 9223372036854775807, provisions = 0", "first = -7",
  ])
  func aDamagedLeafEndsNoReader(_ damage: String) throws {
    let library = try Library()
    for name in ["a", "b", "c"] {
      library.put("laws/\(name)", title: "Law \(name)", "Article 1 The unicorn.", "Article 2 It.")
    }
    try library.build()
    let writer = try Connection.toWrite(library.path)
    try writer.write {
      try $0.execute(
        sql: "UPDATE leaf SET \(damage) WHERE first = (SELECT max(first) FROM leaf)")
    }
    try writer.close()
    if let catalogue = try? Catalogue(at: library.path) {
      for query in ["unicorn", "Article 2 Law c", "unicrn", "独"] {
        if let findings = try? catalogue.search(Query(query)) {
          #expect(findings.hits.allSatisfy { $0.entry.title.hasPrefix("Law ") })
        }
      }
    }
    // The document is offered as a changed one, so that its leaf is read by the one who builds.
    library.put("laws/c", title: "Law c", "The unicorn and the lion.", modified: 2)
    _ = try? library.build()
    _ = try? Catalogue(at: library.path).search(Query("lion"))
  }

  @Test(arguments: ["'text'", "-1", "9223372036854775807", "x'FF'", "3.5"])
  func anOddValueAnywhereEndsNoReader(_ value: String) throws {
    let library = try Library()
    for name in ["a", "b", "c"] {
      library.put(
        "laws/\(name)", title: "Law \(name)", "Article 1 The unicorn.", "Article 2 It.",
        facts: [.init(.dateAdded, "2020-01-0\(name == "a" ? 1 : 2)"), .init(.issuer, name)])
    }
    try library.build()
    let writer = try Connection.toWrite(library.path)
    let columns = try writer.read { db in
      try ["document", "leaf", "section", "register", "state", "citable", "citation"].flatMap {
        table in try db.columns(in: table).map { (table, $0.name) }
      }
    }
    #expect(columns.count > 40)
    for (table, column) in columns {
      try writer.write { db in
        try db.execute(sql: "CREATE TEMP TABLE kept AS SELECT * FROM \(table)")
        // A row's own number takes no other kind of value.
        _ = try? db.execute(sql: "UPDATE OR IGNORE \(table) SET \(column) = \(value)")
      }
      if let catalogue = try? Catalogue(at: library.path) {
        for query in ["unicorn", "Article 2 Law c", "unicrn", "独", "in:laws it", "from:b it"] {
          _ = try? catalogue.search(Query(query))
          _ = try? catalogue.tally(Query(query))
        }
        _ = try? catalogue.site().root.count
        _ = try? catalogue.overview(on: nil)
        _ = try? catalogue.entries(inSection: "laws", limit: 10)
        _ = try? catalogue.citations(of: Document.ID("laws/a"), limit: 10)
        _ = try? catalogue.extent()
      }
      try writer.write { db in
        try db.execute(sql: "DELETE FROM \(table)")
        try db.execute(sql: "INSERT INTO \(table) SELECT * FROM kept")
        try db.execute(sql: "DROP TABLE kept")
      }
    }
    #expect(try library.find("unicorn").count == 3)
  }

  @Test func onlyTheFileThatWasFoundDamagedIsGivenUp() throws {
    let library = try Library()
    library.put("laws/a", title: "A", "The unicorn.")
    try library.build()
    let file = try #require(try Catalogue(at: library.path).file)
    try Cataloguer.discard(library.path, of: "/", file: file &+ 1)
    #expect(try library.find("unicorn") == ["laws/a"])
    let link = library.path + ".link"
    symlink(library.path, link)
    try Cataloguer.discard(link, of: "/", file: file)
    #expect(!FileManager.default.fileExists(atPath: library.path))
  }
}
