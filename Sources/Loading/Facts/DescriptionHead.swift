/// Where the description at the head of a text begins and ends.
struct DescriptionHead {
  /// The language a description is written in, known by what stands around it.
  enum Language {
    /// Between two lines of `---`.
    case yaml
    /// Between two lines of `+++`.
    case toml
    /// Between braces.
    case json
    /// Up to three lines that begin with `%`.
    case pandoc
  }

  /// The language of the description.
  let language: Language
  /// The lines between the fences.
  let content: Substring
  /// The text below the second fence.
  let body: Substring
  /// The line in which the body begins, from 1.
  let bodyLine: Int

  /// Makes a head of its parts.
  init(language: Language, content: Substring, body: Substring, bodyLine: Int) {
    (self.language, self.content) = (language, content)
    (self.body, self.bodyLine) = (body, bodyLine)
  }

  /// Whether a text begins as one with a description does; it may still turn out to have no end.
  static func begins(_ text: String) -> Bool {
    text.utf8.starts(with: "---".utf8) || text.utf8.starts(with: "+++".utf8)
      || text.utf8.first == UInt8(ascii: "{") || text.utf8.first == UInt8(ascii: "%")
  }

  /// Finds the description; nil where the text does not begin with a fence or the fence is never closed.
  init?(of text: String) {
    guard Self.begins(text) else { return nil }
    if text.utf8.first == UInt8(ascii: "{") {
      self.init(json: text)
      return
    }
    if text.utf8.first == UInt8(ascii: "%") {
      self.init(pandoc: text)
      return
    }
    let bytes = text.utf8
    var lines = Lines(text[...])
    guard let first = lines.next(), let fence = Self.fence(first) else { return nil }
    let start = lines.rest.startIndex
    var number = 1
    while true {
      let end = lines.rest.startIndex
      guard let line = lines.next() else { return nil }
      number += 1
      guard Self.fence(line) == fence || fence == .yaml && Self.isEnd(line) else { continue }
      self.init(
        language: fence, content: text[start..<end],
        body: text[lines.rest.startIndex..<bytes.endIndex], bodyLine: number + 1)
      return
    }
  }

  private static func fence(_ line: Substring) -> Language? {
    guard line.utf8.count < 64 else { return nil }
    return switch line.trimmedOfBlanks {
    case "---" where line.utf8.first == UInt8(ascii: "-"): .yaml
    case "+++" where line.utf8.first == UInt8(ascii: "+"): .toml
    default: nil
    }
  }

  private static func isEnd(_ line: Substring) -> Bool {
    line.utf8.count < 64 && line.utf8.first == UInt8(ascii: ".") && line.trimmedOfBlanks == "..."
  }
}

/// The lines of a text one after the other, without their line ends.
struct Lines: Sequence, IteratorProtocol {
  /// The text that has not been read yet.
  private(set) var rest: Substring

  /// Takes a text whose line ends are U+000A.
  init(_ text: Substring) { rest = text }

  /// The next line; nil after the last.
  mutating func next() -> Substring? {
    let bytes = rest.utf8
    guard !bytes.isEmpty else { return nil }
    let end = bytes.firstIndex(of: UInt8(ascii: "\n")) ?? bytes.endIndex
    let line = rest[rest.startIndex..<end]
    rest = end == bytes.endIndex ? rest[end...] : rest[bytes.index(after: end)...]
    return line
  }
}

extension Substring {
  /// The text without the spaces, tabs and line ends around it.
  var trimmedOfBlanks: Substring {
    let isBlank: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
    let bytes = utf8
    guard let start = bytes.firstIndex(where: { !isBlank($0) }),
      let last = bytes.lastIndex(where: { !isBlank($0) })
    else { return self[endIndex...] }
    return self[start..<bytes.index(after: last)]
  }
}
