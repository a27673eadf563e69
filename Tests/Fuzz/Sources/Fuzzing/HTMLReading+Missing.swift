import Documents

@testable import Loading

extension HTMLReading {
  /// The letters and digits of the page that are neither in the document nor left out by a rule.
  var missing: [Unicode.Scalar] {
    var found = LetterCount()
    for block in document.blocks {
      switch block.kind {
      case .item(let marker), .note(let marker): found.add(marker)
      default: break
      }
      found.add(block.passage.text)
    }
    for remainder in remainders { found.add(remainder.text) }
    var index = 0
    while index < page.nodes.count {
      if rules[index] == .kept {
        index += 1
      } else {
        found.add(page.words(of: index))
        index = page.nodes[index].end
      }
    }
    var all = LetterCount()
    all.add(HTMLCharacters.restored(page.text))
    return all.more(than: found)
  }
}
