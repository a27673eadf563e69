import Documents

extension HTMLCompositor {
  /// Enters a list, an item, a term or a definition.
  mutating func openList(_ index: Int) {
    switch page.nodes[index].element {
    case .ol:
      lists.append(
        HTMLList(
          type: page[index, .type], start: page[index, .start],
          isReversed: page[index, .reversed] != nil, count: page.items(of: index),
          hasMarkers: page.hasMarkers(index)))
    case .ul, .menu, .dir:
      lists.append(HTMLList(hasMarkers: page.hasMarkers(index)))
    case .dl:
      // Only a list inside another stands further in.
      if !lists.isEmpty { lists.append(HTMLList(hasMarkers: false)) }
    case .li:
      openItem(index)
    case .dt:
      if kind == nil { kind = .term }
    case .dd:
      if kind == nil { kind = .definition }
    default: break
    }
  }

  private mutating func openItem(_ index: Int) {
    if lists.isEmpty {
      lists.append(HTMLList(hasMarkers: true))
      lists[0].isImplied = true
    }
    let last = lists.count - 1
    let marker = lists[last].marker(value: page[index, .value])
    guard kind == nil, lists[last].hasMarkers else { return }
    if lists[last].numbering == nil, HTMLLines.beginsWithDesignation(page.start(of: index)) {
      return
    }
    if table?.isInCell == true {
      passage.write(marker)
      passage.writeSpace()
    } else {
      kind = .item(marker: marker)
    }
  }

  /// What a further paragraph is: inside a definition more of the definition, else a paragraph of its own.
  var continuedKind: Block.Kind {
    let inner = frames.last { [.li, .dt, .dd].contains($0.element) }
    return inner?.element == .dd ? .definition : .paragraph
  }

  /// Leaves a list, an item, a term or a definition.
  mutating func closeList(_ frame: Frame) {
    flush()
    switch frame.element {
    case .ul, .ol, .menu, .dir: _ = lists.popLast()
    case .dl: if !lists.isEmpty { lists.removeLast() }
    case .li, .dt, .dd:
      kind = nil
      if frame.element == .li, lists.last?.isImplied == true { lists.removeLast() }
    default: break
    }
  }
}

extension HTMLPage {
  /// How many items a list has, those of lists inside it left out.
  fileprivate func items(of list: Int) -> Int {
    guard self[list, .reversed] != nil else { return 0 }
    var count = 0
    var index = list + 1
    while index < nodes[list].end {
      switch nodes[index].element {
      case .ul, .ol, .menu, .dir: index = nodes[index].end
      case .li:
        count += 1
        index += 1
      default: index += 1
      }
    }
    return count
  }

  /// Whether a list shows bullets or numbers, as far as its own attributes tell.
  fileprivate func hasMarkers(_ list: Int) -> Bool {
    let style = (self[list, .style] ?? "").lowercased().filter { $0 != " " }
    return !style.holds("list-style:none") && !style.holds("list-style-type:none")
  }

  /// The first words of a node.
  fileprivate func start(of node: Int) -> String {
    let range = nodes[node].text
    let end = min(range.upperBound, range.lowerBound + 256)
    let bytes = text[range.lowerBound..<end].drop { $0 <= 0x20 }
    return String(decoding: bytes.prefix(64), as: UTF8.self)
  }
}
