import Foundation

/// Opens documents in a window, in turn with the peers. The clock stops at the byte that completes the picture.
struct ScreenBenchmark {
  let inputs: ReadingInputs
  let rounds: Int

  func run() throws {
    let files = FileManager.default
    Table.begin("First screen of the seed, 80 × 24")
    try opening(
      inputs.seed, inputs.seedPage, showing: try titleOfSeed(), rounds: rounds * 3,
      target: "1 of w3m")
    Table.begin("First screen of the act of 3.9 MB, 80 × 24")
    try opening(
      inputs.act, inputs.actPage, showing: try Self.word(of: inputs.act), rounds: rounds,
      target: "0.2 of w3m")
    Table.begin("A file of 113 MB")
    var (times, memory) = ([Double](), [Double]())
    let size = Double(Inputs.size(of: inputs.giant)) / 1e6
    for _ in 0..<rounds {
      let window = try Window(Tool.gazette, [inputs.giant])
      let answer = try window.first(
        showing: try Self.word(of: inputs.giant), within: .seconds(120))
      times.append(answer.milliseconds / 1000)
      window.rest()
      memory.append(window.memory / size)
    }
    Table.row("gazette, to the first screen", Series(times), "s", target: "2")
    Table.row("memory, at rest / size", Series(memory), target: "4")
    if let peer = Reader.peers().first(where: { $0.tool.name == "w3m" }),
      files.fileExists(atPath: inputs.giantPage)
    {
      let run = try peer.tool.runWell(peer.printing?(inputs.giantPage, 80) ?? [])
      Table.row("w3m, printing 50 MB", run.seconds, "s")
      Table.row("w3m, its memory", Double(run.memory) / 1e6, "MB")
    }
  }

  private func opening(
    _ text: String, _ page: String, showing word: String, rounds: Int, target: String
  ) throws {
    let peers = Reader.peers()
    var own: [Window.Answer] = []
    var ownMemory: [Double] = []
    var theirs: [[Window.Answer]] = peers.map { _ in [] }
    var theirMemory: [[Double]] = peers.map { _ in [] }
    for _ in 0..<rounds {
      let window = try Window(Tool.gazette, [text])
      own.append(try window.first(showing: word))
      window.rest()
      ownMemory.append(window.memory)
      for (index, peer) in peers.enumerated() {
        let file = peer.file(text, page)
        guard FileManager.default.fileExists(atPath: file) else { continue }
        let window = try Window(peer.tool, peer.opening + [file])
        theirs[index].append(try window.first(showing: word))
        theirMemory[index].append(window.memory)
      }
    }
    Table.row("gazette", Series(own.map(\.milliseconds)), "ms")
    Table.row("gazette, memory at rest", Series(ownMemory), "MB")
    for (index, peer) in peers.enumerated() where !theirs[index].isEmpty {
      Table.row(peer.tool.name, Series(theirs[index].map(\.milliseconds)), "ms")
      Table.row("\(peer.tool.name), memory", Series(theirMemory[index]), "MB")
      Table.row(
        "time of gazette / \(peer.tool.name)",
        .ratios(own.map(\.milliseconds), to: theirs[index].map(\.milliseconds)), target: target)
    }
  }

  /// A word of the title of the seed, which stands below a menu that Gazette leaves out.
  private func titleOfSeed() throws -> String {
    let text = inputs.seed + ".printed"
    try Tool.gazette.runWell(["read", inputs.seed], output: text)
    return try Self.word(of: text)
  }

  /// A word that stands on the first screen of a document: the longest one of its first line of text.
  static func word(of file: String) throws -> String {
    guard let handle = FileHandle(forReadingAtPath: file) else {
      throw BenchmarkError(place: file, reason: "cannot be read")
    }
    let text = String(decoding: try handle.read(upToCount: 4096) ?? Data(), as: UTF8.self)
    let lines = text.split(separator: "\n")
    let words = lines.lazy.map { line in
      line.split { !$0.isLetter || !$0.isASCII }.max { $0.count < $1.count } ?? ""
    }
    return String(words.first { $0.count > 4 } ?? "")
  }
}
