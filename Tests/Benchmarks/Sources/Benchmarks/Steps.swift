import ArgumentParser
import Cataloguing
import Documents
import Foundation
import Loading

/// Makes a site in a folder.
struct MakeCollection: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "collection", abstract: "Makes a site to measure with.")
  @Argument var folder: String
  @Argument var documents: Int
  @Argument var bytes: Int

  func run() throws { try Collection.make(in: folder, documents: documents, bytes: bytes) }
}

/// Makes the documents that the reader is measured with.
struct MakeDocuments: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "documents", abstract: "Makes documents to read.")
  @Argument var folder: String

  func run() throws { try ReadingInputs.make(in: folder) }
}

/// Writes the provisions of a site, with the ASCII signs between fields and rows.
struct WriteProvisions: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "provisions", abstract: "Writes provisions for the shell of SQLite to import.")
  @Argument var folder: String

  func run() throws {
    let site = try SiteFolder(opening: folder)
    for id in site.documentIDs {
      guard let document = try? site.document(id) else { continue }
      let rows = document.provisions.map { provision in
        [document.title, provision.headings.joined(separator: " / "), provision.body]
          .map { $0.filter { $0 != "\u{1E}" && $0 != "\u{1F}" && $0 != "\0" } }
          .joined(separator: "\u{1F}") + "\u{1E}"
      }
      FileHandle.standardOutput.write(Data(rows.joined().utf8))
    }
  }
}

/// Writes queries in the words of a site.
struct WriteQueries: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "queries", abstract: "Writes queries in the words of a site.")
  @Argument var folder: String
  @Argument var count: Int

  func run() throws {
    var queries = RealQueries()
    for (script, text) in queries.queries(over: try SiteFolder(opening: folder), count: count) {
      print("\(script.rawValue)\t\(text)")
    }
  }
}

/// Answers queries in a process of its own, as the reader does, and says how long each took.
struct Answer: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "answer", abstract: "Answers queries and says how long each took.")
  @Argument var catalogue: String
  @Argument var queries: String
  @Flag(help: "Counts by section, year and issuer, too.")
  var counts = false

  func run() throws {
    let catalogue = try Catalogue(at: catalogue)
    let lines = try String(contentsOfFile: queries, encoding: .utf8).split(separator: "\n")
    for line in lines {
      let parts = line.split(separator: "\t", maxSplits: 1).map(String.init)
      guard parts.count == 2 else { continue }
      let start = ContinuousClock.now
      let work = clock()
      let query = Query(parts[1])
      let findings = try catalogue.search(query, limit: 20)
      let found = ContinuousClock.now
      let worked = Double(clock() - work) * 1000 / Double(CLOCKS_PER_SEC)
      if counts { _ = try catalogue.tally(query) }
      let all = ContinuousClock.now - start
      let numbers = [(found - start) / .milliseconds(1), all / .milliseconds(1)]
      print("\(parts[0])\t\(numbers[0])\t\(numbers[1])\t\(worked)\t\(findings.total)\t\(parts[1])")
    }
    let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
    let memory = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") } ?? ""
    let inFiles = status.split(separator: "\n").first { $0.hasPrefix("RssFile:") } ?? ""
    print("memory\t\(memory.filter(\.isNumber))\t\(inFiles.filter(\.isNumber))")
  }
}
