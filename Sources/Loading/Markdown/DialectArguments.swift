/// The arguments of a template's tag: `src="map.png" caption="The zones"`, `"about.md"`.
struct DialectArguments {
  /// The first argument, by whatever name.
  private(set) var first: String?
  /// Those that are words for a reader, one after the other.
  private(set) var words = ""

  /// Reads what follows the name of a tag. With `fileFirst` the first argument names a file.
  init(_ text: Substring, fileFirst: Bool = false) {
    var rest = text[...]
    while true {
      rest = rest.trimmedOfBlanks
      guard !rest.isEmpty else { return }
      var key: String?
      var value = Self.takeValue(&rest)
      if !value.isQuoted, rest.hasPrefix("=") {
        key = value.text.lowercased()
        rest = rest.dropFirst().trimmedOfBlanks
        value = Self.takeValue(&rest)
      }
      let isFirst = first == nil
      if isFirst { first = value.text }
      if key.map({ Self.keys.contains($0) }) ?? (value.isQuoted && Self.isPhrase(value.text)),
        !(isFirst && fileFirst)
      {
        let line = value.text.onOneLine
        if !words.isEmpty, !line.isEmpty { words += " " }
        words += line
      }
    }
  }

  /// The names of arguments that hold words for a reader.
  private static let keys: Set<String> = [
    "caption", "title", "alt", "text", "summary", "label", "description", "heading", "content",
    "header", "footer", "subtitle", "legend", "note", "message",
  ]

  private static func isPhrase(_ text: String) -> Bool {
    text.utf8.contains { $0 == 0x20 || $0 >= 0x80 } && !text.utf8.contains(UInt8(ascii: "/"))
  }

  /// Takes the name of a tag; nil where there is none.
  static func takeName(_ rest: inout Substring) -> String? {
    let name = rest.utf8.prefix {
      MarkupTag.isOfName($0) && $0 != 0x3A || $0 == 0x5F || $0 == 0x2F || $0 == 0x2E
    }
    guard let first = name.first, (0x61...0x7A).contains(first | 0x20) else { return nil }
    let after = rest.utf8[name.endIndex...].first
    guard after == nil || after.map({ $0 <= 0x20 }) == true else { return nil }
    rest = rest[name.endIndex...].trimmedOfBlanks
    let written = String(Substring(name))
    return written.hasSuffix("/") ? String(written.dropLast()) : written
  }

  private static func takeValue(_ rest: inout Substring) -> (text: String, isQuoted: Bool) {
    let bytes = rest.utf8
    guard let quote = bytes.first, quote == 0x22 || quote == 0x60 || quote == 0x27 else {
      let end = bytes.firstIndex { $0 <= 0x20 || $0 == UInt8(ascii: "=") } ?? bytes.endIndex
      // A sign that can begin no value is one.
      let word = end == bytes.startIndex ? bytes.index(after: end) : end
      defer { rest = rest[word...] }
      return (String(rest[..<word]), false)
    }
    var text: [UInt8] = []
    var index = bytes.index(after: bytes.startIndex)
    while index < bytes.endIndex, bytes[index] != quote {
      let next = bytes.index(after: index)
      if quote == 0x22, bytes[index] == 0x5C, next < bytes.endIndex {
        index = next
      }
      text.append(bytes[index])
      index = bytes.index(after: index)
    }
    rest = index < bytes.endIndex ? rest[bytes.index(after: index)...] : rest[bytes.endIndex...]
    return (String(decoding: text, as: UTF8.self), true)
  }
}
