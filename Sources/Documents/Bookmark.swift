/// A place in a document that is found again in a later version of it: the provision, and how far below its start.
public struct Bookmark: Hashable, Sendable {
  /// The number of the provision as written, or the words of the heading; empty before the first.
  public var name: String
  /// How many others of that name stand before it.
  public var ordinal: Int
  /// How many blocks below the start of the provision the place is, or of the text where there is no provision.
  public var blocks: Int
  /// How far into that block, in bytes of UTF-8.
  public var offset: Int

  /// Makes a bookmark.
  public init(name: String, ordinal: Int = 0, blocks: Int = 0, offset: Int = 0) {
    (self.name, self.ordinal, self.blocks, self.offset) = (name, ordinal, blocks, offset)
  }
}

extension Outline {
  /// Lays a bookmark at a place of the text.
  public func bookmark(at position: Document.Position) -> Bookmark {
    guard let index = index(at: position) else {
      return Bookmark(name: "", blocks: position.block, offset: position.offset)
    }
    let name = items[index].name
    let ordinal = items[..<index].count { $0.name == name }
    return Bookmark(
      name: name, ordinal: ordinal, blocks: position.block - items[index].position.block,
      offset: position.offset)
  }

  /// The place of a bookmark: in the provision of its name, however many stand before it now; nil where there is no such
  /// provision any more. A provision that has become shorter is opened at its start.
  public func position(of bookmark: Bookmark, in document: Document) -> Document.Position? {
    var start = 0
    var end = items.first?.position.block ?? document.blocks.count
    if !bookmark.name.isEmpty {
      var found: Int?
      var left = max(bookmark.ordinal, 0)
      for (index, item) in items.enumerated() where item.name == bookmark.name {
        found = index
        if left == 0 { break }
        left -= 1
      }
      guard let found else { return nil }
      start = items[found].position.block
      end = found + 1 < items.count ? items[found + 1].position.block : document.blocks.count
    }
    guard bookmark.blocks >= 0, bookmark.blocks < end - start else {
      return start < document.blocks.count ? Document.Position(block: start) : nil
    }
    let block = start + bookmark.blocks
    let length = document.blocks[block].passage.text.utf8.count
    return Document.Position(
      block: block, offset: (0...length).contains(bookmark.offset) ? bookmark.offset : 0)
  }
}

extension Outline.Item {
  /// What a bookmark remembers it by.
  fileprivate var name: String { marker.isEmpty ? title : marker }
}
