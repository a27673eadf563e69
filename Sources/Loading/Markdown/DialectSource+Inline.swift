extension DialectSource {
  /// Takes the text of a line from a place, and says where reading goes on: past the line where a tag or code does.
  mutating func takeInline(from place: Int, _ line: Range<Int>) -> Int {
    var index = place
    while index < line.upperBound {
      let byte = source[index]
      switch byte {
      case UInt8(ascii: "\\") where index + 1 < line.upperBound && source[index + 1] != 0x0A:
        plain.append(contentsOf: source[index...index + 1])
        index += 2
      case UInt8(ascii: "`"): index = takeCode(index)
      case UInt8(ascii: "{"): index = takeBrace(index, line)
      default:
        // A backslash at the end of the line is special and means nothing.
        let end = min(special.next(in: source, from: index + 1), line.upperBound)
        plain.append(contentsOf: source[index..<end])
        index = end
      }
    }
    return index
  }

  /// Copies a span of code, or a run of backticks that none closes before the paragraph ends.
  private mutating func takeCode(_ start: Int) -> Int {
    var index = start
    while index < source.count, source[index] == UInt8(ascii: "`") { index += 1 }
    let count = index - start
    let kind = min(count, unclosed.count - 1)
    defer { plain.append(contentsOf: source[start..<index]) }
    guard start >= unclosed[kind], count == kind else { return index }
    var place = index
    while place < source.count {
      if source[place] == 0x0A, place + 1 == source.count || source[place + 1] == 0x0A { break }
      guard source[place] == UInt8(ascii: "`") else {
        place += 1
        continue
      }
      let run = place
      while place < source.count, source[place] == UInt8(ascii: "`") { place += 1 }
      if place - run == count {
        index = place
        return index
      }
    }
    unclosed[kind] = place
    return index
  }

  private mutating func takeBrace(_ start: Int, _ line: Range<Int>) -> Int {
    if let tag = DialectTag(source, at: start, ends: liquidEnds),
      !isRaw || tag.meaning == .endOfRaw
    {
      switch tag.meaning {
      case .words(let words): plain.append(contentsOf: words.utf8)
      case .raw: isRaw = true
      case .endOfRaw: isRaw = false
      case .comment: return endOfComment(from: tag.end)
      }
      return tag.end
    }
    if !isRaw, start > 0, ")]*`".utf8.contains(source[start - 1]),
      let found = DialectAttributes(source, at: start, before: line.upperBound)
    {
      if let anchor = found.anchor { plain.append(contentsOf: "<a id=\"\(anchor)\"></a>".utf8) }
      return found.end
    }
    plain.append(source[start])
    return start + 1
  }

  /// The place behind the next tag "endcomment"; the given one where none follows.
  private mutating func endOfComment(from start: Int) -> Int {
    guard hasComments else { return start }
    var index = start
    while index + 1 < source.count {
      if source[index] == UInt8(ascii: "{"), source[index + 1] == UInt8(ascii: "%") {
        let inside = source[index + 2..<min(index + 40, source.count)]
        let name = inside.drop { $0 == 0x20 || $0 == 0x2D }
        if name.starts(with: "endcomment".utf8), let end = inside.firstIndex(of: 0x7D) {
          return end + 1
        }
      }
      index += 1
    }
    hasComments = false
    return start
  }
}
