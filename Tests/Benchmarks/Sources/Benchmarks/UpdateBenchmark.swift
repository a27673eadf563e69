import Foundation

/// Changes one file and brings the catalogue up to date.
struct UpdateBenchmark {
  let inputs: Inputs
  let rounds: Int

  func run() throws {
    Table.begin("Up to date again after one file changed")
    guard let file = firstFile else { return }
    let before = try Data(contentsOf: file)
    defer { try? before.write(to: file) }
    var runs: [Run] = []
    for round in 0..<max(3, rounds) {
      try (before + Data("\n\nOne word more: unicorn\(round).\n".utf8)).write(to: file)
      runs.append(
        try Tool.gazette.runWell([
          "index", inputs.collection.folder, "--catalogue", inputs.catalogue,
        ]))
    }
    Table.row("gazette index, the whole process", Series(runs.map(\.seconds)), "s", target: "1")
    Table.row("the same, work of all processors", Series(runs.map(\.work)), "s")
    Table.row("the same, memory", Series(runs.map { Double($0.memory) / 1e6 }), "MB")
  }

  /// A Markdown file of the site.
  private var firstFile: URL? {
    let place = URL(fileURLWithPath: inputs.collection.folder)
    let files = FileManager.default.enumerator(at: place, includingPropertiesForKeys: nil)
    while let file = files?.nextObject() as? URL {
      if file.pathExtension == "md", !file.lastPathComponent.hasPrefix("_") { return file }
    }
    return nil
  }
}
