import Foundation
import Terminal
import Testing

/// A site of very many files.
@Suite struct ManyFilesTests {
  /// How many there are, at least 2,000. A build for tests needs minutes to index 200,000; GAZETTE_FILES=200000 with
  /// GAZETTE_PROGRAM naming a release takes the number of the table.
  private static let number =
    ProcessInfo.processInfo.environment["GAZETTE_FILES"].flatMap(Int.init) ?? 4000
  private static let sections = 20

  /// Writes a site of so many documents, and its catalogue.
  private func publish(_ number: Int, in scratch: Scratch) throws -> (
    site: String, catalogue: String
  ) {
    let (site, catalogue) = (scratch.path + "/site", scratch.path + "/catalogue")
    mkdir(site, 0o755)
    for section in 0..<Self.sections {
      mkdir("\(site)/part-\(section)", 0o755)
      for number in 0..<number / Self.sections {
        let file = try #require(fopen("\(site)/part-\(section)/\(number).md", "w"))
        fputs("# Law \(number) of part \(section)\n\nNobody is above it.\n", file)
        fclose(file)
      }
    }
    let indexed = try Printed(["index", site, "--catalogue", catalogue])
    #expect(indexed.output.hasPrefix("\(number) documents: "), "\(indexed)")
    return (site, catalogue)
  }

  @Test("G11: a site of 200,000 files is shown from its index within two seconds")
  func theStartIsMadeFromTheIndex() throws {
    let scratch = try Scratch()
    let (site, catalogue) = try publish(Self.number, in: scratch)
    // Were the files listed anew before there is a screen, the part that is gone would never be on one.
    let gone = "Part \(Self.sections - 1)"
    try FileManager.default.removeItem(atPath: "\(site)/part-\(Self.sections - 1)")
    let tty = try Tty(
      [built("gazette"), site, "--catalogue", catalogue], size: Size(columns: 100, rows: 40))
    #expect(tty.wait(until: \.isWhole))
    let seconds = tty.processorTime
    print("\(Self.number) files, processor time to the first screen: \(seconds) s")
    #expect(seconds < 2)
    #expect(String(decoding: tty.raw, as: UTF8.self).contains(gone), "\(tty.screen)")
    // The look at the files comes afterwards, beside the reader.
    #expect(tty.wait(upTo: .seconds(60)) { !$0.screen.contains(gone) })
  }
  @Test func whatChangesAfterTheFirstLookIsFound() throws {
    let scratch = try Scratch()
    let (site, catalogue) = try publish(2400, in: scratch)
    try scratch.write("---\ntitle: Part 0\n---\n\nOf all the parts.\n", to: "site/part-0/_index.md")
    let tty = try Tty(
      [built("gazette"), site, "--catalogue", catalogue], size: Size(columns: 100, rows: 40))
    #expect(tty.wait(until: \.isWhole))
    // The page of a section is taken though no document has changed.
    #expect(tty.shows("Of all the parts.", within: .seconds(30)), "\(tty.screen)")
    tty.press("s", "l", "a", "w")
    #expect(tty.shows("2,400 found", within: .seconds(30)), "\(tty.screen)")
    try scratch.write("# A law of the sea\n\nNobody owns it.\n", to: "site/part-3/sea.md")
    // The files are looked at again as keys are pressed, at the earliest when nothing was asked for a second.
    let isFound = (0..<60).contains { _ in
      tty.press("down")
      return tty.shows("2,401 found", within: .seconds(1))
    }
    #expect(isFound, "\(tty.screen)")
    tty.press("^u", "s", "e", "a")
    #expect(tty.shows("Nobody owns it.", within: .seconds(30)), "\(tty.screen)")
  }
}
