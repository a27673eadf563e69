import Documents

/// Which elements of HTML are open in a Markdown text.
struct MarkupState {
  private struct Element {
    let name: String
    let mark: Int
    let start: Int
  }

  private var open: [Element] = []
  private var counts: [String: Int] = [:]
  private var hasMarks = false

  /// The numbers of the lists that are open; nil for one of bullets.
  var lists: [Int?] = []
  /// How many quotations are open.
  var quotations = 0
  /// Whether spaces and line ends are kept.
  var isPreformatted = false
  /// What the text that is being read will be.
  var kind = Block.Kind.paragraph
  /// The table that is open.
  var table: MarkupTable?

  /// Hears a tag of an element inside a line.
  mutating func hear(_ tag: MarkupTag, in draft: inout PassageDraft) {
    if tag.isClosing { return close(tag.name, in: &draft) }
    let style: Passage.Style
    switch tag.name {
    case "b", "strong": style = .strong
    case "i", "em": style = .emphasis
    case "code", "kbd", "samp", "tt": style = .code
    case "del", "s", "strike": style = .deletion
    case "a":
      guard let address = tag.value(of: "href") else { return }
      style = .link(address)
    case "img":
      let address = tag.value(of: "src") ?? ""
      let words = tag.value(of: "alt") ?? ""
      hasMarks = true
      draft.settle()
      let mark = draft.open(.image(address))
      draft.write(words.isEmpty ? PictureName.of(address) : words)
      return draft.close(mark)
    case "sup", "sub":
      draft.settle()
      return begin(Element(name: tag.name, mark: -1, start: draft.bytes.count))
    default: return
    }
    hasMarks = true
    begin(Element(name: tag.name, mark: draft.open(style), start: draft.bytes.count))
  }

  /// Ends all elements at the end of a text.
  mutating func closeAll(in draft: inout PassageDraft) {
    while let last = open.last { close(last.name, in: &draft) }
    if hasMarks { draft.sortMarks() }
    hasMarks = false
  }

  private mutating func begin(_ element: Element) {
    open.append(element)
    counts[element.name, default: 0] += 1
  }

  /// Ends the innermost element of the name, and those inside it.
  private mutating func close(_ name: String, in draft: inout PassageDraft) {
    guard counts[name, default: 0] > 0 else { return }
    while let element = open.popLast() {
      counts[element.name, default: 1] -= 1
      if element.mark >= 0 {
        if case .link(let address) = draft.marks[element.mark].style,
          draft.bytes.count == draft.marks[element.mark].range.lowerBound
        {
          draft.write(address)
        }
        draft.close(element.mark)
      } else {
        draft.raise(from: element.start, below: element.name == "sub")
      }
      if element.name == name { return }
    }
  }
}

extension PassageDraft {
  /// Writes a number above or below the line as such: "§ 13" with "1" above it is not § 131.
  mutating func raise(from start: Int, below: Bool) {
    guard start < bytes.count, bytes.count - start <= 64,
      bytes[start...].allSatisfy({ $0 >= 0x30 && $0 <= 0x39 })
    else { return }
    var raised = ""
    for byte in bytes[start...] {
      let digit = UInt32(byte - 0x30)
      let scalar: UInt32 =
        switch digit {
        case 1 where !below: 0xB9
        case 2 where !below, 3 where !below: 0xB0 + digit
        default: (below ? 0x2080 : 0x2070) + digit
        }
      if let scalar = UnicodeScalar(scalar) { raised.unicodeScalars.append(scalar) }
    }
    replace(from: start, with: raised)
  }
}
