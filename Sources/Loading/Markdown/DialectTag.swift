/// What a template left in a Markdown source: a shortcode of Hugo (`{{< name >}}`, `{{% name %}}`), a tag of Liquid
/// (`{% name %}`) or a value (`{{ page.title }}`).
///
/// The tag is left out, and the text between two tags is kept. Of its arguments those are kept that are words for a
/// reader: captions, titles and the like by their names, and texts in quotation marks that are more than one word or not
/// in ASCII. `ref`, `relref`, `link` and `post_url` become the path that they are given.
struct DialectTag {
  /// What becomes of it.
  enum Meaning: Equatable {
    /// Nothing is shown but the words, which may be empty.
    case words(String)
    /// What follows, up to the tag "endraw", means itself.
    case raw
    /// What follows, up to the tag "endcomment", is left out.
    case comment
    /// The tag "endraw".
    case endOfRaw
  }

  /// What becomes of it.
  let meaning: Meaning
  /// The offset behind it.
  let end: Int

  /// How long a tag may be, in bytes. A longer one is text.
  private static let lengthLimit = 2_048

  /// Reads what begins with the `{` at a place; nil where it is text. `ends` are the names of the Liquid tags that begin
  /// with "end" in the source.
  init?(_ source: UnsafeBufferPointer<UInt8>, at start: Int, ends: Set<String>) {
    guard start + 4 < source.count else { return nil }
    let second = source[start + 1]
    if second == UInt8(ascii: "%") {
      guard let close = Self.close("%}", in: source, from: start + 2) else { return nil }
      let inside = Self.text(source[start + 2..<close])
      guard let meaning = Self.liquid(inside, ends: ends) else { return nil }
      (self.meaning, end) = (meaning, close + 2)
      return
    }
    guard second == UInt8(ascii: "{") else { return nil }
    let third = source[start + 2]
    if third == UInt8(ascii: "<") || third == UInt8(ascii: "%") {
      let isAngled = third == UInt8(ascii: "<")
      guard let close = Self.close(isAngled ? ">}}" : "%}}", in: source, from: start + 3),
        let meaning = Self.shortcode(Self.text(source[start + 3..<close]), isAngled: isAngled)
      else { return nil }
      (self.meaning, end) = (meaning, close + 3)
      return
    }
    guard let close = Self.close("}}", in: source, from: start + 2) else { return nil }
    let inside = Self.text(source[start + 2..<close])
    guard let meaning = Self.value(inside) else { return nil }
    (self.meaning, end) = (meaning, close + 2)
  }

  private static func text(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Substring {
    String(decoding: bytes, as: UTF8.self)[...].trimmedOfBlanks
  }

  /// The offset of the sign that closes a tag, outside of quotation marks; nil where an empty line, another opening or
  /// too much text comes before it.
  private static func close(
    _ sign: String, in source: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int? {
    let sign = Array(sign.utf8)
    var quote: UInt8 = 0
    var index = start
    let limit = min(source.count - sign.count, start + lengthLimit)
    while index <= limit {
      let byte = source[index]
      if byte == UInt8(ascii: "{"), source[index + 1] == byte || source[index + 1] == 0x25 {
        return nil
      }
      if byte == 0x0A, source[index + 1] == 0x0A { return nil }
      if quote != 0 {
        if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") { index += 1 }
        if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "`") {
        quote = byte
      } else if byte == sign[0], source[index..<index + sign.count].elementsEqual(sign) {
        return index
      }
      index += 1
    }
    return nil
  }

  private static func shortcode(_ inside: Substring, isAngled: Bool) -> Meaning? {
    if inside.hasPrefix("/*"), inside.hasSuffix("*/"), inside.utf8.count >= 4 {
      let words = inside.dropFirst(2).dropLast(2).trimmedOfBlanks
      return .words(isAngled ? "{{&lt; \(words) &gt;}}" : "{{% \(words) %}}")
    }
    var rest = inside
    if rest.hasPrefix("/") { rest = rest.dropFirst().trimmedOfBlanks }
    guard let name = DialectArguments.takeName(&rest) else { return nil }
    let arguments = DialectArguments(rest)
    if name == "ref" || name == "relref" { return .words(arguments.first ?? "") }
    return .words(arguments.words)
  }

  private static func liquid(_ inside: Substring, ends: Set<String>) -> Meaning? {
    var rest = inside
    if rest.hasPrefix("-") { rest = rest.dropFirst().trimmedOfBlanks }
    if rest.hasSuffix("-") { rest = rest.dropLast().trimmedOfBlanks }
    guard let name = DialectArguments.takeName(&rest) else { return nil }
    switch name {
    case "raw" where ends.contains("endraw"): return .raw
    case "endraw": return .endOfRaw
    case "comment" where ends.contains("endcomment"): return .comment
    case "link", "post_url": return .words(String(rest))
    case "include", "include_relative", "include_cached", "render":
      return .words(DialectArguments(rest, fileFirst: true).words)
    case "if", "elsif", "unless", "case", "when", "for", "assign", "capture", "cycle":
      return .words("")
    default: break
    }
    guard tags.contains(name) || name.hasPrefix("end") || ends.contains("end" + name) else {
      return nil
    }
    return .words(DialectArguments(rest).words)
  }

  private static let tags: Set<String> = [
    "else", "break", "continue", "increment", "decrement", "tablerow", "layout", "section",
    "liquid", "echo", "seo", "feed_meta", "gist", "youtube", "figure", "avatar", "embed", "hint",
    "raw", "comment", "file", "toc", "image", "img",
  ]

  /// A value that a template puts in: a path with dots, or a text, with filters behind it. "{{ name }}" may be a blank
  /// that a form leaves to be filled in, and stays.
  private static func value(_ inside: Substring) -> Meaning? {
    if inside.hasPrefix("/*"), inside.hasSuffix("*/") { return .words("") }
    guard inside.utf8.count <= 200, !inside.utf8.contains(0x0A), !inside.isEmpty else { return nil }
    let parts = inside.split(separator: "|", omittingEmptySubsequences: false)
      .map { $0.trimmedOfBlanks }
    let filters = parts.dropFirst()
    guard
      filters.allSatisfy({ filter in
        filter.utf8.first.map { (0x61...0x7A).contains($0) } == true
          && filter.prefix { $0 != ":" }.utf8.allSatisfy {
            (0x61...0x7A).contains($0) || $0 == 0x5F || $0 == 0x20
          }
      })
    else { return nil }
    let first = parts[0]
    for quote in ["\"", "'"] where first.hasPrefix(quote) && first.hasSuffix(quote) {
      guard first.utf8.count >= 2, !filters.isEmpty else { return nil }
      return .words(String(first.dropFirst().dropLast()))
    }
    if first == "content" || first == "contents" { return .words("") }
    let names = first.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    let isPath = names.enumerated().allSatisfy { index, name in
      index == 0 && name.isEmpty
        || name.first.map { (0x61...0x7A).contains($0 | 0x20) || $0 == 0x5F } == true
          && name.allSatisfy { MarkupTag.isOfName($0) || $0 == 0x5F }
    }
    return names.count > 1 && isPath ? .words("") : nil
  }
}
