import Documents
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
}
