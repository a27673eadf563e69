import ArgumentParser
import Foundation

/// Measures Gazette against the programs that a person would otherwise use.
@main struct Benchmarks: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "benchmarks",
    abstract: "Measures Gazette against its peers on this machine, and prints a table.",
    discussion: """
      Run it built for release: swift run -c release --package-path Tests/Benchmarks benchmarks

      The inputs are made from the corpora in the folder named by GAZETTE_SHARED, or in a folder `shared` above the \
      project; without them, from Data/. They are kept for the next run. What stands with a ratio was taken in turn.
      """,
    subcommands: [
      Measure.self, MakeCollection.self, MakeDocuments.self, WriteProvisions.self,
      WriteQueries.self, Answer.self, OpenDocuments.self,
    ], defaultSubcommand: Measure.self)
}

/// Takes all measures.
struct Measure: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Takes the measures (the usual).")

  @Option(help: "Where the inputs are kept.")
  var inputs = Inputs.usual

  @Option(help: "How often what has a ratio is run.")
  var rounds = 3

  @Option(
    help: """
      Only these parts. Of the reader: print, screens, keys, doubling; of every document of the corpora: \
      first-screens; of the catalogue: home, build, queries, search, update.
      """)
  var only: [String] = []

  @Flag(help: "Leaves the collection of a hundred thousand documents out.")
  var small = false

  func run() throws {
    let rounds = max(1, rounds)
    var load = [0.0, 0.0, 0.0]
    getloadavg(&load, 3)
    print(
      "load \(load.map { String(format: "%.2f", $0) }.joined(separator: " ")), ", terminator: "")
    print("\(ProcessInfo.processInfo.activeProcessorCount) processors")
    func isWanted(_ part: String) -> Bool { only.isEmpty || only.contains(part) }
    if ["print", "screens", "keys", "doubling"].contains(where: isWanted) {
      let reading = ReadingInputs(place: inputs + "/reading")
      try reading.makeReady()
      if isWanted("print") { try PrintBenchmark(inputs: reading, rounds: rounds).run() }
      if isWanted("screens") { try ScreenBenchmark(inputs: reading, rounds: rounds).run() }
      if isWanted("keys") { try KeyBenchmark(inputs: reading, rounds: rounds).run() }
      if isWanted("doubling") { try DoublingBenchmark(inputs: reading, rounds: rounds).run() }
    }
    if isWanted("first-screens") { try FirstScreensBenchmark(place: inputs).run() }
    guard ["home", "build", "queries", "search", "update"].contains(where: isWanted) else { return }
    for inputs in try Inputs.all(in: inputs, small: small) {
      print("\n\(inputs.name): \(inputs.collection.description ?? "")")
      try inputs.buildOnce()
      if isWanted("home") { try HomeBenchmark(inputs: inputs, rounds: rounds).run() }
      if isWanted("build") { try BuildBenchmark(inputs: inputs, rounds: rounds).run() }
      if isWanted("queries") { try QueryBenchmark(inputs: inputs).run() }
      if isWanted("search") { try SearchBenchmark(inputs: inputs, rounds: rounds).run() }
      if isWanted("update") { try UpdateBenchmark(inputs: inputs, rounds: rounds).run() }
    }
  }
}
