/// A tag of HTML: its name and what is said in it.
struct MarkupTag {
  /// The element's name in lower case; empty for a comment, a declaration or an instruction.
  let name: String
  /// Whether the tag ends the element.
  let isClosing: Bool
  private let bytes: UnsafeBufferPointer<UInt8>
  private let end: Int

  /// Takes the bytes from `<` to `>` as a tag; nil where they are none.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count >= 3, bytes[0] == UInt8(ascii: "<") else { return nil }
    var index = 1
    isClosing = bytes[1] == UInt8(ascii: "/")
    if isClosing { index += 1 }
    let start = index
    while index < bytes.count, Self.isOfName(bytes[index]) { index += 1 }
    guard index > start, bytes[start] | 0x20 >= UInt8(ascii: "a"),
      bytes[start] | 0x20 <= UInt8(ascii: "z")
    else { return nil }
    name = String(decoding: bytes[start..<index].map(Self.lowercased), as: UTF8.self)
    self.bytes = bytes
    end = index
  }

  /// Whether HTML has an element of the name. A tag that it has not may well be text: "<number>".
  var isKnown: Bool { Self.names.contains(name) }

  /// The value of an attribute, with references resolved; nil where it is not given.
  func value(of attribute: String) -> String? {
    let wanted = Array(attribute.utf8)
    var index = end
    while index < bytes.count {
      while index < bytes.count, Self.isSpace(bytes[index]) || bytes[index] == UInt8(ascii: "/") {
        index += 1
      }
      let start = index
      while index < bytes.count, !Self.isSpace(bytes[index]), bytes[index] != UInt8(ascii: "="),
        bytes[index] != UInt8(ascii: ">")
      {
        index += 1
      }
      let isWanted = bytes[start..<index].lazy.map(Self.lowercased).elementsEqual(wanted)
      while index < bytes.count, Self.isSpace(bytes[index]) { index += 1 }
      guard index < bytes.count, bytes[index] == UInt8(ascii: "=") else {
        if isWanted { return "" }
        if index == start { index += 1 }
        continue
      }
      index += 1
      while index < bytes.count, Self.isSpace(bytes[index]) { index += 1 }
      let value = value(at: &index)
      if isWanted { return Self.resolved(UnsafeBufferPointer(rebasing: bytes[value])) }
    }
    return nil
  }

  private func value(at index: inout Int) -> Range<Int> {
    guard index < bytes.count else { return index..<index }
    let quote = bytes[index]
    let start: Int
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      index += 1
      start = index
      while index < bytes.count, bytes[index] != quote { index += 1 }
    } else {
      start = index
      while index < bytes.count, !Self.isSpace(bytes[index]), bytes[index] != UInt8(ascii: ">") {
        index += 1
      }
    }
    defer { index += 1 }
    return start..<index
  }

  private static func resolved(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    var draft = PassageDraft()
    draft.writeResolving(bytes)
    return String(decoding: draft.bytes, as: UTF8.self)
  }

  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (byte >= 9 && byte <= 13) }

  static func isOfName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: ":"):
      true
    default: false
    }
  }

  private static func lowercased(_ byte: UInt8) -> UInt8 {
    byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") ? byte | 0x20 : byte
  }

  private static let names = Set(
    """
    a abbr acronym address applet area article aside audio b base bdi bdo big blockquote body br button canvas
    caption center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em embed fieldset
    figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img
    input ins kbd label legend li link main map mark menu meta meter nav noframes noscript object ol optgroup
    option output p param picture pre progress q rp rt ruby s samp script search section select small source span
    strike strong style sub summary sup svg table tbody td template textarea tfoot th thead time title tr track tt
    u ul var video wbr
    """.split { $0 == " " || $0 == "\n" }.map(String.init))
}

extension PassageDraft {
  /// Adds text of HTML with its references resolved; what stands for nothing known stays as written.
  mutating func writeResolving(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    var index = 0
    while index < text.count {
      guard text[index] == UInt8(ascii: "&") else {
        index += 1
        continue
      }
      var end = index + 1
      while end < text.count, end - index < 50, text[end] != UInt8(ascii: ";"),
        text[end] != UInt8(ascii: "&"), !MarkupTag.isSpace(text[end])
      {
        end += 1
      }
      guard end < text.count, text[end] == UInt8(ascii: ";"),
        let resolved = CharacterReference.text(
          of: UnsafeBufferPointer(rebasing: text[index...end]))
      else {
        index += 1
        continue
      }
      write(UnsafeBufferPointer(rebasing: text[start..<index]))
      write(resolved)
      (start, index) = (end + 1, end + 1)
    }
    write(UnsafeBufferPointer(rebasing: text[start...]))
  }
}
