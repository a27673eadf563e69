extension Description {
  /// Reads YAML of the plainest kind, as collections of many thousand laws have it, at a tenth of a parser's time:
  /// every line is `name: "value"` without escapes, or `name: value` without marks. Nil where a line is anything else.
  init?(plain yaml: Substring) {
    self.init()
    var known: Set<String> = []
    for line in Lines(yaml) {
      let bytes = line.utf8
      guard let end = bytes.firstIndex(where: { !Self.isName($0) }), end > bytes.startIndex,
        bytes[end] == UInt8(ascii: ":")
      else { return nil }
      let value = bytes[bytes.index(after: end)...].drop { $0 == 0x20 }
      guard value.startIndex > bytes.index(after: end),
        let text = Self.quoted(value) ?? Self.unquoted(value)
      else { return nil }
      add(String(line[..<end]), .text(text), known: &known)
    }
  }

  private static func isName(_ byte: UInt8) -> Bool {
    isLetterOrDigit(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func quoted(_ value: Substring.UTF8View) -> String? {
    let quote = UInt8(ascii: "\"")
    guard value.count >= 2, value.first == quote, value.last == quote else { return nil }
    let inside = value.dropFirst().dropLast()
    let isPlain = inside.allSatisfy { $0 >= 0x20 && $0 != quote && $0 != UInt8(ascii: "\\") }
    return isPlain ? String(Substring(inside)) : nil
  }

  private static func unquoted(_ value: Substring.UTF8View) -> String? {
    guard let first = value.first, isLetterOrDigit(first), value.last != 0x20 else { return nil }
    var previous: UInt8 = 0
    for byte in value {
      if byte < 0x20 || byte == 0x20 && previous == UInt8(ascii: ":")
        || byte == UInt8(ascii: "#") && previous == 0x20
      {
        return nil
      }
      previous = byte
    }
    let text = String(Substring(value))
    return previous == UInt8(ascii: ":") || text == "null" ? nil : text
  }
}
