import Documents
import Foundation
import GRDB
import Testing

@testable import Cataloguing

/// Whether a catalogue is that of some files, told one after the other.
@Suite struct FreshnessTests {
  /// More documents than the catalogue looks at together.
  private static let count = 2300

  private func library() throws -> Library {
    let library = try Library()
    for number in 0..<Self.count {
      library.put("laws/\(number)", title: "Law \(number)", "Article 1 Word \(number).")
    }
    try library.build()
    return library
  }

  private func isKnown(
    _ offers: [(id: Document.ID, stamp: Stamp)], to catalogue: Catalogue, withInodes: Bool = true
  ) throws -> Bool {
    try catalogue.knows(withInodes: withInodes) { tell in
      for offer in offers { tell(offer.id, offer.stamp) }
    }
  }

  @Test func theFilesItWasBuiltFromAreKnownAndNoOthersAre() throws {
    let library = try library()
    let catalogue = try Catalogue(at: library.path)
    let all = library.offers.map { (id: $0.id, stamp: $0.stamp) }
    #expect(try isKnown(all, to: catalogue))
    for place in [0, 1100, Self.count - 1] {
      var less = all
      less.remove(at: place)
      #expect(try !isKnown(less, to: catalogue))
      for stamp in [
        Stamp(size: 11, modified: 1, inode: 1), Stamp(size: 10, modified: 2, inode: 1),
        Stamp(size: -1, modified: 0, inode: 0),
      ] {
        var changed = all
        changed[place].stamp = stamp
        #expect(try !isKnown(changed, to: catalogue))
        #expect(try !isKnown(changed, to: catalogue, withInodes: false))
      }
      var copied = all
      copied[place].stamp = Stamp(size: 10, modified: 1, inode: 2)
      #expect(try !isKnown(copied, to: catalogue))
      #expect(try isKnown(copied, to: catalogue, withInodes: false))
    }
    for id in ["a", "laws/1000a", "laws/zzz"] {
      let new = (id: Document.ID(id), stamp: Stamp(size: 10, modified: 1, inode: 1))
      let more = (all + [new]).sorted { $0.id < $1.id }
      #expect(try !isKnown(more, to: catalogue))
      // One that came in the place of another.
      #expect(try !isKnown(more.filter { $0.id.path != "laws/77" }, to: catalogue))
    }
    #expect(try !isKnown([], to: catalogue))
  }

  @Test func whatABuilderLeftOverIsSeen() throws {
    let library = try library()
    let catalogue = try Catalogue(at: library.path)
    #expect(try catalogue.isFinished())
    let queue = try Connection.toWrite(library.path)
    try queue.write { try Merging.postpone(in: $0) }
    #expect(try !catalogue.isFinished())
    try library.build()
    #expect(try catalogue.isFinished())
    try queue.write { try Shelf.mark("suspect", true, in: $0) }
    #expect(try !catalogue.isFinished())
  }

  @Test func aCatalogueThatCannotBeReadIsNotFinished() throws {
    let library = try library()
    let queue = try Connection.toWrite(library.path)
    let (page, size) = try queue.read { db in
      (
        try Int.fetchOne(db, sql: "SELECT rootpage FROM sqlite_master WHERE name = 'leaf'") ?? 0,
        try Int.fetchOne(db, sql: "PRAGMA page_size") ?? 0
      )
    }
    try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
    try queue.close()
    let file = try #require(FileHandle(forUpdatingAtPath: library.path))
    try file.seek(toOffset: UInt64((page - 1) * size))
    try file.write(contentsOf: Data(count: size))
    try file.close()
    let catalogue = try Catalogue(at: library.path)
    #expect((try? catalogue.isFinished()) != true)
  }
}
