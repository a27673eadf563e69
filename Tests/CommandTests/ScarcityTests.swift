import Cataloguing
import Foundation
import Testing

/// Building a catalogue where the system gives too little, or others are at it.
@Suite struct ScarcityTests {
  /// Runs the builder in a shell that first sets a limit; gives its status and what it said on either stream.
  private func index(
    _ place: CatalogueTests.Place, after limit: String
  ) throws -> (status: Int32, words: String) {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = [
      "-c", "trap '' XFSZ; \(limit); exec \"$0\" index \"$1\" --catalogue \"$2\"",
      built("gazette"), place.site, place.catalogue,
    ]
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }

  private func last(_ words: String) -> String {
    words.split(separator: "\n").last.map(String.init) ?? ""
  }

  @Test func aFullDiskLeavesTheOldCatalogueAndIsSaidInOneLine() throws {
    let place = try CatalogueTests.Place(documents: 60)
    #expect(try place.run("index", place.site, "--catalogue", place.catalogue).status == 0)
    for number in 0..<60 { try place.write(number, "afterwards") }
    // In blocks of 512 bytes: enough to open the catalogue, too little for what is to be written.
    let full = try index(place, after: "ulimit -f 40")
    #expect(full.status == 1, "\(full)")
    #expect(last(full.words).hasPrefix("gazette: \(place.catalogue): "), "\(full)")
    #expect(try Catalogue(at: place.catalogue).search(Query("unicorn")).total == 1200)
    #expect(try Cataloguer.check(place.catalogue) == ["ok"])
    #expect(try place.run("index", place.site, "--catalogue", place.catalogue).status == 0)
    #expect(try Catalogue(at: place.catalogue).search(Query("afterwards")).total == 1200)
  }

  @Test(arguments: 4..<24)
  func tooFewOpenFilesLeaveTheOldCatalogueAndAreSaidInOneLine(_ files: Int) throws {
    let place = try CatalogueTests.Place(documents: 20)
    #expect(try place.run("index", place.site, "--catalogue", place.catalogue).status == 0)
    for number in 0..<20 { try place.write(number, "afterwards") }
    let few = try index(place, after: "ulimit -n \(files)")
    if few.status != 0 {
      #expect(few.status == 1, "\(few)")
      #expect(last(few.words).hasPrefix("gazette: "), "\(few)")
    }
    let catalogue = try Catalogue(at: place.catalogue)
    #expect(try catalogue.search(Query("unicorn")).total == 400, "\(few)")
    #expect(try place.run("index", place.site, "--catalogue", place.catalogue).status == 0)
    #expect(try Catalogue(at: place.catalogue).search(Query("afterwards")).total == 400)
  }

  @Test func theCatalogueOfAnotherSiteIsSaidAndKept() throws {
    let (one, other) = (
      try CatalogueTests.Place(documents: 5), try CatalogueTests.Place(documents: 9)
    )
    #expect(try one.run("index", one.site, "--catalogue", one.catalogue).status == 0)
    let refused = try index(other, into: one.catalogue)
    #expect(refused.status == 1)
    #expect(refused.words.contains("is the catalogue of another site, "), "\(refused)")
    #expect(try Catalogue(at: one.catalogue).search(Query("unicorn")).total == 100)
    // A site that has moved takes its catalogue along.
    let moved = one.site + "-moved"
    try FileManager.default.moveItem(atPath: one.site, toPath: moved)
    #expect(try one.run("index", moved, "--catalogue", one.catalogue).status == 0)
  }

  private func index(
    _ place: CatalogueTests.Place, into catalogue: String
  ) throws -> (status: Int32, words: String) {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: built("gazette"))
    process.arguments = ["index", place.site, "--catalogue", catalogue]
    process.standardError = output
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }

  @Test func aHundredReadersSearchWhileItIsBuiltAnew() throws {
    let place = try CatalogueTests.Place(documents: 120)
    #expect(try place.run("index", place.site, "--catalogue", place.catalogue).status == 0)
    var readers: [Catalogue] = []
    for _ in 0..<100 { readers.append(try Catalogue(at: place.catalogue)) }
    for number in 0..<120 { try place.write(number, "afterwards") }
    let (builder, output) = try place.start(
      ["index", place.site, "--catalogue", place.catalogue])
    var rounds = 0
    repeat {
      for (number, reader) in readers.enumerated() {
        // Each word stands in every article before and after, and never in a part of them.
        #expect(try reader.search(Query("unicorn article"), limit: 3).total == 2400)
        if number % 10 == rounds % 10 {
          #expect(try Catalogue(at: place.catalogue).search(Query("独角兽")).total == 2400)
        }
      }
      rounds += 1
    } while builder.isRunning
    _ = output.fileHandleForReading.readDataToEndOfFile()
    #expect(builder.terminationStatus == 0)
    for reader in readers {
      #expect(try reader.search(Query("afterwards"), limit: 3).total == 2400)
    }
  }
}
