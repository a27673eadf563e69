extension HTMLText {
  /// Text in an element or a quoted attribute. Controls, which no page may hold, become their pictures;
  /// noncharacters U+FFFD. What reorders or hides text stands as a reference, so that it is seen in the file.
  static func escaped(_ text: some StringProtocol) -> String {
    guard text.utf8.contains(where: isSpecial) else { return String(text) }
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "\t", "\n": escaped.unicodeScalars.append(scalar)
      default: append(scalar, to: &escaped)
      }
    }
    return escaped
  }

  private static func append(_ scalar: Unicode.Scalar, to text: inout String) {
    switch scalar.value {
    case 0...0x1F, 0x7F...0x9F, 0xFDD0...0xFDEF: text += MarkdownText.pictured(of: scalar)
    case let value where value & 0xFFFE == 0xFFFE: text += "\u{FFFD}"
    default:
      if MarkdownText.isActive(scalar) {
        text += MarkdownText.reference(to: scalar)
      } else {
        text.unicodeScalars.append(scalar)
      }
    }
  }

  /// Whether a byte may belong to a character that does not stand for itself.
  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x09, 0x0A: false
    case 0..<0x20, 0x22, 0x26, 0x3C, 0x3E, 0x7F, 0xC2, 0xE2, 0xEF, 0xF0...0xFF: true
    default: false
    }
  }
}
