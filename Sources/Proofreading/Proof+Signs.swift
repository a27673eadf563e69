extension Proof {
  /// Looks at every character for those that nobody sees, or that change how others are seen. One finding for each
  /// line and rule.
  mutating func readSigns() {
    for line in manuscript.unreadableLines {
      mark(.undecodableBytes, line: line, "bytes that could not be read as text")
    }
    let unreadable = Set(manuscript.unreadableLines)
    var survey = SignSurvey(isMarkup: !manuscript.place.hasSuffix(".txt"))
    survey.read(bytes)
    for line in survey.lines {
      let number = line.number
      for (rule, signs) in line.signs.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
        if rule == .lostCharacter, unreadable.contains(number) { continue }
        mark(rule, line: number, column: signs.column, as: signs.severity, signs.reason(rule))
      }
    }
  }
}

/// The odd characters of a text by line.
struct SignSurvey {
  /// The odd characters of one rule in one line.
  struct Signs {
    /// Where the first of them stands in the line, from 1.
    let column: Int
    var severity: Severity
    /// The characters in the order in which they are met, the first few.
    var kinds: [(sign: Unicode.Scalar, count: Int)] = []
    var others = 0

    mutating func add(_ sign: Unicode.Scalar) {
      if let index = kinds.firstIndex(where: { $0.sign == sign }) {
        kinds[index].count += 1
      } else if kinds.count < 4 {
        kinds.append((sign, 1))
      } else {
        others += 1
      }
    }

    func reason(_ rule: Rule) -> String {
      if rule == .hiddenText {
        let count = kinds.reduce(others) { $0 + $1.count }
        return "tag characters, which nobody sees (\(count))"
      }
      var words = kinds.map { sign, count in
        sign.designation + (count > 1 ? " (\(count) times)" : "")
      }
      if others > 0 { words.append("\(others) more") }
      return words.joined(separator: ", ")
    }
  }

  struct Line {
    let number: Int
    var signs: [Rule: Signs] = [:]
  }

  /// The lines that hold any.
  private(set) var lines: [Line] = []

  private let isMarkup: Bool
  private var number = 1
  private var lineStart = 0
  private var counted = (offset: 0, signs: 0)
  /// The end of a flag's tag characters, and how many it may still have.
  private var flag = (end: -1, room: 0)

  init(isMarkup: Bool) { self.isMarkup = isMarkup }

  /// Reads a text, once from its start to its end.
  mutating func read(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { read($0) }
  }

  private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte >= 0x20, byte < 0x7F {
        if byte == UInt8(ascii: "&"), isMarkup { readReference(bytes, at: index) }
        index += 1
      } else if byte == 0x0A {
        index += 1
        number += 1
        lineStart = index
        counted = (index, 0)
      } else if byte == 0x09 {
        index += 1
      } else if byte < 0x80 {
        take(Unicode.Scalar(byte), at: index, until: index + 1, in: bytes)
        index += 1
      } else if (0xE4...0xED).contains(byte) || (0xC3...0xD7).contains(byte) {
        index += byte < 0xE0 ? 2 : 3
      } else {
        let (sign, length) = Neighbours.sign(at: index, in: bytes)
        if let sign { take(sign, at: index, until: index + length, in: bytes) }
        index += length
      }
    }
  }

  /// Reads a character that the markup gives by its number or name.
  private mutating func readReference(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) {
    var end = start + 1
    while end < bytes.count, end - start < 18, bytes[end] != UInt8(ascii: ";") { end += 1 }
    guard end < bytes.count, bytes[end] == UInt8(ascii: ";") else { return }
    let name = String(decoding: bytes[(start + 1)..<end], as: UTF8.self)
    let sign: Unicode.Scalar?
    if name.hasPrefix("#") {
      let isHexadecimal = name.hasPrefix("#x") || name.hasPrefix("#X")
      let digits = name.dropFirst(isHexadecimal ? 2 : 1)
      sign = UInt32(digits, radix: isHexadecimal ? 16 : 10).flatMap(Unicode.Scalar.init)
    } else {
      sign =
        ["shy": "\u{AD}", "zwnj": "\u{200C}", "zwj": "\u{200D}", "ZeroWidthSpace": "\u{200B}"][
          name]
    }
    guard let sign, sign != "\n", sign != "\t", sign != "\r", sign.value != 0 else { return }
    take(sign, at: start, until: end + 1, in: bytes)
  }

  private mutating func take(
    _ sign: Unicode.Scalar, at start: Int, until end: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) {
    if isOfFlag(sign, at: start, until: end) { return }
    let neighbours = Neighbours(bytes, line: lineStart, sign: start..<end)
    guard let (rule, severity) = sign.fault(among: neighbours) else { return }
    while counted.offset < start {
      if bytes[counted.offset] & 0xC0 != 0x80 { counted.signs += 1 }
      counted.offset += 1
    }
    if lines.last?.number != number { lines.append(Line(number: number)) }
    let last = lines.count - 1
    lines[last].signs[
      rule, default: Signs(column: counted.signs + 1, severity: severity)
    ].add(sign)
    if let known = lines[last].signs[rule]?.severity, severity < known {
      lines[last].signs[rule]?.severity = severity
    }
  }

  /// Whether the character is the black flag, or one of the tags that say behind it whose flag it is.
  private mutating func isOfFlag(_ sign: Unicode.Scalar, at start: Int, until end: Int) -> Bool {
    if sign.value == 0x1F3F4 { flag = (end, 8) }
    guard (0xE0000...0xE007F).contains(sign.value), start == flag.end, flag.room > 0 else {
      return false
    }
    flag = (end, flag.room - 1)
    return true
  }
}
