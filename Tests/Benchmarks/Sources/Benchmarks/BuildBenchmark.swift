import Foundation

/// Builds the catalogue in turn with programs that index the same.
struct BuildBenchmark {
  let inputs: Inputs
  let rounds: Int

  func run() throws {
    Table.begin("Building the catalogue")
    let site = inputs.collection.folder
    let catalogue = inputs.place + "/built"
    let bytes = Double(Inputs.size(of: site))
    let shell = Tool("sqlite3")
    if shell != nil, !FileManager.default.fileExists(atPath: inputs.provisions) {
      try Tool.benchmarks.runWell(["provisions", site], output: inputs.provisions)
    }
    var own: [Run] = []
    var plain: [Run] = []
    for _ in 0..<rounds {
      Inputs.remove(catalogue)
      own.append(try Tool.gazette.runWell(["index", site, "--catalogue", catalogue]))
      if let shell { plain.append(try insertPlainly(with: shell)) }
    }
    Table.row("gazette index", Series(own.map { bytes / 1e6 / $0.seconds }), "MB/s")
    Table.row("gazette index, work of all processors", Series(own.map(\.work)), "s")
    Table.row("gazette index, memory", Series(own.map { Double($0.memory) / 1e6 }), "MB")
    let size =
      ["", "-wal", "-shm"].reduce(0) { $0 + Double(Inputs.size(of: catalogue + $1)) } / bytes
    Table.row("size of the catalogue / the text", size, target: "1.5")
    Inputs.remove(catalogue)
    if shell == nil { Table.absent("sqlite3") }
    if !plain.isEmpty {
      Table.row(
        "sqlite3, FTS5 of the same provisions", Series(plain.map { bytes / 1e6 / $0.seconds }),
        "MB/s")
      Table.row(
        "time of gazette / sqlite3", .ratios(own.map(\.seconds), to: plain.map(\.seconds)),
        target: "2")
      Table.row(
        "work of gazette / sqlite3", .ratios(own.map(\.work), to: plain.map(\.work)))
    }
    try measureDesktopIndexes(own)
  }

  private func insertPlainly(with shell: Tool) throws -> Run {
    let file = inputs.place + "/plain"
    Inputs.remove(file)
    defer { Inputs.remove(file) }
    return try shell.runWell([
      file, "CREATE VIRTUAL TABLE provisions USING fts5(title, headings, body)", ".mode ascii",
      ".import \"\(inputs.provisions)\" provisions",
    ])
  }

  /// They take minutes, so that they run once.
  private func measureDesktopIndexes(_ own: [Run]) throws {
    let site = inputs.collection.folder
    let place = inputs.place + "/desktop"
    let files = FileManager.default
    let gazette = Series(own.map(\.seconds)).median
    defer { try? files.removeItem(atPath: place) }
    for name in ["recollindex", "omindex"] {
      guard let tool = Tool(name) else {
        Table.absent(name)
        continue
      }
      try? files.removeItem(atPath: place)
      try files.createDirectory(atPath: place, withIntermediateDirectories: true)
      var arguments = ["--db", place + "/index", "--url", "/", "-M", "md:text/plain", site]
      if name == "recollindex" {
        let settings = "topdirs = \(site)\nskippedNames =\nskippedPaths =\n"
        try Data(settings.utf8).write(to: URL(fileURLWithPath: place + "/recoll.conf"))
        arguments = ["-c", place]
      }
      let run = try tool.run(arguments)
      Table.row("\(name), which ended with \(run.status)", run.seconds, "s")
      Table.row("time of \(name) / gazette", run.seconds / gazette, target: "5 or more")
    }
  }
}
