import Foundation

/// Real laws in Markdown, if they are at hand.
struct RealLaws {
  /// The texts with their names, evenly chosen.
  let texts: [(name: String, text: String)]

  /// Unpacks a corpus of the shared folder; nil, with a word said, where it is not at hand.
  init?(_ corpus: String, count: Int) throws {
    guard let archive = Conformance.folder?.appendingPathComponent("corpora/\(corpus).tar.zst"),
      FileManager.default.fileExists(atPath: archive.path)
    else {
      print("Skipped: the corpus \(corpus) is not here. Name its folder in GAZETTE_SHARED.")
      return nil
    }
    let place = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: place) }
    let tar = Process()
    tar.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    tar.arguments = ["tar", "--zstd", "-xf", archive.path, "-C", place.path]
    try tar.run()
    tar.waitUntilExit()
    guard tar.terminationStatus == 0 else {
      print("Skipped: \(corpus) could not be unpacked; are tar and zstd installed?")
      return nil
    }
    let names = try FileManager.default.subpathsOfDirectory(atPath: place.path)
      .filter { $0.hasSuffix(".md") && !$0.hasSuffix("README.md") }.sorted()
    let step = max(names.count / count, 1)
    texts = try stride(from: 0, to: names.count, by: step).map { index in
      let data = try Data(contentsOf: place.appendingPathComponent(names[index]))
      return (names[index], String(decoding: data, as: UTF8.self).replacing("\r\n", with: "\n"))
    }
  }
}
