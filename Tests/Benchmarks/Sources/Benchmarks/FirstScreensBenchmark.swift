import Foundation
import SharedTexts

/// Opens every document of the corpora in a reader that is running, one site for each corpus.
struct FirstScreensBenchmark {
  /// The folder for what is written on the way.
  let place: String

  /// A document that was opened.
  private struct Opened {
    let name: String
    /// Milliseconds of processor time: of reading the file or its head, of all up to the first picture, of the rest of
    /// a long document, and of the longest slice of what is done afterwards.
    let loading, all, rest, slice: Double
    /// Whether the first picture stays as it is when the document is whole.
    let isSame: Bool
    let bytes: Int
    /// Whether it was the first of its site.
    let isFirst: Bool
  }

  func run() throws {
    let corpora = Shared.files(of: "corpora")?.map(\.lastPathComponent)
      .filter { $0.hasSuffix(".tar.zst") }.map { String($0.dropLast(8)) }
    var opened: [Opened] = []
    for corpus in corpora ?? [] {
      guard let folder = try Shared.unpacked(corpus) else { continue }
      defer { try? FileManager.default.removeItem(at: folder) }
      opened += try all(in: folder.path, called: corpus)
    }
    if opened.isEmpty { opened = try all(in: Collection.portal.path, called: "Data") }
    report(opened)
  }

  /// Opens the documents of a folder, in a process of its own.
  private func all(in folder: String, called name: String) throws -> [Opened] {
    try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
    let list = place + "/opened"
    defer { try? FileManager.default.removeItem(atPath: list) }
    try Tool.benchmarks.runWell(["open-documents", folder], output: list)
    let lines = try String(contentsOfFile: list, encoding: .utf8).split(separator: "\n")
    return lines.enumerated().compactMap { number, line in
      let parts = line.split(separator: "\t", maxSplits: 6)
      let times = parts.prefix(4).compactMap { Double($0) }
      guard parts.count == 7, times.count == 4, let bytes = Int(parts[5]) else { return nil }
      return Opened(
        name: "\(name)/\(parts[6])", loading: times[0], all: times[1], rest: times[2],
        slice: times[3], isSame: parts[4] == "true", bytes: bytes, isFirst: number == 0)
    }
  }

  private func report(_ opened: [Opened]) {
    Table.begin("From Enter to the whole picture, 80 × 24, in a reader that is running")
    let times = Series(opened.map(\.all))
    Table.row("processor time of \(opened.count) documents", times, "ms", target: "50")
    Table.row("ninety-nine of a hundred are below", times.quantile(0.99), "ms")
    Table.row("reading the file and its format alone", Series(opened.map(\.loading)), "ms")
    Table.row("the first document of a site", Series(opened.filter(\.isFirst).map(\.all)), "ms")
    let long = opened.filter { $0.rest > 0 }
    Table.row("the rest of \(long.count) long documents", Series(long.map(\.rest)), "ms")
    Table.row(
      "whose first picture is another then", Double(long.filter { !$0.isSame }.count), target: "0")
    Table.row("the longest slice after it", Series(opened.map(\.slice)), "ms", target: "16")
    let over = opened.filter { $0.all > 50 }.count
    Table.row("documents that take more than 50 ms", Double(over), target: "0")
    for one in opened.sorted(by: { $0.all > $1.all }).prefix(10) {
      Table.row("  \(one.bytes) bytes \(one.name.suffix(42))", one.all, "ms")
    }
  }
}
