/// A page of HTML as a flat list of its elements and texts in reading order. What is inside what is said by numbers,
/// not by a tree, so no page is too deep.
struct HTMLPage {
  /// An element or a piece of text.
  struct Node {
    /// Which element; `.text` for text.
    let element: HTMLElement
    /// The number of the element it stands in; -1 for the first.
    let parent: Int
    /// The number after the last that stands in it.
    var end: Int
    /// Its text in `HTMLPage.text`, all that stands in it included.
    var text: Range<Int>
    /// Its number in `HTMLPage.attributes`; -1 where it has none that matter.
    var attributes: Int
  }

  /// The nodes. The first is the page itself.
  var nodes: [Node] = []
  /// The text of all nodes as UTF-8, with stand-ins for control characters as `HTMLSource` makes them.
  var text: [UInt8] = []
  /// The attributes of the nodes that have any.
  var attributes: [[HTMLAttribute: String]] = []
  /// Whether the page has scripts.
  var hasScripts = false
  /// What is wrong with the page's text, in plain sentences.
  var notices: [String] = []

  /// The value of an attribute of a node; nil where it has none.
  subscript(node: Int, attribute: HTMLAttribute) -> String? {
    let number = nodes[node].attributes
    return number < 0 ? nil : attributes[number][attribute]
  }

  /// The text of a node with its white space folded, if wished without the raised markers of notes.
  func words(of node: Int, withNotes: Bool = true) -> String {
    var passage = HTMLPassage()
    var index = node
    while index < nodes[node].end {
      let element = nodes[index].element
      if element == .text {
        passage.write(text, nodes[index].text)
      } else if element.isBlock || element == .br {
        passage.writeSpace()
      } else if element == .sup, !withNotes, isMarker(text[nodes[index].text]) {
        index = nodes[index].end
        continue
      }
      index += 1
    }
    return passage.take().passage.text
  }

  private func isMarker(_ text: ArraySlice<UInt8>) -> Bool {
    text.count <= 4 && text.allSatisfy { $0.isDigit || "()[]*".utf8.contains($0) }
  }
}

/// An attribute of HTML that means something to a reader.
enum HTMLAttribute: String {
  case id, name, `class`, role, href, rel, src, alt, content, property, itemprop, lang, style
  case hidden, colspan, rowspan, start, type, reversed, value
  case httpEquiv = "http-equiv"
  case epubType = "epub:type"
  case xmlLang = "xml:lang"
}
