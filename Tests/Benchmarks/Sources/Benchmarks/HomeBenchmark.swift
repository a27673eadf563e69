/// Opens the reader on a collection, in turn with the site that comes with Gazette, and watches its memory.
struct HomeBenchmark {
  let inputs: Inputs
  let rounds: Int

  func run() throws {
    try inputs.placeBesideSite()
    let (own, portal) = ([inputs.collection.folder], [Collection.portal.path])
    // The first start of all makes the catalogue of the small site.
    for site in [own, portal] { try Window(Tool.gazette, site).rest() }
    Table.begin("The first picture of the home screen, 80 × 24")
    var (large, small): ([Double], [Double]) = ([], [])
    for _ in 0..<(rounds * 10) {
      large.append(try Window(Tool.gazette, own).firstPaint())
      small.append(try Window(Tool.gazette, portal).firstPaint())
    }
    Table.row("this collection", Series(large), "ms")
    Table.row("Data", Series(small), "ms")
    Table.row("ratio, in turn", .ratios(large, to: small))
    Table.row("ratio of the medians", Series(large).median / Series(small).median, target: "1.2")
    try watchMemory(own)
  }

  /// The most memory that a reader takes as it looks at its files, and as its answers are made key by key.
  private func watchMemory(_ site: [String]) throws {
    Table.begin("Memory of a reader: the most at any moment")
    let window = try Window(Tool.gazette, site)
    _ = try window.firstPaint()
    window.rest()
    Table.row("the start and the first look at the files", window.peak, "MB", target: "40")
    Table.row("at rest", window.memory, "MB", target: "40")
    _ = window.press("s")
    var peaks: [Double] = []
    for word in ["law", "共和国", "Registro de", "\"of the\"", "منطقة", "year:2015..2020 tax"] {
      window.forgetPeak()
      for letter in word { _ = window.press(String(letter)) }
      window.rest()
      peaks.append(window.peak)
      _ = window.press("\u{15}")
    }
    Table.row("each of \(peaks.count) searches, typed", Series(peaks), "MB", target: "40")
    window.rest()
    Table.row("after them", window.memory, "MB", target: "40")
  }
}
