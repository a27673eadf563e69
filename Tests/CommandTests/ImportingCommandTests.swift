import Foundation
import Terminal
import Testing

/// `gazette import` and `gazette export`, as the built program answers them.
@Suite struct ImportingCommandTests {
  private func folder() throws -> Scratch {
    let scratch = try Scratch()
    try scratch.write("# Roads Act\n\nArticle 1 Roads are open.\n", to: "source/roads.md")
    try scratch.write(
      "<html><title>Bridges</title><h1>Bridges</h1><p>Closed.</p></html>", to: "source/b.html")
    try scratch.write("%PDF-1.4", to: "source/scan.txt")
    return scratch
  }

  @Test func anImportEndsWithATableAndSaysWhatItRefused() throws {
    let scratch = try folder()
    let (source, site) = (scratch.path + "/source", scratch.path + "/site")
    let first = try Printed(["import", source, "--into", site])
    #expect(first.code == 1)
    #expect(first.lines.contains("imported               2"))
    #expect(first.lines.contains { $0.hasPrefix("refused scan.txt: ") && $0.contains("PDF") })
    let again = try Printed(["import", source, "--into", site])
    #expect(again.lines.contains("unchanged              2"))
    let read = try Printed(["read", "--site", site, "roads", "--at", "Article 1"])
    #expect(read.output.contains("Roads are open."))
  }

  @Test func wordsThatItDoesNotKnowAreUsageErrors() throws {
    #expect(try Printed(["import"]).isUsage)
    #expect(try Printed(["import", "x"]).isUsage)
    #expect(try Printed(["import", "x", "--into", "y", "--as", "a/b"]).isUsage)
    #expect(try Printed(["import", "/nowhere", "--into", "/tmp/nowhere"]).isRefusal)
    #expect(try Printed(["export", "x"]).isUsage)
  }

  /// Kills the program at any moment; GAZETTE_KILLS says how often.
  @Test func aKilledImportLeavesWholeFilesAndTheNextOneFinishes() throws {
    let scratch = try Scratch()
    for number in 0..<400 {
      let text =
        "# Law \(number)\n\n" + String(repeating: "Article 1 Words of it.\n\n", count: 40)
        + "End.\n"
      try scratch.write(text, to: "source/law-\(number).md")
    }
    let (source, site) = (scratch.path + "/source", scratch.path + "/site")
    let kills = ProcessInfo.processInfo.environment["GAZETTE_KILLS"].flatMap(Int.init) ?? 10
    var killed = 0
    for number in 0..<kills {
      let process = Process()
      process.executableURL = URL(fileURLWithPath: built("gazette"))
      process.arguments = ["import", source, "--into", site]
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      usleep(UInt32(20_000 + number * 37_000 % 400_000))
      if process.isRunning { killed += 1 }
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      for name in (try? FileManager.default.contentsOfDirectory(atPath: site)) ?? []
      where name.hasSuffix(".md") {
        let text = try String(contentsOfFile: site + "/" + name, encoding: .utf8)
        #expect(text.hasSuffix("End.\n"), "\(name) is not whole")
      }
      // A slow machine may not have come to make the folder.
      if number % 3 == 2, FileManager.default.fileExists(atPath: site) {
        try FileManager.default.removeItem(atPath: site)
      }
    }
    #expect(killed > 0)
    #expect(try Printed(["import", source, "--into", site]).code == 0)
    let names = try FileManager.default.contentsOfDirectory(atPath: site)
    #expect(names.count == 400 && names.allSatisfy { $0.hasSuffix(".md") })
  }

  @Test(arguments: ["markdown", "html", "json", "akn", "text"])
  func aDocumentIsExportedWhole(format: String) throws {
    let printed = try Printed.portal(
      "export", Portal.opinions, "--format", format, "--width", "1000")
    #expect(printed.code == 0)
    #expect(printed.output.contains("Striving to improve the capability of independent innovation"))
    #expect(printed.output.contains("No. 7 [2020]") || printed.output.contains("No. 7 \\[2020\\]"))
  }

  @Test(arguments: ["markdown", "html", "akn", "text"])
  func aSiteIsExportedIntoANewFolderOnly(format: String) throws {
    let scratch = try Scratch()
    let place = scratch.path + "/out"
    #expect(try Printed.portal("export", "--format", format, "-o", place).code == 0)
    let files = FileManager.default.subpaths(atPath: place) ?? []
    #expect(files.count > 40)
    #expect(try Printed.portal("export", "--format", format, "-o", place).isRefusal)
  }
}
