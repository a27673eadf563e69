extension TOMLReader {
  /// The byte to be read; nil at the end.
  var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

  /// Goes past spaces and tabs.
  mutating func skipBlanks() {
    while let byte = peek, byte == 0x20 || byte == 0x09 || byte == 0x0D { index += 1 }
  }

  /// Goes to the beginning of the next line.
  mutating func skipLine() {
    while index < bytes.count, bytes[index] != 0x0A { index += 1 }
    index = min(index + 1, bytes.count)
  }

  /// Takes a sign, spaces before it.
  mutating func takes(_ sign: Unicode.Scalar) -> Bool {
    skipBlanks()
    guard peek == UInt8(ascii: sign) else { return false }
    index += 1
    return true
  }

  /// Whether nothing but a comment stands on the rest of the line.
  mutating func endsLine() -> Bool {
    skipBlanks()
    return peek == nil || peek == 0x0A || peek == UInt8(ascii: "#")
  }

  /// Reads a value; nil where there is none.
  mutating func value(depth: Int) -> Entry? {
    skipBlanks()
    guard depth < Self.deepest, let byte = peek else { return nil }
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      let isMultiline = bytes[index...].starts(with: [byte, byte, byte])
      return (isMultiline ? multiline(byte) : quoted(byte)).map { .text($0) }
    case UInt8(ascii: "["): return list(depth: depth)
    case UInt8(ascii: "{"): return inlineTable(depth: depth)
    default: return bare(isInside: depth > 0)
    }
  }

  /// A number, a date, a truth; outside of brackets any words up to the end of the line.
  private mutating func bare(isInside: Bool) -> Entry? {
    let start = index
    while let byte = peek, byte != 0x0A, byte != UInt8(ascii: "#") {
      if isInside, ",]}".utf8.contains(byte) { break }
      if isInside, "=[{\"'".utf8.contains(byte) { return nil }
      index += 1
    }
    let text = String(decoding: bytes[start..<index], as: UTF8.self)[...].trimmedOfBlanks
    return text.isEmpty ? nil : .text(String(text))
  }

  private mutating func list(depth: Int) -> Entry? {
    index += 1
    var list: [Entry] = []
    while true {
      skipSpace()
      if takes("]") { return .list(list) }
      guard let value = value(depth: depth + 1) else { return nil }
      list.append(value)
      skipSpace()
      if takes("]") { return .list(list) }
      guard takes(",") else { return nil }
    }
  }

  private mutating func inlineTable(depth: Int) -> Entry? {
    index += 1
    let table = newTable()
    while true {
      skipSpace()
      if takes("}") { return .table(table) }
      guard assignment(in: table, depth: depth + 1) else { return nil }
      skipSpace()
      if takes("}") { return .table(table) }
      guard takes(",") else { return nil }
    }
  }

  /// Goes past white space, line ends and comments.
  private mutating func skipSpace() {
    while true {
      skipBlanks()
      if peek == UInt8(ascii: "#") || peek == 0x0A { skipLine() } else { return }
    }
  }

  /// A text on one line between quotation marks.
  mutating func quoted(_ quote: UInt8) -> String? {
    var end = index + 1
    while end < bytes.count, bytes[end] != quote {
      if bytes[end] == 0x0A { return nil }
      end += quote == UInt8(ascii: "\"") && bytes[end] == UInt8(ascii: "\\") ? 2 : 1
    }
    guard end < bytes.count else { return nil }
    let inside = bytes[index + 1..<end]
    index = end + 1
    return quote == UInt8(ascii: "\"")
      ? Self.unescaped(inside) : String(decoding: inside, as: UTF8.self)
  }

  /// A text of any lines between three quotation marks; a line end at its very beginning is not part of it.
  private mutating func multiline(_ quote: UInt8) -> String? {
    guard !hasNoMoreMultiline else { return nil }
    let start = index + 3
    var end = start
    while end + 2 < bytes.count, !bytes[end...].starts(with: [quote, quote, quote]) {
      end += quote == UInt8(ascii: "\"") && bytes[end] == UInt8(ascii: "\\") ? 2 : 1
    }
    guard end + 2 < bytes.count else {
      hasNoMoreMultiline = true
      return nil
    }
    // Quotation marks before the three that end the text are its own.
    while end + 3 < bytes.count, bytes[end + 3] == quote, end - start < bytes.count { end += 1 }
    var inside = bytes[start..<end]
    index = end + 3
    if inside.first == 0x0D { inside = inside.dropFirst() }
    if inside.first == 0x0A { inside = inside.dropFirst() }
    return quote == UInt8(ascii: "\"")
      ? Self.unescaped(inside) : String(decoding: inside, as: UTF8.self)
  }

  /// A text with its escapes resolved; one that means nothing stays as written.
  private static func unescaped(_ text: ArraySlice<UInt8>) -> String {
    guard text.contains(UInt8(ascii: "\\")) else { return String(decoding: text, as: UTF8.self) }
    var result: [UInt8] = []
    var index = text.startIndex
    while index < text.endIndex {
      let byte = text[index]
      index += 1
      guard byte == UInt8(ascii: "\\"), index < text.endIndex else {
        result.append(byte)
        continue
      }
      let sign = text[index]
      index += 1
      switch sign {
      case UInt8(ascii: "n"): result.append(0x0A)
      case UInt8(ascii: "t"): result.append(0x09)
      case UInt8(ascii: "r"): result.append(0x0D)
      case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): result.append(sign)
      case UInt8(ascii: "u"), UInt8(ascii: "U"):
        let digits = text[index...].prefix(sign == UInt8(ascii: "u") ? 4 : 8)
        let value = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
        if let scalar = value.flatMap({ Unicode.Scalar($0) }) {
          result.append(contentsOf: String(scalar).utf8)
          index = digits.endIndex
        } else {
          result.append(contentsOf: [byte, sign])
        }
      case 0x0A, 0x20, 0x09, 0x0D:
        // A line that ends with it runs on with the next words.
        while index < text.endIndex, text[index] <= 0x20 { index += 1 }
      default: result.append(contentsOf: [byte, sign])
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
