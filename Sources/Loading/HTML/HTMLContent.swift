/// Tells the text of a page from what stands around it. In doubt a part is kept: a menu shown is better than law lost.
struct HTMLContent {
  /// For each node of the page, why it is left out; a node inside one that is left out may say `.kept`.
  private(set) var rules: [HTMLRule]
  /// The node from which the text of the page begins, as far as it can be told; 0 where it cannot.
  private(set) var start = 0

  /// The share of the page's running text, of 100, that must be kept; else all is kept but the machinery.
  static let leastShare = 60
  /// The same where the page itself names a part as its text.
  static let leastShareOfNamed = 30

  /// The rules by which only machinery and hidden text is left out.
  private(set) var whole: [HTMLRule] = []

  let page: HTMLPage
  private(set) var measures: HTMLMeasures

  /// Decides about all parts of a page.
  init(_ page: HTMLPage, tables: Set<Int>) {
    self.page = page
    rules = Array(repeating: .kept, count: page.nodes.count)
    measures = HTMLMeasures(page)
    leaveOut(machinery)
    measures.measure(page, rules: rules)
    whole = rules
    let all = measures.prose[0]
    leaveOut(chrome)
    measures.measure(page, rules: rules)
    let withoutChrome = (rules, measures.prose[0])
    let path = path(around: tables)
    leaveOutBeside(path)
    measures.measure(page, rules: rules)
    let isNamed = path.contains { HTMLNames.saysContent(page, $0) }
    let share = isNamed ? HTMLContent.leastShareOfNamed : HTMLContent.leastShare
    if measures.prose[0] * 100 >= all * share { return }
    start = 0
    rules = withoutChrome.1 * 100 >= all * share ? withoutChrome.0 : whole
  }

  /// Leaves out every node to which a rule applies, and with it all that it holds.
  private mutating func leaveOut(_ rule: (Int) -> HTMLRule) {
    var index = 1
    var decided = rules
    while index < page.nodes.count {
      if decided[index] == .kept, page.nodes[index].element != .text {
        decided[index] = rule(index)
      }
      index = decided[index] == .kept ? index + 1 : max(page.nodes[index].end, index + 1)
    }
    rules = decided
  }

  /// From the page down to the node that holds the text: at each step the part with most of the running text.
  private func path(around tables: Set<Int>) -> [Int] {
    var path = [0]
    while let last = path.last, page.nodes[last].element.isContainer, !tables.contains(last) {
      let best = children(of: last).max { measures.prose[$0] < measures.prose[$1] }
      guard let best, measures.prose[best] * 2 > measures.prose[last],
        page.nodes[best].element.isContainer
      else { break }
      path.append(best)
    }
    // What holds the last of it may be one paragraph among others.
    return path
  }

  /// The nodes that stand directly in a node and are not left out.
  func children(of node: Int) -> [Int] {
    var children: [Int] = []
    var index = node + 1
    while index < page.nodes[node].end {
      if rules[index] == .kept { children.append(index) }
      index = max(page.nodes[index].end, index + 1)
    }
    return children
  }

  /// Leaves out what stands beside the path to the text and is no text itself.
  private mutating func leaveOutBeside(_ path: [Int]) {
    guard path.count > 1 else { return }
    start = path[path.count - 1]
    let named = path.firstIndex { HTMLNames.saysContent(page, $0) } ?? path.count
    for (step, node) in path.dropLast().enumerated() {
      let main = path[step + 1]
      for child in children(of: node) where child != main {
        let isFar = step < named && named < path.count
        let rule = besideRule(child, isBefore: child < main, isFar: isFar)
        if rule != .kept { rules[child] = rule }
      }
    }
  }
}
