extension Formats {
  /// The format of a text that no file name tells: Markdown where it has a description at its head, headings or
  /// fences; plain text where it is a page of the portal; else the one of the given extension.
  static func guess(
    _ text: String, among formats: [any Format.Type], else fallback: String
  ) -> (any Format.Type)? {
    let known = isPortalPage(text) ? "txt" : isMarkdown(text) ? "md" : fallback
    return formats.first { $0.fileExtensions.contains(known) } ?? formats.first
  }

  private static func isPortalPage(_ text: String) -> Bool {
    Lines(text[...]).prefix(200).contains { line in
      line.utf8.count < 1000 && line.trimmedOfBlanks.hasPrefix("From:")
        && line.contains("Date Add in:")
    }
  }

  private static func isMarkdown(_ text: String) -> Bool {
    if DescriptionHead(of: text) != nil { return true }
    return Lines(text[...]).prefix(1000).contains { line in
      if line.utf8.starts(with: "```".utf8) { return true }
      let signs = line.utf8.prefix { $0 == UInt8(ascii: "#") }.count
      return (1...6).contains(signs) && line.utf8.dropFirst(signs).first == 0x20
    }
  }
}
