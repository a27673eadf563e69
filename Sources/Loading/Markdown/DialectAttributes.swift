import Documents

/// Attributes in braces, as Pandoc, PHP Markdown Extra, Hugo and kramdown have them: `{#id .class key=value}`,
/// `{: #id}`.
struct DialectAttributes {
  /// The name that they give to the place; nil where they give none.
  let anchor: String?
  /// The offset behind the closing brace.
  let end: Int

  /// How long attributes may be, in bytes.
  private static let lengthLimit = 512

  /// Reads attributes whose `{` stands at a place; nil where the braces hold anything else. With `isLoose`, as on a line
  /// of its own, a kramdown list may hold bare words: `{:toc}`.
  init?(
    _ source: UnsafeBufferPointer<UInt8>, at start: Int, before limit: Int, isLoose: Bool = false
  ) {
    var index = start + 1
    let limit = min(limit, start + Self.lengthLimit)
    var anchor: String?
    let isKramdown = index < limit && source[index] == UInt8(ascii: ":")
    if isKramdown { index += 1 }
    var count = 0
    while true {
      while index < limit, source[index] == 0x20 || source[index] == 0x09 { index += 1 }
      guard index < limit, source[index] != 0x0A else { return nil }
      if source[index] == UInt8(ascii: "}") { break }
      let word = index
      var quote: UInt8 = 0
      while index < limit, source[index] != 0x0A {
        let byte = source[index]
        if quote != 0 {
          if byte == quote { quote = 0 }
        } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
          quote = byte
        } else if byte <= 0x20 || byte == UInt8(ascii: "}") {
          break
        }
        index += 1
      }
      guard quote == 0,
        Self.take(source[word..<index], isLoose: isLoose && isKramdown, &anchor)
      else { return nil }
      count += 1
    }
    guard count > 0 else { return nil }
    (self.anchor, end) = (anchor, index + 1)
  }

  /// Takes one attribute; false where the word is none.
  private static func take(
    _ word: Slice<UnsafeBufferPointer<UInt8>>, isLoose: Bool, _ anchor: inout String?
  ) -> Bool {
    guard let first = word.first else { return false }
    let name = word.dropFirst()
    switch first {
    case UInt8(ascii: "#"):
      let written = String(decoding: name, as: UTF8.self)
      guard Block.isAnchor(written), !name.contains(where: { "\"<>&{}#".utf8.contains($0) }) else {
        return false
      }
      anchor = anchor ?? written
      return true
    case UInt8(ascii: "."): return name.first.map(isOfName) == true
    default:
      guard let sign = word.firstIndex(of: UInt8(ascii: "=")) else {
        return isLoose && word.allSatisfy(isOfName)
      }
      let key = String(decoding: word[..<sign], as: UTF8.self)
      return keys.contains(key) || key.hasPrefix("data-")
    }
  }

  private static func isOfName(_ byte: UInt8) -> Bool {
    MarkupTag.isOfName(byte) && byte != UInt8(ascii: ":") || byte == UInt8(ascii: "_")
  }

  /// The keys by which braces are told from a formula such as "{n=1}".
  private static let keys: Set<String> = [
    "id", "class", "style", "width", "height", "title", "alt", "target", "rel", "lang", "dir",
    "align", "loading", "role", "type", "start", "custom-style", "border", "cellspacing",
  ]
}
