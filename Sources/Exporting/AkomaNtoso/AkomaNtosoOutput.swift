/// The text of an XML file that is being written.
struct AkomaNtosoOutput {
  private(set) var text = ""

  /// Adds what is markup already.
  mutating func add(_ markup: String) { text += markup }

  /// Adds a line of markup.
  mutating func line(_ markup: String) {
    text += markup
    text += "\n"
  }

  /// Text as it may stand in an element or an attribute.
  func escaped(_ words: String) -> String { AkomaNtosoOutput.escaped(words[...].utf8) }

  static func escaped(_ words: Substring.UTF8View) -> String {
    guard words.contains(where: { $0 == 0x7F || $0 == 0xC2 || $0 == 0xE2 || $0 >= 0xF0 }) else {
      return plain(words)
    }
    // What a terminal would act on, or what deceives, is written as a reference.
    return MarkdownText.referring(plain(words))
  }

  private static func plain(_ words: Substring.UTF8View) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(words.count)
    for byte in words {
      switch byte {
      case UInt8(ascii: "&"): bytes += Array("&amp;".utf8)
      case UInt8(ascii: "<"): bytes += Array("&lt;".utf8)
      case UInt8(ascii: ">"): bytes += Array("&gt;".utf8)
      case UInt8(ascii: "\""): bytes += Array("&quot;".utf8)
      case 0x09, 0x0A: bytes.append(byte)
      case 0..<0x20: bytes += [0xEF, 0xBF, 0xBD]
      // U+FFFE and U+FFFF end in BE and BF; U+FFFD takes their place.
      case 0xBE where bytes.suffix(2) == [0xEF, 0xBF]: bytes.append(0xBD)
      case 0xBF where bytes.suffix(2) == [0xEF, 0xBF]: bytes.append(0xBD)
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// An address as a schema takes it.
  func address(_ written: String) -> String { AddressText.escaped(written) }
}
