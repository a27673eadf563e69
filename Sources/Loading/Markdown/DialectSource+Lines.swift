extension DialectSource {
  /// Takes a line that means something as a whole; nil where it does not.
  mutating func takeWhole(_ line: Range<Int>, from text: Int) -> Int? {
    let content = self.content(line, from: text)
    switch source[text] {
    case UInt8(ascii: ":"): return takeContainer(line, content)
    case UInt8(ascii: ">"): return takeAlert(line, content)
    case UInt8(ascii: "#"):
      return takeHeading(line, content)
    case UInt8(ascii: "{"):
      if let found = DialectAttributes(source, at: text, before: content.upperBound, isLoose: true),
        found.end == content.upperBound, text + 1 < content.upperBound,
        source[text + 1] == UInt8(ascii: ":")
      {
        writeAnchorLine(found.anchor)
        return line.upperBound
      }
      return takeOwnTag(line, from: text, content)
    default:
      // A line and its underline.
      guard line.upperBound < source.count, "=-".utf8.contains(source[line.upperBound]),
        source[content.upperBound - 1] == UInt8(ascii: "}"),
        source[line.upperBound...].prefix(while: { $0 != 0x0A })
          .allSatisfy({ $0 == source[line.upperBound] || $0 <= 0x20 })
      else { return nil }
      return takeHeading(line, content)
    }
  }

  /// A line without the white space around it.
  private func content(_ line: Range<Int>, from text: Int) -> Range<Int> {
    var end = line.upperBound
    while end > text, source[end - 1] <= 0x20 { end -= 1 }
    return text..<end
  }

  private func string(_ range: Range<Int>) -> Substring {
    String(decoding: source[range], as: UTF8.self)[...]
  }

  private mutating func takeContainer(_ line: Range<Int>, _ content: Range<Int>) -> Int? {
    var place = content.lowerBound
    while place < content.upperBound, source[place] == UInt8(ascii: ":") { place += 1 }
    let colons = place - content.lowerBound
    guard colons >= 3 else { return nil }
    if place == content.upperBound {
      guard !containers.isEmpty else { return nil }
      let closed = containers.lastIndex(of: colons) ?? containers.count - 1
      containers.removeSubrange(closed...)
      return takeTitle("", line, content.lowerBound)
    }
    guard let container = DialectContainer(string(place..<content.upperBound)),
      container.isKnown || line.lowerBound < lastColons
    else { return nil }
    if containers.count < 64 { containers.append(colons) }
    return takeTitle(container.title, line, content.lowerBound)
  }

  private mutating func takeAlert(_ line: Range<Int>, _ content: Range<Int>) -> Int? {
    var place = content.lowerBound
    while place < content.upperBound, source[place] == 0x3E || source[place] == 0x20 { place += 1 }
    guard let title = DialectContainer.alert(string(place..<content.upperBound)) else { return nil }
    let prefix = source[line.lowerBound..<place]
    plain.append(contentsOf: prefix)
    plain.append(contentsOf: "\(DialectContainer.bold(title))\n".utf8)
    plain.append(contentsOf: prefix)
    plain.append(0x0A)
    return line.upperBound
  }

  /// Puts a paragraph in the place of a line, set off by empty ones; an empty line where there are no words.
  private mutating func takeTitle(_ words: String, _ line: Range<Int>, _ text: Int) -> Int {
    if !words.isEmpty {
      plain.append(0x0A)
      plain.append(contentsOf: source[line.lowerBound..<text])
      plain.append(contentsOf: "\(words)\n".utf8)
    }
    plain.append(0x0A)
    isAfterBlank = true
    return line.upperBound
  }

  private mutating func takeHeading(_ line: Range<Int>, _ content: Range<Int>) -> Int? {
    guard source[content.upperBound - 1] == UInt8(ascii: "}"),
      let brace = source[content].suffix(512).lastIndex(of: UInt8(ascii: "{")),
      brace > content.lowerBound, source[brace - 1] != UInt8(ascii: "\\"),
      source[brace - 1] != UInt8(ascii: "{"),
      let found = DialectAttributes(source, at: brace, before: content.upperBound),
      found.end == content.upperBound
    else { return nil }
    var end = brace
    while end > content.lowerBound, source[end - 1] <= 0x20 { end -= 1 }
    // "## Title ## {#id}"
    let isATX = source[content.lowerBound] == UInt8(ascii: "#")
    if isATX {
      var closing = end
      while closing > content.lowerBound, source[closing - 1] == UInt8(ascii: "#") { closing -= 1 }
      if closing > content.lowerBound, source[closing - 1] == 0x20 { end = closing }
    }
    plain.append(contentsOf: source[line.lowerBound..<content.lowerBound])
    let next = takeInline(from: content.lowerBound, content.lowerBound..<end)
    if let anchor = found.anchor { plain.append(contentsOf: " <a id=\"\(anchor)\"></a>".utf8) }
    plain.append(0x0A)
    return max(next, line.upperBound)
  }

  /// Puts down the id that a line of attributes gives to the block above it, or below an empty line to the next.
  private mutating func writeAnchorLine(_ anchor: String?) {
    guard let anchor else { return }
    let tag = "<a id=\"\(anchor)\"></a>"
    let first = beginningOfLastLine
    if plain.last == 0x0A, let first, !"|=-`~<:".utf8.contains(first) {
      plain.removeLast()
      plain.append(contentsOf: " \(tag)\n".utf8)
    } else {
      plain.append(contentsOf: "\n\(tag)\n\n".utf8)
      isAfterBlank = true
    }
  }

  /// The first sign of the last line that was written; nil where that is empty or very long.
  private var beginningOfLastLine: UInt8? {
    var index = plain.count - 1
    var first: UInt8?
    let limit = max(index - 4_096, 0)
    while index > limit, plain[index - 1] != 0x0A {
      index -= 1
      if plain[index] > 0x20 { first = plain[index] }
    }
    return index > 0 && index == limit ? nil : first
  }

  private mutating func takeOwnTag(_ line: Range<Int>, from text: Int, _ content: Range<Int>)
    -> Int?
  {
    guard let tag = DialectTag(source, at: text, ends: liquidEnds),
      case .words(let words) = tag.meaning
    else { return nil }
    var end = tag.end
    while end < source.count, source[end] == 0x20 || source[end] == 0x09 { end += 1 }
    guard end >= source.count || source[end] == 0x0A else { return nil }
    _ = takeTitle(words, line, text)
    return min(end + 1, source.count)
  }
}
