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

  /// An address as a schema takes it: what no address may hold is written as its bytes.
  func address(_ written: String) -> String {
    var address = ""
    let bytes = Array(written.utf8)
    var hasFragment = false
    for (index, byte) in bytes.enumerated() {
      let isPlain: Bool
      switch byte {
      case UInt8(ascii: "%"):
        isPlain =
          bytes.count > index + 2 && isHexadecimal(bytes[index + 1])
          && isHexadecimal(bytes[index + 2])
      case UInt8(ascii: "#"):
        isPlain = !hasFragment
        hasFragment = true
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: isPlain = true
      default: isPlain = "-._~:/?@!$&'()*+,;=".utf8.contains(byte)
      }
      if isPlain {
        address.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        let digits = String(byte, radix: 16, uppercase: true)
        address += "%" + (byte < 16 ? "0" : "") + digits
      }
    }
    return escaped(address)
  }

  private func isHexadecimal(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x46, 0x61...0x66: true
    default: false
    }
  }
}
