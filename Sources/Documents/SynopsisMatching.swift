/// Finds the parts of two texts that answer to each other.
struct SynopsisMatching {
  /// The blocks at which they begin, each pair once.
  private(set) var pairs: [(first: Int, second: Int)] = []
  private var matchedFirst: Set<Int> = []
  private var matchedSecond: Set<Int> = []

  /// Compares two tables of contents.
  init(_ first: Outline, _ second: Outline) {
    match(SynopsisMatching.paths(first), SynopsisMatching.paths(second))
    // "4." may stand for 第四条.
    match(SynopsisMatching.loneNumbers(first), SynopsisMatching.loneNumbers(second))
    match(SynopsisMatching.headings(first), SynopsisMatching.headings(second))
  }

  private mutating func match(_ mine: [(key: String, block: Int)], _ others: [(String, Int)]) {
    let blocks = Dictionary(others, uniquingKeysWith: { first, _ in first })
    for (key, block) in mine where !matchedFirst.contains(block) {
      guard let other = blocks[key], matchedSecond.insert(other).inserted else { continue }
      matchedFirst.insert(block)
      pairs.append((block, other))
    }
  }

  /// The provisions by their numbers: articles, whose numbers run through a text, by their own, all others by those of
  /// the parts around them, too. The second of the same is another than the first.
  private static func paths(_ outline: Outline) -> [(key: String, block: Int)] {
    var open: [(level: Int, key: String)] = []
    var counts: [String: Int] = [:]
    return outline.provisions.map { provision in
      while let last = open.last, last.level >= provision.item.level { open.removeLast() }
      let numbers = provision.designation.numbers.map(String.init).joined(separator: ".")
      var key = "\(provision.designation.kind) \(numbers)"
      // Deeper than this no law goes, and longer no name shall become.
      if provision.designation.kind != .article, let around = open.last, open.count < 12 {
        key = around.key + "/" + key
      }
      counts[key, default: 0] += 1
      if let count = counts[key], count > 1 { key += " #\(count)" }
      open.append((provision.item.level, key))
      return (key, provision.item.position.block)
    }
  }

  /// The provisions of the table of contents whose number no other has.
  private static func loneNumbers(_ outline: Outline) -> [(key: String, block: Int)] {
    var found: [String: [Int]] = [:]
    for provision in outline.provisions
    where provision.isListed && !provision.designation.isDivision {
      let key = provision.designation.numbers.map(String.init).joined(separator: ".")
      found[key, default: []].append(provision.item.position.block)
    }
    return found.compactMap { key, blocks in
      blocks.count == 1 ? blocks.first.map { (key, $0) } : nil
    }
  }

  /// The headings by their words.
  private static func headings(_ outline: Outline) -> [(key: String, block: Int)] {
    var counts: [String: Int] = [:]
    return outline.items.filter(\.marker.isEmpty).map { item in
      counts[item.title, default: 0] += 1
      return ("\(item.title) #\(counts[item.title] ?? 1)", item.position.block)
    }
  }
}
