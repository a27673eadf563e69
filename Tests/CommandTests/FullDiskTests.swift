import Cataloguing
import Foundation
import Testing

/// What happens where a disk is really full.
@Suite struct FullDiskTests {
  @Test("G10: on a full disk reading goes on, and what was remembered before stays as it was")
  func theDiskOfThePlacesIsFull() throws {
    guard let disk = try SmallDisk(megabytes: 1) else { return }
    func reader() throws -> Tty {
      try Tty(
        [built("gazette"), Portal.opinionsFile],
        environment: ["XDG_STATE_HOME": disk.path, "GAZETTE_STATE": nil])
    }
    func go(to provision: String, showing words: String, in tty: Tty) {
      tty.press(":", provision, "enter")
      #expect(tty.wait { $0.emulator.row(1).contains(words) })
    }
    let first = try reader()
    #expect(first.wait(until: \.isWhole))
    go(to: "5", showing: "5. Top-caliber", in: first)
    #expect(first.leave() == .code(0))
    let folder = disk.path + "/gazette"
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    let places = try #require(names.first { $0.hasSuffix(".places") })
    let old = try #require(FileManager.default.contents(atPath: folder + "/" + places))
    #expect(!old.isEmpty)

    #expect(disk.fill())
    let second = try reader()
    #expect(second.shows("last time: II.5"))
    go(to: "4", showing: "4. Excellent", in: second)
    second.press("home")
    #expect(second.wait { $0.emulator.row(1).contains("Several Opinions") })
    go(to: "4", showing: "4. Excellent", in: second)
    #expect(second.leave() == .code(0))
    #expect(FileManager.default.contents(atPath: folder + "/" + places) == old)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == names)

    // With room again it remembers again.
    #expect(disk.empty())
    let third = try reader()
    #expect(third.shows("last time: II.5"))
    go(to: "4", showing: "4. Excellent", in: third)
    #expect(third.leave() == .code(0))
    #expect(try reader().shows("last time: II.4"))
  }

  @Test("A disk that is really full leaves the old catalogue, and space brought back repairs it")
  func theDiskOfTheCatalogueIsFull() throws {
    let place = try CatalogueTests.Place(documents: 60)
    guard let disk = try SmallDisk(megabytes: 16) else { return }
    let catalogue = disk.path + "/catalogue"
    func index() throws -> Printed {
      try Printed(["index", place.site, "--catalogue", catalogue])
    }
    #expect(try index().code == 0)
    for number in 0..<60 { try place.write(number, "afterwards") }
    for room in [0, 4096, 65_536, 300_000] {
      #expect(disk.fill(leaving: room))
      let full = try index()
      #expect(full.code == 1, "\(room): \(full)")
      #expect(
        full.errors.split(separator: "\n").last?.hasPrefix("gazette: \(catalogue)") == true,
        "\(room): \(full)")
      #expect(disk.empty())
      let old = try Catalogue(at: catalogue)
      #expect(try old.search(Query("unicorn")).total == 1200, "\(room)")
      #expect(try Cataloguer.check(catalogue) == ["ok"], "\(room)")
    }
    #expect(try index().code == 0)
    #expect(try Catalogue(at: catalogue).search(Query("afterwards")).total == 1200)
  }
}
