import Foundation
import GRDB
import Terminal
import Testing

@testable import Cataloguing

/// A catalogue with damage that shows only when it is searched.
@Suite struct DamagedCatalogueTests {
  /// A site with a catalogue whose lists of words are overwritten.
  private func place() throws -> CatalogueTests.Place {
    let place = try CatalogueTests.Place(documents: 10)
    #expect(try place.run("index", place.site, "--catalogue", place.catalogue).status == 0)
    let queue = try Connection.toWrite(place.catalogue)
    try queue.write {
      try $0.execute(sql: "UPDATE words_data SET block = zeroblob(length(block)) WHERE id > 10")
    }
    try queue.close()
    return place
  }

  @Test func aSearchSaysSoAndBuildsItAnew() throws {
    let place = try place()
    let search = ["search", "unicorn", "--catalogue", place.catalogue]
    let alone = try Printed(search)
    #expect(alone.code == 1 && alone.output.isEmpty)
    #expect(alone.errors == "gazette: \(place.catalogue): the catalogue is damaged\n")
    let found = try Printed(search + ["--site", place.site])
    #expect(found.code == 0 && found.output.contains("\n200 found: "), "\(found)")
    #expect(
      found.errors == "gazette: \(place.catalogue): the catalogue is damaged; it is built anew\n")
    #expect(try Cataloguer.check(place.catalogue) == ["ok"])
    #expect(try Printed(search).output.contains("\n200 found: "))
  }

  @Test func itIsBuiltAnewWhereThatIsAskedFor() throws {
    let place = try place()
    let index = ["index", place.site, "--catalogue", place.catalogue]
    // What has not changed is not read: nothing tells of the damage.
    #expect(try place.run(index).output.hasPrefix("10 documents: 0 read, 10 unchanged"))
    #expect(try place.run(index + ["--anew"]).output.hasPrefix("10 documents: 10 read"))
    #expect(try Catalogue(at: place.catalogue).search(Query("unicorn")).total == 200)
    // That of another site stays.
    let other = try CatalogueTests.Place(documents: 1)
    let refused = try Printed(["index", other.site, "--catalogue", place.catalogue, "--anew"])
    #expect(refused.code == 1 && refused.errors.contains("of another site"), "\(refused)")
    #expect(try Catalogue(at: place.catalogue).search(Query("unicorn")).total == 200)
  }

  @Test func aReaderBuildsItAnewAndFinds() throws {
    let place = try place()
    let tty = try Tty([built("gazette"), place.site, "--catalogue", place.catalogue])
    #expect(tty.wait(until: \.isWhole))
    tty.press("s")
    tty.send("unicorn")
    #expect(tty.shows("200 found", within: .seconds(60)))
  }
}
