import Foundation

/// Prints documents as text, in turn with the peers.
struct PrintBenchmark {
  let inputs: ReadingInputs
  let rounds: Int

  func run() throws {
    Table.begin("Printing a Markdown act of 3.9 MB at 100 columns; the peers get HTML")
    try printing(inputs.act, inputs.actPage, columns: 100, rounds: rounds, target: "0.33")
    if let maker = Tool("cmark-gfm") {
      let runs = try (0..<rounds).map { _ in try maker.runWell([inputs.act]) }
      Table.row("cmark-gfm, to HTML alone", Series(runs.map(\.work)), "s")
    }
    Table.begin("Printing the seed at 80 columns")
    try printing(inputs.seed, inputs.seedPage, columns: 80, rounds: rounds * 7, target: "1 of w3m")
  }

  private func printing(
    _ text: String, _ page: String, columns: Int, rounds: Int, target: String
  ) throws {
    let peers = Reader.peers().filter { $0.printing != nil }
    var own: [Run] = []
    var theirs: [[Run]] = peers.map { _ in [] }
    for _ in 0..<rounds {
      own.append(try Tool.gazette.runWell(["read", text, "--width", "\(columns)"]))
      for (index, peer) in peers.enumerated() {
        guard FileManager.default.fileExists(atPath: page) else { continue }
        theirs[index].append(try peer.tool.runWell(peer.printing?(page, columns) ?? []))
      }
    }
    show("gazette", own)
    for (peer, runs) in zip(peers, theirs) where !runs.isEmpty {
      show(peer.tool.name, runs)
      Table.row(
        "time of gazette / \(peer.tool.name)",
        .ratios(own.map(\.seconds), to: runs.map(\.seconds)), target: target)
      Table.row(
        "work of gazette / \(peer.tool.name)", .ratios(own.map(\.work), to: runs.map(\.work)),
        target: target)
    }
  }

  private func show(_ name: String, _ runs: [Run]) {
    Table.row(name, Series(runs.map { $0.seconds * 1000 }), "ms")
    Table.row("\(name), work of all processors", Series(runs.map { $0.work * 1000 }), "ms")
    Table.row("\(name), memory", Series(runs.map { Double($0.memory) / 1e6 }), "MB")
  }
}
