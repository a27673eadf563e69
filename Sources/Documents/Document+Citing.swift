extension Document {
  /// What a place of the document is cited by: "Title (No. 7 [2020]), II.4"; of a document with a Chinese title as
  /// Chinese texts cite it: 《标题》（国发〔2020〕7号）第三条. The title alone for what stands before the first heading.
  public func citation(at position: Position, in outline: Outline) -> String {
    let title = Document.oneLine(self.title)
    let number = facts[.number].map(Document.oneLine).flatMap { number in
      number.isEmpty || title.contains(number) ? nil : number
    }
    let provision = position.block < 0 ? "" : outline.citation(at: position)
    guard Document.isChinese(title) else {
      return title + (number.map { " (\($0))" } ?? "")
        + (provision.isEmpty ? "" : ", \(Document.oneLine(provision))")
    }
    return Document.inTitleBrackets(title) + (number.map { "（\($0)）" } ?? "")
      + Document.oneLine(provision)
  }

  /// A title in the brackets of titles; titles inside it are in the lesser brackets (GB/T 15834).
  private static func inTitleBrackets(_ title: String) -> String {
    let inner =
      title.hasPrefix("《") && title.hasSuffix("》") ? title.dropFirst().dropLast() : title[...]
    if inner.count < title.count, !inner.contains("《") { return title }
    let lesser = String(title.map { $0 == "《" ? "〈" : $0 == "》" ? "〉" : $0 })
    return "《\(lesser)》"
  }

  /// Whether a title is Chinese: most of it is Han, and none of it kana or Hangul.
  private static func isChinese(_ title: String) -> Bool {
    let letters = title.unicodeScalars.filter(\.properties.isAlphabetic)
    let isOther = letters.contains {
      (0x3040...0x30FF).contains($0.value) || (0x1100...0x11FF).contains($0.value)
        || (0xAC00...0xD7A3).contains($0.value)
    }
    return !isOther && letters.filter(\.properties.isIdeographic).count * 2 > letters.count
  }

  /// A text in one line, its runs of spaces and line ends as one space.
  private static func oneLine(_ text: String) -> String {
    text.split { $0.isWhitespace && $0 != "\u{3000}" }.joined(separator: " ")
  }
}
