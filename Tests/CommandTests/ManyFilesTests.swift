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

  @Test("G11: a site of 200,000 files is shown from its index within two seconds")
  func theStartIsMadeFromTheIndex() throws {
    let scratch = try Scratch()
    let (site, catalogue) = (scratch.path + "/site", scratch.path + "/catalogue")
    mkdir(site, 0o755)
    for section in 0..<Self.sections {
      mkdir("\(site)/part-\(section)", 0o755)
      for number in 0..<Self.number / Self.sections {
        let file = try #require(fopen("\(site)/part-\(section)/\(number).md", "w"))
        fputs("# Law \(number) of part \(section)\n\nNobody is above it.\n", file)
        fclose(file)
      }
    }
    let indexed = try Printed(["index", site, "--catalogue", catalogue])
    #expect(indexed.output.hasPrefix("\(Self.number) documents: "), "\(indexed)")

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
}
