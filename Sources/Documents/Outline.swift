/// The table of contents of a document: its headings and numbered provisions, in reading order.
public struct Outline: Hashable, Sendable {
  /// One line of the table of contents.
  public struct Item: Hashable, Sendable {
    /// Where the heading or provision begins.
    public let position: Document.Position
    /// How deep the item stands, from 1; never more than one below the item before it.
    public let level: Int
    /// The number or mark as written ("Article 12", "4.", "II."); empty where there is none.
    public let marker: String
    /// The heading without its marker, or the first words of the provision.
    public let title: String
  }

  /// The items from first to last.
  public let items: [Item]
  /// All that has a number: the numbered items, and besides them the paragraphs of articles and what else is
  /// too small for a table of contents.
  let provisions: [Provision]

  /// Reads the outline of a document. Headings come in at any depth; provisions where they are outermost. What
  /// stands inside an article, or deeper in a list, is left out. Bullets and quoted provisions are no items.
  public init(_ document: Document) {
    var draft = Draft()
    draft.read(document.blocks.indices, of: document)
    self = draft.outline
  }

  init(items: [Item], provisions: [Provision]) {
    (self.items, self.provisions) = (items, provisions)
  }

  /// The item that a place in the document belongs to, as an index into `items`; nil before the first.
  public func index(at position: Document.Position) -> Int? {
    var (low, high) = (0, items.count)
    while low < high {
      let middle = (low + high) / 2
      if items[middle].position <= position { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? low - 1 : nil
  }

  /// The text of a provision; where its number stands alone, that of the paragraph below it.
  static func text(of index: Int, in document: Document) -> String {
    let blocks = document.blocks
    let text = blocks[index].passage.text
    guard text.isEmpty, blocks.indices.contains(index + 1) else { return text }
    return blocks[index + 1].kind == .paragraph ? blocks[index + 1].passage.text : text
  }

  /// A heading's marker and the rest of it; a heading that is nothing but its number is all title.
  static func parts(of text: String, _ read: Designation?) -> (String, String) {
    guard let read else { return ("", line(text, atMost: 240)) }
    let start = text.utf8.index(text.startIndex, offsetBy: read.range.lowerBound)
    let end = text.utf8.index(text.startIndex, offsetBy: read.range.upperBound)
    let isSpace: (Character) -> Bool = { $0 == "\u{3000}" || $0 == "\u{A0}" || $0 == " " }
    let title = line(String(text[end...].drop(while: isSpace)), atMost: 240)
    return title.isEmpty ? ("", line(text, atMost: 240)) : (String(text[start..<end]), title)
  }

  /// The first words of a text in one line, at most so many signs; a cut is shown by an ellipsis.
  static func line(_ text: String, atMost limit: Int) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(min(text.utf8.count, limit * 3))
    var count = 0
    var lastSpace: (count: Int, byte: Int)?
    for byte in text.utf8 {
      let isSpace = byte == 0x20 || (0x09...0x0D).contains(byte)
      if isSpace, count == 0 || lastSpace?.count == count { continue }
      if byte & 0xC0 != 0x80 {
        guard count < limit else {
          if let lastSpace, lastSpace.count > limit - limit / 4 {
            bytes.removeSubrange(lastSpace.byte...)
          }
          return String(decoding: bytes, as: UTF8.self) + "…"
        }
        count += 1
        if isSpace { lastSpace = (count, bytes.count) }
      }
      bytes.append(isSpace ? 0x20 : byte)
    }
    if lastSpace?.count == count, count > 0 { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}
