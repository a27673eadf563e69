import Cataloguing
import Foundation
import Testing

/// Faults of files and disks while the commands run, by the names that the table of faults gives them.
@Suite struct FileFaultTests {
  typealias Place = CatalogueTests.Place

  /// What a command said and how it ended while a call of the system failed.
  private struct Ending {
    var status: Int32
    var isBySignal: Bool
    var words: String
    /// Whether the call came to pass that was to fail.
    var hasFailed: Bool
    var last: String { words.split(separator: "\n").last.map(String.init) ?? "" }
  }

  /// Runs the program under strace, which lets the so-manieth of some calls on some files fail.
  private func run(
    _ arguments: [String], failing calls: String, with error: String, at number: Int,
    on paths: [String], in place: Place
  ) throws -> Ending {
    let log = place.folder.appendingPathComponent("calls").path
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/strace")
    process.arguments =
      ["-f", "-qq", "-o", log, "-e", "trace=\(calls)"]
      + ["-e", "inject=\(calls):error=\(error):when=\(number)"]
      + paths.flatMap { ["-P", $0] } + [built("gazette")] + arguments
    process.standardOutput = FileHandle.nullDevice
    process.standardError = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let traced = try String(contentsOfFile: log, encoding: .utf8)
    return Ending(
      status: process.terminationStatus, isBySignal: process.terminationReason == .uncaughtSignal,
      words: String(decoding: data, as: UTF8.self), hasFailed: traced.contains("INJECTED"))
  }

  /// Lets the first, the second, the third call fail and so on with growing steps, until none does any more.
  private func forEachFault(_ attempt: (Int) throws -> Ending) throws {
    guard Tracing.isHere else {
      print("Skipped: strace is not on this machine.")
      return
    }
    var number = 1
    var faults = 0
    while number < 400 {
      let ending = try attempt(number)
      if !ending.hasFailed { break }
      faults += 1
      #expect(!ending.isBySignal, "at \(number): \(ending)")
      #expect([0, 1].contains(ending.status), "at \(number): \(ending)")
      if ending.status != 0 {
        #expect(ending.last.hasPrefix("gazette: "), "at \(number): \(ending)")
      }
      number += max(1, number / 3)
    }
    #expect(faults > 0)
  }

  private func indexed(_ documents: Int) throws -> Place {
    let place = try Place(documents: documents)
    #expect(try place.run("index", place.site, "--catalogue", place.catalogue).status == 0)
    return place
  }

  @Test("G09: a document of which any read fails is read, or the failure is said")
  func readingFails() throws {
    let place = try Place(documents: 3)
    let file = place.site + "/laws0/law0.md"
    try forEachFault { number in
      try run(
        ["read", file], failing: "read,pread64", with: "EIO", at: number, on: [file], in: place)
    }
  }

  @Test("G09: a catalogue of which any read fails answers, or the failure is said")
  func readingTheCatalogueFails() throws {
    let place = try indexed(10)
    try forEachFault { number in
      try run(
        ["search", "unicorn", "--catalogue", place.catalogue], failing: "read,pread64",
        with: "EIO", at: number, on: [place.catalogue, place.catalogue + "-wal"], in: place)
    }
    #expect(try Catalogue(at: place.catalogue).search(Query("unicorn")).total == 200)
  }

  @Test("G09: a catalogue of which any write fails is the old one, and the next run repairs it")
  func writingFails() throws {
    let place = try indexed(6)
    var round = 0
    try forEachFault { number in
      round += 1
      for number in 0..<6 { try place.write(number, "round\(round)") }
      let ending = try run(
        ["index", place.site, "--catalogue", place.catalogue],
        failing: "write,pwrite64,fdatasync,fsync", with: "EIO", at: number,
        on: [place.catalogue, place.catalogue + "-wal"], in: place)
      #expect(try Catalogue(at: place.catalogue).search(Query("unicorn")).total == 120)
      #expect(try Cataloguer.check(place.catalogue) == ["ok"], "at \(number)")
      return ending
    }
    #expect(try place.run("index", place.site, "--catalogue", place.catalogue).status == 0)
    #expect(try Catalogue(at: place.catalogue).search(Query("round\(round)")).total == 120)
  }

  @Test("G12: names with a line break, a hyphen, 255 bytes, bad UTF-8 and in two forms are found")
  func oddNames() throws {
    let place = try Place(documents: 1)
    let names: [[UInt8]] = [
      Array("line\nbreak.md".utf8), Array("-r.md".utf8),
      Array((String(repeating: "n", count: 252) + ".md").utf8),
      [0x61, 0xFF, 0xFE, 0x2E, 0x6D, 0x64], Array("\u{E9}.md".utf8), Array("e\u{301}.md".utf8),
      Array("Case.md".utf8), Array("case.md".utf8),
    ]
    let text = "# A page\n\nThe okapi is here.\n"
    for name in names {
      let path = Array((place.site + "/laws0/").utf8) + name + [0]
      let descriptor = path.map(CChar.init(bitPattern:)).withUnsafeBufferPointer {
        $0.baseAddress.map { open($0, O_CREAT | O_WRONLY, 0o644) } ?? -1
      }
      #expect(descriptor >= 0 && write(descriptor, text, text.utf8.count) == text.utf8.count)
      close(descriptor)
    }
    #expect(try place.run("index", place.site, "--catalogue", place.catalogue).status == 0)
    let found = try place.run("search", "okapi", "--catalogue", place.catalogue)
    #expect(found.output.contains("\(names.count) found"))
    // Shown escaped: each result takes its two lines, and no byte is broken.
    #expect(found.output.split(separator: "\n").count == names.count * 2 + 1, "\(found.output)")
    #expect(!found.output.contains("\u{FFFD}"))
  }

  // This covers the times of files. The clock of the machine itself cannot be set in a test: from it come only the
  // day's date and the time that the catalogue notes; every wait goes by a clock that only goes forward.
  @Test("G13: files of 1970, 2038 and later, and one an hour back, are indexed; changes are seen")
  func oddTimes() throws {
    let place = try Place(documents: 4)
    func date(_ number: Int, _ seconds: Int) throws {
      let file = place.site + "/laws\(number)/law\(number).md"
      var times = [timeval(tv_sec: seconds, tv_usec: 0), timeval(tv_sec: seconds, tv_usec: 0)]
      #expect(utimes(file, &times) == 0)
    }
    for (number, seconds) in [0, Int(Int32.max), Int(Int32.max) + 1, 4_294_967_296].enumerated() {
      try date(number, seconds)
    }
    func index() throws -> String {
      let run = try place.run("index", place.site, "--catalogue", place.catalogue)
      #expect(run.status == 0)
      return run.output
    }
    #expect(try index().hasPrefix("4 documents: 4 read"))
    #expect(try index().hasPrefix("4 documents: 0 read, 4 unchanged"))
    // The clock was put back an hour: what is written then is older than what was read, and still new.
    try place.write(1, "afterwards")
    try date(1, Int(Int32.max) - 3600)
    #expect(try index().hasPrefix("4 documents: 1 read, 3 unchanged"))
    #expect(try Catalogue(at: place.catalogue).search(Query("afterwards")).total == 20)
  }

  @Test(
    "G14: too many open files, or no memory, at any opening is said, and nothing is left behind",
    arguments: ["EMFILE", "ENOMEM"])
  func openingFails(error: String) throws {
    let place = try indexed(4)
    let paths = [place.site, place.site + "/laws0", place.site + "/laws1"]
    try forEachFault { number in
      try place.write(number % 4, "round\(number)")
      let ending = try run(
        ["index", place.site, "--catalogue", place.catalogue], failing: "openat,open,openat2",
        with: error, at: number,
        on: paths + [place.catalogue, place.catalogue + "-wal", place.catalogue + ".lock"],
        in: place)
      #expect(try Cataloguer.check(place.catalogue) == ["ok"], "at \(number)")
      return ending
    }
    #expect(try place.run("index", place.site, "--catalogue", place.catalogue).status == 0)
    #expect(try Catalogue(at: place.catalogue).search(Query("unicorn")).total == 80)
  }

  @Test("H13: where the catalogue is older than the content, reading goes on, and it is repaired")
  func olderCatalogue() throws {
    let place = try indexed(5)
    try place.write(1, "afterwards")
    try FileManager.default.removeItem(atPath: place.site + "/laws2/law2.md")
    // The catalogue still answers, though not with what it cannot know.
    let old = try place.run(
      "search", "unicorn", "--site", place.site, "--catalogue", place.catalogue)
    #expect(old.status == 0 && old.output.contains("100 found"))
    let changed = try place.run("read", "laws1/law1", "--site", place.site)
    #expect(changed.status == 0 && changed.output.contains("afterwards"))
    #expect(try place.run("read", "laws2/law2", "--site", place.site).status == 1)
    #expect(try place.run("index", place.site, "--catalogue", place.catalogue).status == 0)
    let catalogue = try Catalogue(at: place.catalogue)
    #expect(try catalogue.search(Query("unicorn")).total == 80)
    #expect(try catalogue.search(Query("afterwards")).total == 20)
  }

  @Test func countingEndsAtOnceByAnInterrupt() throws {
    let place = try Place(documents: 300)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    // The tests themselves may have been started with interrupts switched off.
    process.arguments = [
      "--default-signal=INT", built("gazette"), "stats", place.site, "--catalogue", place.catalogue,
    ]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    let clock = ContinuousClock()
    let began = clock.now
    while !FileManager.default.fileExists(atPath: place.catalogue), clock.now < began + .seconds(20)
    {
      usleep(2000)
    }
    let asked = clock.now
    process.interrupt()
    process.waitUntilExit()
    #expect(process.terminationReason == .uncaughtSignal && process.terminationStatus == SIGINT)
    #expect(clock.now - asked < .seconds(1))
  }
}
