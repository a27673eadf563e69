import Documents

extension SiteFolder {
  /// The head of a long document, enough for its first picture, read now; nil where the document is not long or its
  /// format has no head that stands alone, so that it is to be read whole.
  public func head(of id: Document.ID) -> Document? {
    guard let holding = holding(of: id) else { return nil }
    return try? holding.head(id, from: stacks)
  }
}

extension Holding {
  /// From how many bytes on a text is long.
  private static let longLength = 1 << 18
  /// How much of it is read as its head, in bytes.
  private static let openingLength = 1 << 15

  fileprivate func head(_ id: Document.ID, from stacks: Stacks) throws(LoadingError) -> Document? {
    guard format == Markdown.self else { return nil }
    let bytes = try read(from: stacks, first: Holding.longLength)
    guard bytes.count == Holding.longLength else { return nil }
    let transcript = try Transcript(
      head: Array(bytes.prefix(Holding.openingLength)), place: name)
    let text = transcript.text
    // A description that is longer belongs to the whole.
    guard !DescriptionHead.begins(text) || DescriptionHead(of: text) != nil,
      let end = text.utf8.lastIndex(of: UInt8(ascii: "\n"))
    else { return nil }
    var document = try format.parse(String(text[..<end]), id: id)
    if let encoding = transcript.encoding {
      document.entry.facts[.other("encoding")] = encoding
    }
    // The last block may go on.
    document.blocks.removeLast(min(1, document.blocks.count))
    return document.blocks.count > 1 ? document : nil
  }
}
