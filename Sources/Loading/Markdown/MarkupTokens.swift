/// The tags and the text of a stretch of HTML, one after the other, in linear time and with nothing left out.
struct MarkupTokens {
  /// A piece of HTML.
  enum Token {
    /// Text, with its references not yet resolved.
    case text(UnsafeBufferPointer<UInt8>)
    /// A tag, and the bytes of it.
    case tag(MarkupTag, UnsafeBufferPointer<UInt8>)
    /// The inside of a comment, a declaration or an instruction.
    case aside
    /// All that follows what begins here and does not end: "a comment".
    case unclosed(String, UnsafeBufferPointer<UInt8>)
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private var index = 0
  private var hasNoMoreTags = false
  private var skipped: String?

  /// Reads the bytes of HTML.
  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// Leaves out what follows up to the end of the element.
  mutating func skip(to element: String) { skipped = element }

  /// The next piece; nil at the end.
  mutating func next() -> Token? {
    if let element = skipped {
      skipped = nil
      let start = index
      guard let end = endTag(of: element, from: index) else {
        index = bytes.count
        return .unclosed("a \(element)", slice(start..<bytes.count))
      }
      index = end
    }
    guard index < bytes.count else { return nil }
    let start = index
    if bytes[index] == UInt8(ascii: "<"), let token = token() { return token }
    index = max(index, start + 1)
    while index < bytes.count, bytes[index] != UInt8(ascii: "<") { index += 1 }
    return .text(slice(start..<index))
  }

  /// What begins with the `<` at the index; nil where it is only text.
  private mutating func token() -> Token? {
    guard index + 1 < bytes.count else { return nil }
    switch bytes[index + 1] {
    case UInt8(ascii: "!"):
      if matches("<!--", at: index) { return aside(from: index + 2, to: "-->", "a comment") }
      if matches("<![CDATA[", at: index) { return characterData() }
      return aside(from: index + 2, to: ">", "a declaration")
    case UInt8(ascii: "?"): return aside(from: index + 2, to: "?>", "an instruction")
    default: break
    }
    guard !hasNoMoreTags, let end = endOfTag(from: index + 1) else { return nil }
    let tag = slice(index..<end)
    guard let read = MarkupTag(tag) else { return nil }
    index = end
    return .tag(read, tag)
  }

  private mutating func aside(from place: Int, to mark: String, _ name: String) -> Token {
    guard let end = find(mark, from: place) else {
      let rest = slice(place + (mark == "-->" ? 2 : 0)..<bytes.count)
      index = bytes.count
      return .unclosed(name, rest)
    }
    index = end + mark.utf8.count
    return .aside
  }

  private mutating func characterData() -> Token {
    let start = index + 9
    let end = find("]]>", from: start)
    index = min((end ?? bytes.count) + 3, bytes.count)
    return .text(slice(start..<(end ?? bytes.count)))
  }

  /// The place after the `>` of a tag; quoted values may hold one.
  private mutating func endOfTag(from place: Int) -> Int? {
    let first = bytes[place] == UInt8(ascii: "/") && place + 1 < bytes.count ? place + 1 : place
    guard bytes[first] | 0x20 >= UInt8(ascii: "a"), bytes[first] | 0x20 <= UInt8(ascii: "z")
    else { return nil }
    var quote: UInt8 = 0
    for end in first..<bytes.count {
      let byte = bytes[end]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: ">") {
        return end + 1
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      }
    }
    hasNoMoreTags = true
    return nil
  }

  private func endTag(of element: String, from place: Int) -> Int? {
    let wanted = Array("</\(element)".utf8)
    guard bytes.count >= wanted.count else { return nil }
    for start in place..<max(place, bytes.count - wanted.count + 1)
    where bytes[start] == UInt8(ascii: "<") {
      if zip(bytes[start...], wanted).allSatisfy({ $0 == $1 || $0 | 0x20 == $1 }) { return start }
    }
    return nil
  }

  private func find(_ mark: String, from place: Int) -> Int? {
    let wanted = Array(mark.utf8)
    guard bytes.count >= wanted.count, place <= bytes.count - wanted.count else { return nil }
    for start in place...(bytes.count - wanted.count) where bytes[start] == wanted[0] {
      if zip(bytes[start...], wanted).allSatisfy(==) { return start }
    }
    return nil
  }

  private func matches(_ mark: String, at place: Int) -> Bool {
    bytes[place...].starts(with: mark.utf8)
  }

  private func slice(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: bytes[range])
  }
}
