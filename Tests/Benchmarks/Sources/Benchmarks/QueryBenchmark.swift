import Foundation

/// Asks a catalogue a thousand queries, as the reader does.
struct QueryBenchmark {
  let inputs: Inputs

  func run() throws {
    Table.begin("Queries inside a reader, snippets included")
    let answers = inputs.place + "/answers"
    for counts in [false, true] {
      let more = counts ? ["--counts"] : []
      try Tool.benchmarks.runWell(
        ["answer", inputs.catalogue, inputs.queries] + more, output: answers)
      let rows = try String(contentsOfFile: answers, encoding: .utf8).split(separator: "\n")
        .map { $0.split(separator: "\t").map(String.init) }
      let times = rows.filter { $0.count > 3 }
      if counts {
        show("with the counts of the panel", times.compactMap { Double($0[2]) })
        continue
      }
      show("all \(times.count)", times.compactMap { Double($0[1]) }, isTarget: true)
      show("the same, processor time", times.compactMap { Double($0[3]) }, isTarget: true)
      for script in Set(times.map { $0[0] }).sorted() {
        show(script, times.filter { $0[0] == script }.compactMap { Double($0[1]) })
      }
      if let memory = rows.first(where: { $0[0] == "memory" }), memory.count == 3 {
        let (all, files) = (Double(memory[1]) ?? 0, Double(memory[2]) ?? 0)
        Table.row("memory after them", all / 1000, "MB", target: "40")
        Table.row("of it pages of files, shared", files / 1000, "MB")
      }
    }
  }

  private func show(_ name: String, _ times: [Double], isTarget: Bool = false) {
    let series = Series(times)
    Table.row("\(name)", series, "ms", target: isTarget ? "median 5" : "")
    Table.row(
      "\(name), 99 in 100 within", series.quantile(0.99), "ms", target: isTarget ? "30" : "")
  }
}
