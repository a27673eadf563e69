import Cataloguing
import Documents
import Foundation
import Testing

/// The commands that build and search the catalogue, as a person runs them.
@Suite struct CatalogueTests {
  /// A site in a folder of its own.
  final class Place {
    let folder: URL
    var site: String { folder.appendingPathComponent("site").path }
    var catalogue: String { folder.appendingPathComponent("catalogue").path }

    init(documents: Int) throws {
      folder = FileManager.default.temporaryDirectory.appendingPathComponent("site-\(UUID())")
      for number in 0..<documents { try write(number, "first") }
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func write(_ number: Int, _ word: String) throws {
      let section = URL(fileURLWithPath: site).appendingPathComponent("laws\(number % 7)")
      try FileManager.default.createDirectory(at: section, withIntermediateDirectories: true)
      let articles = (1...20).map {
        "第\($0)条 The unicorn \(word) of article \($0) in law \(number), 独角兽\(word)的规定。"
      }
      let text =
        "---\ntitle: Law \(number)\ndate: 2020-01-01\n---\n\n" + articles.joined(separator: "\n\n")
      try Data(text.utf8).write(to: section.appendingPathComponent("law\(number).md"))
    }

    /// Starts the program; what it prints is collected.
    func start(_ arguments: [String]) throws -> (process: Process, output: Pipe) {
      let process = Process()
      let output = Pipe()
      process.executableURL = URL(fileURLWithPath: built("gazette"))
      process.arguments = arguments
      process.standardOutput = output
      process.standardError = FileHandle.nullDevice
      try process.run()
      return (process, output)
    }

    /// Runs the program to its end.
    func run(_ arguments: String...) throws -> (status: Int32, output: String) {
      try run(arguments)
    }

    /// Runs the program to its end.
    func run(_ arguments: [String]) throws -> (status: Int32, output: String) {
      let (process, output) = try start(arguments)
      let data = output.fileHandleForReading.readDataToEndOfFile()
      process.waitUntilExit()
      return (process.terminationStatus, String(decoding: data, as: UTF8.self))
    }
  }

  @Test func indexSaysWhatItDid() throws {
    let place = try Place(documents: 10)
    let first = try place.run("index", place.site, "--catalogue", place.catalogue)
    #expect(first.status == 0)
    #expect(first.output.hasPrefix("10 documents: 10 read, 0 unchanged, 0 removed; 200 provisions"))
    try place.write(3, "changed")
    let second = try place.run("index", place.site, "--catalogue", place.catalogue)
    #expect(second.output.hasPrefix("10 documents: 1 read, 9 unchanged, 0 removed"))
  }

  @Test func searchPrintsJSONWithTheRangesOfTheMatches() throws {
    let place = try Place(documents: 3)
    _ = try place.run("index", place.site, "--catalogue", place.catalogue)
    let found = try place.run(
      "search", "独角兽", "law", "1", "--json", "--limit", "2", "--catalogue", place.catalogue)
    #expect(found.status == 0)
    let object = try #require(
      JSONSerialization.jsonObject(with: Data(found.output.utf8)) as? [String: Any])
    #expect(object["total"] as? Int == 22)
    let results = try #require(object["results"] as? [[String: Any]])
    #expect(results.count == 2)
    let first = try #require(results.first)
    let snippet = Array(try #require(first["snippet"] as? String).unicodeScalars)
    let lit = try #require(first["matches"] as? [[Int]]).map {
      String(String.UnicodeScalarView(snippet[$0[0]..<$0[1]]))
    }
    #expect(lit.contains("独角兽"))
  }

  @Test func citationsPrintsWhoCitesADocument() throws {
    let place = try Place(documents: 2)
    let citing = "---\ntitle: 办法\n---\n\n第一条 依照《Law 1》第三条执行。\n"
    try Data(citing.utf8).write(to: URL(fileURLWithPath: place.site + "/laws1/citing.md"))
    _ = try place.run("index", place.site, "--catalogue", place.catalogue)
    let options = ["--site", place.site, "--catalogue", place.catalogue]
    let text = try place.run(["citations", "laws1/law1"] + options)
    #expect(text.status == 0)
    #expect(
      text.output == """
        办法 · 第一条  laws1/citing
            依照《Law 1》第三条执行。
        1 place cites it, in 1 document

        """)
    let json = try place.run(["citations", "laws1/law1", "--json"] + options)
    let object = try #require(
      JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    #expect(object["total"] as? Int == 1)
    let found = try #require(object["places"] as? [[String: Any]])
    #expect(found.first?["article"] as? String == "第三条")
    #expect(try place.run(["citations", "laws1/none"] + options).status == 1)
    #expect(try place.run(["citations", "laws1/law1", "--limit", "0"] + options).status == 64)
  }

  /// Kills the builder with a signal that it cannot hear, at moments spread over its whole run. GAZETTE_KILLS says
  /// how often.
  @Test func aBuilderKilledAtAnyMomentLeavesACatalogueThatServes() throws {
    let kills = ProcessInfo.processInfo.environment["GAZETTE_KILLS"].flatMap(Int.init) ?? 20
    let place = try Place(documents: 300)
    let began = ContinuousClock.now
    #expect(try place.run("index", place.site, "--catalogue", place.catalogue).status == 0)
    let whole = (ContinuousClock.now - began) / .microseconds(1)
    var state: UInt64 = 17
    var killed = 0
    for round in 0..<kills {
      for number in stride(from: round % 3, to: 300, by: 3) {
        try place.write(number, "round\(round)")
      }
      // Every fourth time there is no catalogue yet.
      if round % 4 == 3 {
        for ending in ["", "-wal", "-shm"] {
          try? FileManager.default.removeItem(atPath: place.catalogue + ending)
        }
      }
      let (process, _) = try place.start(["index", place.site, "--catalogue", place.catalogue])
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      usleep(UInt32(Double(state >> 40) / Double(1 << 24) * whole * 0.8))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      if process.terminationReason == .uncaughtSignal { killed += 1 }
      if FileManager.default.fileExists(atPath: place.catalogue) {
        if round % 4 != 3 {
          // What was built before goes on serving.
          let findings = try Catalogue(at: place.catalogue).search(Query("unicorn"))
          #expect(findings.total == 6000, "round \(round)")
        }
        #expect(try Cataloguer.check(place.catalogue) == ["ok"], "round \(round)")
      }
      let repaired = try place.run("index", place.site, "--catalogue", place.catalogue)
      #expect(repaired.status == 0, "round \(round): \(repaired.output)")
      let findings = try Catalogue(at: place.catalogue).search(Query("round\(round) in:laws0"))
      #expect(findings.total > 0)
      #expect(try Catalogue(at: place.catalogue).search(Query("独角兽")).total == 6000)
    }
    #expect(killed > kills / 3)
    #expect(try Cataloguer.check(place.catalogue) == ["ok"])
  }
}
