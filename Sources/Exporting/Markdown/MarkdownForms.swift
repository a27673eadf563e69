import Documents

/// How each mark of a passage is written in Markdown: with its signs, or with tags where these would not be read.
struct MarkdownForms {
  /// The ways to write a mark.
  enum Form {
    case signs, tags
    /// A link whose words are its address: `<https://…>`.
    case address
  }

  private let bytes: [UInt8]
  /// Where the last mark with signs of emphasis ended.
  private var lastEnd = -1

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The form of a mark that stands in another, or in none. Marks are asked for in their order.
  mutating func form(of mark: Passage.Mark, in outer: Passage.Mark?) -> Form {
    let range = mark.range
    switch mark.style {
    case .emphasis, .strong, .deletion:
      let isCrowded =
        lastEnd == range.lowerBound
        || outer.map {
          $0.range.lowerBound == range.lowerBound || $0.range.upperBound == range.upperBound
        } ?? false
      guard !isCrowded, isFlanking(range) else { return .tags }
      lastEnd = range.upperBound
      return .signs
    case .code:
      return bytes[range].contains(0x0A) ? .tags : .signs
    case .link(let address):
      return outer?.style.isLink != true && isAutomatic(address, range) ? .address : .signs
    default: return .signs
    }
  }

  func beginning(of mark: Passage.Mark, _ form: Form) -> String {
    switch (mark.style, form) {
    case (.emphasis, .tags): "<em>"
    case (.strong, .tags): "<strong>"
    case (.deletion, .tags): "<del>"
    case (.code, .tags): "<code>"
    case (.emphasis, _): "*"
    case (.strong, _): "**"
    case (.code, _): fence(mark) + (isPadded(mark) ? " " : "")
    case (.deletion, _): "~~"
    case (.link(let address), .address): "<\(address)>"
    case (.link, _): "["
    case (.image, _): "!["
    case (.note(let marker), _): "[^\(MarkdownText.noteName(marker))]"
    case (.label, _): ""
    }
  }

  func ending(of mark: Passage.Mark, _ form: Form) -> String {
    switch (mark.style, form) {
    case (.emphasis, .tags): "</em>"
    case (.strong, .tags): "</strong>"
    case (.deletion, .tags): "</del>"
    case (.code, .tags): "</code>"
    case (.emphasis, _): "*"
    case (.strong, _): "**"
    case (.code, _): (isPadded(mark) ? " " : "") + fence(mark)
    case (.deletion, _): "~~"
    case (.link, .address), (.note, _), (.label, _): ""
    case (.link(let address), _), (.image(let address), _): "](<\(Self.target(address))>)"
    }
  }

  /// Whether signs at both ends are read as such: letters stand inside of them, or nothing outside.
  private func isFlanking(_ range: Range<Int>) -> Bool {
    guard let first = scalar(at: range.lowerBound), let last = scalar(before: range.upperBound)
    else { return false }
    func stands(_ inner: Unicode.Scalar, _ outer: Unicode.Scalar?) -> Bool {
      if Self.isLetter(inner) { return true }
      if Self.isSpace(inner) { return false }
      return outer.map(Self.isSpace) ?? true
    }
    return stands(first, scalar(before: range.lowerBound))
      && stands(last, scalar(at: range.upperBound))
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || MarkdownText.isActive(scalar)
  }

  private func scalar(at place: Int) -> Unicode.Scalar? {
    guard place < bytes.count else { return nil }
    return String(decoding: bytes[place..<min(place + 4, bytes.count)], as: UTF8.self)
      .unicodeScalars.first
  }

  private func scalar(before place: Int) -> Unicode.Scalar? {
    var start = place - 1
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return start < 0 ? nil : scalar(at: start)
  }

  /// Whether the words of a link are its address, and it is read as both between angle brackets.
  private func isAutomatic(_ address: String, _ range: Range<Int>) -> Bool {
    guard bytes[range].elementsEqual(address.utf8),
      address.hasPrefix("https://") || address.hasPrefix("http://")
    else { return false }
    return address.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"<>\\&|`".utf8.contains($0) }
  }

  private func fence(_ mark: Passage.Mark) -> String {
    var (longest, length) = (0, 0)
    for byte in bytes[mark.range] {
      length = byte == UInt8(ascii: "`") ? length + 1 : 0
      longest = max(longest, length)
    }
    return String(repeating: "`", count: longest + 1)
  }

  private func isPadded(_ mark: Passage.Mark) -> Bool {
    let code = bytes[mark.range]
    return code.first == 0x60 || code.last == 0x60 || code.first == 0x20 && code.last == 0x20
  }

  private static func target(_ address: String) -> String {
    var target = address.replacing(bytes: "\\", with: "\\\\")
      .replacing(bytes: "<", with: "\\<").replacing(bytes: ">", with: "\\>")
      .replacing(bytes: "\n", with: "%0A")
    // A "&" is one unless a name or number and ";" follow.
    if target.utf8.contains(UInt8(ascii: ";")) {
      target = target.replacing(bytes: "&", with: "\\&")
    }
    return MarkdownText.referring(target)
  }
}

extension MarkdownText {
  /// The marker of a footnote as its name may be.
  static func noteName(_ marker: String) -> String {
    let name = marker.unicodeScalars.map { scalar -> Character in
      scalar.properties.isWhitespace ? "-" : Character(scalar)
    }
    return pictured(String(name.filter { $0 != "[" && $0 != "]" }))
  }
}
