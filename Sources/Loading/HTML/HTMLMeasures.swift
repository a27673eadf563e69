/// How much text each node of a page holds, and of which kind, in bytes without white space.
struct HTMLMeasures {
  /// Text that is no link, by node.
  private(set) var plain: [Int]
  /// Text of links to other pages, by node.
  private(set) var links: [Int]
  /// How many links to other pages, by node.
  private(set) var linkCounts: [Int]
  /// Plain text in running sentences, by node.
  private(set) var prose: [Int]
  /// For each piece of text its bytes, and whether it is of sentences.
  private let lengths: [(Int, Bool)]

  /// Measures all of a page.
  init(_ page: HTMLPage) {
    let none = Array(repeating: 0, count: page.nodes.count)
    (plain, links, linkCounts, prose) = (none, none, none, none)
    lengths = page.nodes.map { node in
      guard node.element == .text else { return (0, false) }
      return HTMLMeasures.length(page.text[node.text])
    }
    measure(page, rules: Array(repeating: .kept, count: page.nodes.count))
  }

  /// Measures again, and only what the rules keep.
  mutating func measure(_ page: HTMLPage, rules: [HTMLRule]) {
    let count = page.nodes.count
    for index in 0..<count {
      (plain[index], links[index], linkCounts[index], prose[index]) = (0, 0, 0, 0)
    }
    var index = 0
    var linkEnd = 0
    while index < count {
      let node = page.nodes[index]
      if rules[index] != .kept {
        index = max(node.end, index + 1)
        continue
      }
      if node.element == .text {
        let (length, isProse) = lengths[index]
        if index < linkEnd {
          links[index] = length
        } else {
          plain[index] = length
          if isProse { prose[index] = length }
        }
      } else if node.element == .a, let address = page[index, .href],
        address.utf8.first != UInt8(ascii: "#")
      {
        linkEnd = max(linkEnd, node.end)
        linkCounts[index] = 1
      }
      index += 1
    }
    for index in page.nodes.indices.reversed() {
      let parent = page.nodes[index].parent
      guard parent >= 0 else { continue }
      plain[parent] += plain[index]
      links[parent] += links[index]
      linkCounts[parent] += linkCounts[index]
      prose[parent] += prose[index]
    }
  }

  /// The share of links in the text of a node, 0 to 1.
  func linkShare(_ node: Int) -> Double {
    Double(links[node]) / Double(max(1, links[node] + plain[node]))
  }

  /// The bytes of a text without white space, and whether it is of sentences rather than of labels.
  private static func length(_ text: ArraySlice<UInt8>) -> (Int, Bool) {
    var length = 0
    var stops = 0
    text.withUnsafeBufferPointer { bytes in
      var previous: UInt8 = 0
      for place in bytes.indices {
        let byte = bytes[place]
        if byte > 0x20 {
          length += 1
          // 。，；、 in UTF-8.
          if byte == 0x82 || byte == 0x8C || byte == 0x9B, place >= 2,
            bytes[place - 2] == 0xE3 || bytes[place - 2] == 0xEF
          {
            stops += 1
          }
        } else if previous == UInt8(ascii: ",") || previous == UInt8(ascii: ".") {
          stops += 1
        }
        previous = byte
      }
    }
    return (length, length >= 100 || (stops > 0 && length >= 30))
  }
}
