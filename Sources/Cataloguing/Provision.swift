import Documents

/// What is found: an article, a numbered item or a section under a heading, with its text.
public struct Provision: Hashable, Sendable {
  /// The blocks of the document that the provision takes.
  public var blocks: Range<Int>
  /// Its number as written ("Article 12", "第十二条"); empty for a section under a heading.
  public var marker: String
  /// The headings it stands under, from the outermost to the innermost.
  public var headings: [String]
  /// Where its text begins: the first block that is no heading.
  public var textBlock: Int
  /// Its text, one line for each block from `textBlock` on, so that a place in it is a place in the document.
  public var body: String

  /// What a list calls the provision: its number, else its innermost heading; empty for the opening of a text.
  public var label: String { marker.isEmpty ? headings.last ?? "" : marker }

  /// The place in the document of a byte of the body.
  public func position(at offset: Int) -> Document.Position {
    var block = textBlock
    var lineStart = 0
    for (index, byte) in body.utf8.prefix(max(0, offset)).enumerated() where byte == 0x0A {
      block += 1
      lineStart = index + 1
    }
    return Document.Position(block: block, offset: max(0, offset - lineStart))
  }

  /// The place where the provision begins.
  public var position: Document.Position { Document.Position(block: blocks.lowerBound) }
}
