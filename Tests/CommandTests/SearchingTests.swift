import Cataloguing
import Foundation
import Terminal
import Testing

/// The search of the reader, in the built program.
@Suite struct SearchingTests {
  @Test func aQueryLeadsToAProvisionAndBackToTheResult() throws {
    let tty = try Tty([built("gazette"), ReaderTests.data])
    #expect(tty.shows("Officials"))
    tty.press("s")
    let files = try #require(FileManager.default.enumerator(atPath: ReaderTests.data))
    let count = files.filter { ($0 as? String)?.hasSuffix(".md") == true }
      .filter { ($0 as? String)?.hasSuffix("_index.md") == false }.count
    #expect(tty.shows("  \(count) documents are searched"))
    tty.press("innovation personnel")
    #expect(tty.wait { $0.emulator.row(1).contains(" found") && $0.screen.contains("Several") })
    tty.press("enter")
    #expect(tty.wait { $0.emulator.row(28).contains(" of ") })
    #expect(tty.wait { $0.screen.contains("innovation") })
    tty.press("q")
    #expect(tty.wait { $0.emulator.row(1).contains("innovation personnel") })
    tty.press("Q")
    #expect(tty.waitForEnd() == .code(0))
  }

  @Test func aBarOfTheOverviewOpensItsListAndTheReaderComesBackToIt() throws {
    let tty = try Tty([built("gazette"), ReaderTests.data])
    #expect(tty.shows("Officials"))
    tty.press("o")
    #expect(tty.showsWholeOverview())
    #expect(tty.shows("█"))
    tty.press("down")
    #expect(tty.wait { $0.screen.contains("▸ 2024") })
    tty.settle()
    let before = tty.screen
    tty.press("enter")
    #expect(tty.wait { $0.emulator.row(1).contains("year:2024") && $0.screen.contains("3 found") })
    tty.press("q")
    #expect(tty.wait { $0.screen == before })
    tty.press("Q")
    #expect(tty.waitForEnd() == .code(0))
  }

  @Test func aFileThatChangesWhileOneReadsIsFoundAndThePlaceIsKept() throws {
    let place = try CatalogueTests.Place(documents: 20)
    let tty = try Tty([built("gazette"), place.site, "--catalogue", place.catalogue])
    #expect(tty.shows("Laws3"))
    tty.press("s")
    #expect(tty.shows("20 documents are searched"))
    tty.press("law 3 article 12")
    #expect(tty.wait { $0.emulator.row(1).contains(" found") })
    tty.press("enter")
    #expect(tty.wait { $0.emulator.row(0).contains("Law") })
    tty.settle()
    let before = tty.screen
    try place.write(3, "zebra")
    tty.settle()
    #expect(tty.screen == before)
    tty.press("s", "zebra")
    #expect(
      tty.wait(upTo: .seconds(30)) {
        $0.press("left")
        usleep(100_000)
        return $0.emulator.row(1).contains("20 found")
      })
    tty.press("escape")
    tty.settle()
    tty.press("q")
    #expect(tty.wait { $0.screen == before })
    tty.press("Q")
    #expect(tty.waitForEnd() == .code(0))
  }

  @Test func oneBrowsesWhileTheCatalogueIsBuilt() throws {
    let place = try CatalogueTests.Place(documents: 1500)
    let tty = try Tty([built("gazette"), place.site, "--catalogue", place.catalogue])
    #expect(tty.shows("Laws3"))
    tty.press("enter")
    #expect(tty.wait { $0.emulator.row(0).contains("›") })
    tty.press("q", "s", "unicorn")
    #expect(tty.shows("1,500"))
    #expect(tty.shows("30,000 found", within: .seconds(60)))
    tty.press("escape")
    tty.settle()
    tty.press("Q")
    #expect(tty.waitForEnd() == .code(0))
  }

  @Test func whereAnotherBuildsTheCatalogueItIsWaitedForInSilence() throws {
    let place = try CatalogueTests.Place(documents: 3)
    var other: Cataloguer? = try Cataloguer(at: place.catalogue)
    let tty = try Tty([built("gazette"), place.site, "--catalogue", place.catalogue])
    #expect(tty.shows("search"))
    tty.press("s", "unicorn")
    #expect(tty.shows("Only titles are searched"))
    #expect(!tty.screen.contains("another program"))
    withExtendedLifetime(other) {}
    other = nil
    #expect(tty.shows("found", within: .seconds(20)))
    tty.press("escape")
    tty.settle()
    tty.press("Q")
    #expect(tty.waitForEnd() == .code(0))
  }

  @Test func aPlaceThatCannotBeWrittenLeavesTheSearchOfTitles() throws {
    let tty = try Tty([
      built("gazette"), ReaderTests.data, "--catalogue", "/proc/no/such/catalogue",
    ])
    #expect(tty.shows("Only titles are searched."))
    tty.press("s", "zones")
    #expect(tty.shows("Only titles are searched: zones"))
    #expect(tty.shows("1 found"))
    tty.press("escape")
    tty.settle()
    tty.press("Q")
    #expect(tty.waitForEnd() == .code(0))
  }
}
