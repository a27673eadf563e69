extension Document {
  /// The place that an address means by the words after its "#": one that the source names so, a heading in the form that Markdown programs give its
  /// words ("general-requirements", "annex-1" for the second "Annex"), a footnote ("fn1"), or a provision by its
  /// number ("article-12", "第十二条"); nil where there is none. The empty anchor is the start.
  public func position(of anchor: String, in outline: Outline) -> Position? {
    if let stated = position(stating: anchor) { return stated }
    // The words of a citation are never those of a footnote, or of a heading and its count.
    if let cited = Designation(anchor), cited.kind == .article, cited.isSetOff,
      cited.range == 0..<anchor.utf8.count
    {
      return outline.item(numbered: anchor, near: Position(block: 0))?.position
    }
    let wanted = Document.plain(anchor)
    guard !wanted.isEmpty else { return anchor.isEmpty ? Position(block: 0) : nil }
    var seen: [String: Int] = [:]
    var notes: [String: Int] = [:]
    for (index, block) in blocks.enumerated() {
      switch block.kind {
      case .heading:
        let name = Document.plain(block.passage.text)
        let count = seen[name, default: 0]
        if (count == 0 ? name : name + String(count)) == wanted { return Position(block: index) }
        seen[name] = count + 1
      case .note(let marker):
        let name = Document.plain(marker)
        if notes[name] == nil { notes[name] = index }
      default: continue
      }
    }
    for lead in ["", "fn", "footnote", "note"] where wanted.hasPrefix(lead) {
      if let note = notes[String(wanted.dropFirst(lead.count))] { return Position(block: note) }
    }
    let words = String(anchor.map { "-_".contains($0) ? " " : $0 })
    return outline.item(numbered: words, near: Position(block: 0))?.position
  }

  /// The place to which the source itself gives a name, if need be in other letters.
  private func position(stating anchor: String) -> Position? {
    var folded: Int?
    let small = anchor.lowercased()
    for (index, block) in blocks.enumerated() where !block.anchors.isEmpty {
      if block.anchors.contains(anchor) { return Position(block: index) }
      if folded == nil, block.anchors.contains(where: { $0.lowercased() == small }) {
        folded = index
      }
    }
    return folded.map { Position(block: $0) }
  }

  /// The letters and digits of a text in small letters, nothing between them.
  private static func plain(_ text: String) -> String {
    let folding = Folding()
    var plain = String.UnicodeScalarView()
    for scalar in text.unicodeScalars.prefix(400) {
      guard let sign = folding.sign(of: scalar.value), let folded = Unicode.Scalar(sign.value),
        folded.properties.isAlphabetic || folded.properties.numericType != nil
      else { continue }
      plain.append(folded)
    }
    return String(plain)
  }
}
