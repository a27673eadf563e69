/// The footnotes of a page: links to a place further down that leads back.
struct HTMLNotes {
  /// The marker of each note, by the node that holds it.
  private(set) var markers: [Int: String] = [:]
  /// The marker that each reference to a note has, by the node of its link.
  private(set) var references: [Int: String] = [:]
  /// The links that lead from a note back to its reference and say nothing else.
  private(set) var returns: Set<Int> = []

  private let page: HTMLPage
  private var targets: [String: Int] = [:]
  private var links: [(node: Int, target: String)] = []

  /// How far apart, in nodes, the name of a place and what it names may stand.
  private static let nearness = 4
  /// How many nodes of a note are searched for the way back.
  private static let searchLimit = 256

  /// Finds the footnotes of a page.
  init(_ page: HTMLPage) {
    self.page = page
    for index in page.nodes.indices where page.nodes[index].attributes >= 0 {
      let isLink = page.nodes[index].element == .a
      for name in [page[index, .id], isLink ? page[index, .name] : nil] {
        if let name, !name.isEmpty, targets[name] == nil { targets[name] = index }
      }
      if isLink, let address = page[index, .href], address.utf8.first == UInt8(ascii: "#") {
        links.append((index, String(address.dropFirst())))
      }
    }
    for link in links { pair(link.node, link.target) }
  }

  private mutating func pair(_ link: Int, _ target: String) {
    guard let place = targets[target], place > page.nodes[link].end else { return }
    let block = page.block(around: place)
    guard let marker = HTMLNotes.marker(page.words(of: link)), block > 0,
      !(block..<page.nodes[block].end).contains(link)
    else { return }
    let back = wayBack(from: block, to: link)
    let isNamed = HTMLNotes.isName(target) || page[place, .role] == "doc-footnote"
    guard back != nil || isNamed else { return }
    let holder = markers[block] == nil || markers[block] == marker ? block : place
    guard page.nodes[holder].text.count < 20_000, !page.nodes[holder].text.isEmpty,
      markers[holder] == nil || markers[holder] == marker
    else { return }
    markers[holder] = marker
    references[link] = marker
    if let back, HTMLNotes.saysNothing(page.words(of: back), but: marker) { returns.insert(back) }
  }

  private func wayBack(from block: Int, to link: Int) -> Int? {
    let end = min(page.nodes[block].end, block + HTMLNotes.searchLimit)
    return (block..<end).first { node in
      guard page.nodes[node].element == .a, let address = page[node, .href],
        address.utf8.first == UInt8(ascii: "#"),
        let target = targets[String(address.dropFirst())]
      else { return false }
      return abs(target - link) <= HTMLNotes.nearness
    }
  }

  /// The marker that the words of a link are; nil where they are too many for one.
  private static func marker(_ words: String) -> String? {
    let marker = words.filter { !"[]()（）〔〕［］【】 ".contains($0) }
    return marker.isEmpty || marker.count > 6 ? nil : marker
  }

  private static func isName(_ target: String) -> Bool {
    let name = target.lowercased()
    let starts = ["_ftn", "ftn", "fn", "footnote", "_edn", "edn", "endnote", "cite_note", "note"]
    return starts.contains { name.hasPrefix($0) } && name.last?.isNumber == true
      && !name.holds("ref")
  }

  private static func saysNothing(_ words: String, but marker: String) -> Bool {
    let letters = words.filter { $0.isLetter || $0.isNumber }
    return letters.isEmpty || words.filter { !"[]()（）〔〕［］【】. ".contains($0) } == marker
  }
}

extension HTMLPage {
  /// The block that a node stands in, or the node itself where it is one.
  fileprivate func block(around node: Int) -> Int {
    var node = node
    while node > 0, !nodes[node].element.isBlock { node = nodes[node].parent }
    return node
  }
}
