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

  fileprivate func head(_ id: Document.ID, from stacks: Stacks) throws(LoadingError) -> Document? {
    guard format.headLength > 0 else { return nil }
    let bytes = try read(from: stacks, first: Holding.longLength)
    guard bytes.count == Holding.longLength else { return nil }
    let transcript = try Transcript(head: Array(bytes.prefix(format.headLength)), place: name)
    guard var document = try format.parse(head: transcript.text, id: id) else { return nil }
    if let encoding = transcript.encoding {
      document.entry.facts[.other("encoding")] = encoding
    }
    // The last block may go on.
    document.blocks.removeLast(min(1, document.blocks.count))
    return document.blocks.count > 1 ? document : nil
  }
}
