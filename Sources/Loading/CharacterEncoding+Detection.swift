import CUchardet

extension CharacterEncoding {
  /// The encoding that a page or a text says it is in: the label of an XML declaration, of a `meta` element in the
  /// first 1,024 bytes (the prescan of the HTML Standard, section 13.2.3.2, without its rarer forms), or of a line
  /// `charset:` or `encoding:` in a description at the head.
  static func declaredLabel(in bytes: [UInt8]) -> String? {
    let head = String(decoding: bytes.prefix(1024).map { $0 < 0x80 ? $0 : 0x3F }, as: UTF8.self)
      .lowercased()
    if head.drop(while: \.isWhitespace).hasPrefix("<?xml"), let end = head.firstRange(of: "?>"),
      let label = label(after: "encoding", in: head[..<end.lowerBound])
    {
      return label
    }
    if head.hasPrefix("---") {
      for line in head.split(separator: "\n").dropFirst().prefix(while: { !$0.hasPrefix("---") }) {
        for key in ["charset:", "encoding:"] where line.hasPrefix(key) {
          return line.dropFirst(key.count).filter { !" \"'\r".contains($0) }
        }
      }
    }
    var rest = head[...]
    while let found = rest.firstRange(of: "<meta") {
      rest = rest[found.upperBound...]
      let element = rest.prefix { $0 != ">" }
      if let label = label(after: "charset", in: element) { return label }
    }
    return nil
  }

  /// The value in `name = "value"`, with or without the quotation marks.
  private static func label(after name: String, in text: Substring) -> String? {
    guard let found = text.firstRange(of: name) else { return nil }
    let rest = text[found.upperBound...].drop { $0 == " " }
    guard rest.first == "=" else { return nil }
    let value = rest.dropFirst().drop { " \"'".contains($0) }
      .prefix { !" \"';/>".contains($0) }
    return value.isEmpty ? nil : String(value)
  }

  /// The encoding that the bytes themselves look like; nil where they look like none.
  static func detected(in bytes: [UInt8]) -> CharacterEncoding? {
    guard let detector = uchardet_new() else { return nil }
    defer { uchardet_delete(detector) }
    // A megabyte tells as much as the whole; the plain ASCII before the first other byte tells nothing.
    let start = bytes.firstIndex { $0 >= 0x80 || $0 == 0x1B } ?? bytes.endIndex
    let sample = bytes[start...].prefix(1 << 20)
    let result = sample.withUnsafeBytes { bytes in
      uchardet_handle_data(
        detector, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count)
    }
    uchardet_data_end(detector)
    guard result == 0, let name = uchardet_get_charset(detector) else { return nil }
    return CharacterEncoding(label: String(cString: name))
  }
}
