/// The escapes of a double-quoted text in YAML or TOML, as YAML 1.2 has them (section 5.7).
enum DescriptionEscapes {
  /// The text with its escapes resolved; what is none stays as it is written.
  static func resolved(_ text: Substring) -> String {
    guard text.utf8.contains(UInt8(ascii: "\\")) else { return String(text) }
    var result = String.UnicodeScalarView()
    var rest = text.unicodeScalars
    while let scalar = rest.popFirst() {
      guard scalar == "\\", let sign = rest.first else {
        result.append(scalar)
        continue
      }
      rest.removeFirst()
      if let meant = signs[sign] {
        result.append(meant)
      } else if let count = digits[sign], let meant = hexadecimal(rest.prefix(count), count) {
        result.append(meant)
        rest.removeFirst(count)
      } else {
        result.append(contentsOf: [scalar, sign])
      }
    }
    return String(result)
  }

  private static let signs: [Unicode.Scalar: Unicode.Scalar] = [
    "0": "\u{0}", "a": "\u{7}", "b": "\u{8}", "t": "\t", "n": "\n", "v": "\u{B}", "f": "\u{C}",
    "r": "\r", "e": "\u{1B}", " ": " ", "\"": "\"", "/": "/", "\\": "\\", "N": "\u{85}",
    "_": "\u{A0}", "L": "\u{2028}", "P": "\u{2029}",
  ]

  private static let digits: [Unicode.Scalar: Int] = ["x": 2, "u": 4, "U": 8]

  private static func hexadecimal(
    _ written: Substring.UnicodeScalarView, _ count: Int
  ) -> Unicode.Scalar? {
    guard written.count == count, written.allSatisfy({ $0.properties.isASCIIHexDigit }) else {
      return nil
    }
    return UInt32(String(written), radix: 16).flatMap(Unicode.Scalar.init)
  }
}
