extension Document {
  /// The place that an address means by the words after its "#": a heading in the form that Markdown programs give its
  /// words ("general-requirements", "annex-1" for the second "Annex"), a footnote ("fn1"), or a provision by its
  /// number ("article-12"); nil where there is none. The empty anchor is the start.
  public func position(of anchor: String, in outline: Outline) -> Position? {
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
