import Foundation

/// Searches with whole processes: the command, in turn with `rg` over the files.
struct SearchBenchmark {
  let inputs: Inputs
  let rounds: Int

  func run() throws {
    Table.begin("A search as a whole process")
    let words = try String(contentsOfFile: inputs.queries, encoding: .utf8).split(separator: "\n")
      .compactMap { $0.split(separator: "\t").last.map(String.init) }
      .filter { $0.allSatisfy(\.isLetter) && $0.count > 1 }
    let grep = Tool("rg")
    if grep == nil { Table.absent("rg") }
    var own: [Run] = []
    var other: [Run] = []
    let step = max(1, words.count / (rounds * 3))
    for word in stride(from: 0, to: words.count, by: step).map({ words[$0] }) {
      own.append(
        try Tool.gazette.runWell([
          "search", word, "--site", inputs.collection.folder, "--catalogue", inputs.catalogue,
        ]))
      if let grep {
        // It ends with 1 where nothing is found.
        other.append(try grep.run(["-l", "-i", "--no-ignore", word, inputs.collection.folder]))
      }
    }
    Table.row("gazette search", Series(own.map { $0.seconds * 1000 }), "ms")
    Table.row("gazette search, work", Series(own.map { $0.work * 1000 }), "ms")
    Table.row("gazette search, memory", Series(own.map { Double($0.memory) / 1e6 }), "MB")
    if grep != nil {
      Table.row("rg -l", Series(other.map { $0.seconds * 1000 }), "ms")
      Table.row(
        "time of rg / gazette", .ratios(other.map(\.seconds), to: own.map(\.seconds)),
        target: "50 or more")
    }
  }
}
