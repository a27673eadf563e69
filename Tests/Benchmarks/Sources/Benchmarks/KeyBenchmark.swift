/// Presses the keys of a reader in the act of 3.9 MB and gives its window other sizes.
struct KeyBenchmark {
  let inputs: ReadingInputs
  let rounds: Int

  func run() throws {
    Table.begin("Keys in the act of 3.9 MB, 80 × 24: until the frame is complete")
    let window = try Window(Tool.gazette, [inputs.act])
    _ = try window.first(showing: try ScreenBenchmark.word(of: inputs.act))
    window.rest()
    func measure(_ name: String, _ count: Int, prepare: String? = nil, _ key: (Int) -> String) {
      var answers: [Window.Answer] = []
      for number in 0..<count {
        if let prepare { _ = window.press(prepare) }
        answers.append(window.press(key(number)))
      }
      show(name, answers)
    }
    measure("one line", rounds * 10) { _ in "j" }
    measure("one line, a hundred at a time, for each", rounds) { _ in
      String(repeating: "j", count: 100)
    }
    measure("one page", rounds * 5) { _ in " " }
    measure("the end", rounds * 2, prepare: "g") { _ in "G" }
    measure("find: the first letter typed", rounds, prepare: "\u{1B}") { _ in "/r" }
    _ = window.press("\u{1B}")
    let words = ["republic", "disposiciones", "zzzz", "nacional"]
    measure("find: a whole word at once, and Enter", rounds, prepare: "g") {
      "/\(words[$0 % words.count])\r"
    }
    measure("the next match", rounds * 5) { _ in "n" }
    measure("the match before", rounds * 5) { _ in "N" }
    measure("a jump to a provision", rounds * 2, prepare: "g:") { "\($0 + 7)\r" }
    measure("the next provision", rounds * 5) { _ in "]" }
    var answers: [Window.Answer] = []
    for number in 0..<(rounds * 2) {
      let isWide = number.isMultiple(of: 2)
      answers.append(window.resize(columns: isWide ? 120 : 80, rows: isWide ? 40 : 24))
    }
    show("another size of the window", answers)
    Table.row("memory", window.memory, "MB", target: "less than w3m")
    try bytes()
  }

  private func show(_ name: String, _ answers: [Window.Answer]) {
    Table.row(name, Series(answers.map(\.milliseconds)), "ms", target: "16")
    Table.row("  processor time", Series(answers.map(\.work)), "ms")
  }

  /// What is sent for one line, in the same place of the same text.
  private func bytes() throws {
    Table.begin("Bytes sent for one line of scrolling, 80 × 24")
    let text = inputs.place + "/act.txt"
    try Tool.gazette.runWell(["read", inputs.act, "--width", "76"], output: text)
    var own: Series?
    for (name, tool, file) in [
      ("gazette", Tool.gazette, inputs.act), ("less", Tool("less"), text),
    ] {
      guard let tool else {
        Table.absent(name)
        continue
      }
      let window = try Window(tool, [file])
      _ = try window.first(showing: try ScreenBenchmark.word(of: text))
      window.rest()
      for _ in 0..<30 { _ = window.press("j") }
      let sent = Series((0..<60).map { _ in Double(window.press("j").bytes) })
      Table.row(name, sent, "bytes")
      let sum = sent.values.reduce(0, +) / 60
      Table.row("\(name), for each line of sixty", sum, "bytes")
      if let own {
        let ratio = own.values.reduce(0, +) / sent.values.reduce(0, +)
        Table.row("bytes of gazette / less", ratio, target: "1")
      }
      own = sent
    }
  }
}
