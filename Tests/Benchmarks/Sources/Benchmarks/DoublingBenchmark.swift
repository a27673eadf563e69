import Foundation

/// Prints texts that were made to be slow, and the same of twice the length.
struct DoublingBenchmark {
  let inputs: ReadingInputs
  let rounds: Int

  func run() throws {
    Table.begin("Texts made to be slow: processor time of twice the length / of the length")
    let start = try median(of: inputs.seed)
    for (name, text) in HostileText.all {
      let path = inputs.place + "/hostile.md"
      var times: [[Double]] = [[], []]
      var memory = 0.0
      let length = HostileText.length(of: text)
      for _ in 0..<rounds {
        for factor in 1...2 {
          try Data(text(length * factor).utf8).write(to: URL(fileURLWithPath: path))
          let run = try Tool.gazette.run(["read", path, "--width", "100"])
          guard run.status == 0 else {
            throw BenchmarkError(place: name, reason: "ended with \(run.status)")
          }
          times[factor - 1].append(max(run.work - start, 1e-4))
          memory = Double(run.memory) / 1e6
        }
      }
      try? FileManager.default.removeItem(atPath: path)
      Table.row(
        name, .ratios(times[1], to: times[0]), target: "2")
      Table.row("  the shorter one", Series(times[0].map { $0 * 1000 }), "ms")
      Table.row("  the longer one, memory", memory, "MB")
    }
  }

  /// What a start takes.
  private func median(of file: String) throws -> Double {
    Series(try (0..<9).map { _ in try Tool.gazette.runWell(["read", file]).work }).median
  }
}
