import Documents
import GRDB
import Testing

@testable import Cataloguing

/// What a large run leaves to be merged, and that nothing stays unmerged behind one that was killed.
@Suite struct MergingTests {
  /// How many runs of words the index of the catalogue consists of, and whether it merges as it goes.
  private func state(of library: Library) throws -> (runs: Int, merges: Bool) {
    try DatabaseQueue(path: library.path).read { db in
      let runs = try Int.fetchOne(db, sql: "SELECT count(DISTINCT segid) FROM words_idx")
      let automerge = try Int.fetchOne(
        db, sql: "SELECT v FROM words_config WHERE k = 'automerge'")
      return (runs ?? 0, automerge != 0)
    }
  }

  private func library(of count: Int) throws -> Library {
    let library = try Library()
    for number in 0..<count {
      library.put("laws/\(number)", title: "Law \(number)", "Article 1 Text 独角 \(number).")
    }
    return library
  }

  /// Takes the offers in by so many at a time and does not come to an end.
  private func interrupt(_ library: Library, after portion: Int) throws {
    let cataloguer = try Cataloguer(at: library.path)
    for (number, offer) in library.offers.enumerated() {
      try cataloguer.take(offer)
      if number % portion == portion - 1 { try cataloguer.commit() }
    }
    try cataloguer.commit()
  }

  @Test func aRunThatWasKilledIsMergedByTheNext() throws {
    let library = try library(of: 900)
    try interrupt(library, after: 150)
    let left = try state(of: library)
    #expect(left.runs == 6)
    #expect(!left.merges)
    #expect(try Catalogue(at: library.path).search(Query("独角")).total == 900)
    #expect(try library.build().unchanged == 900)
    let now = try state(of: library)
    #expect(now.runs == 1)
    #expect(now.merges)
    #expect(try Catalogue(at: library.path).search(Query("独角")).total == 900)
    try library.check()
  }

  @Test func aRunOfAFewHundredMergesAgainAtItsEnd() throws {
    let library = try library(of: 300)
    try library.build()
    #expect(try state(of: library).merges)
    try library.check()
  }
}
