extension CitationReader {
  /// Reads a number with its year in brackets: "国发〔2020〕7号", "Heng Wei[2010] No. 4", "(No. 7 [2020] of …)".
  mutating func takesNumberWithYear() -> Bool {
    guard let read = numberWithYear(at: place),
      read.range.lowerBound >= (found.last?.range.upperBound ?? 0)
    else { return false }
    namesOther = true
    found.append(Citation(read.range, .named(read.names)))
    place = read.range.upperBound
    takesArticles(.named(read.names), from: place)
    return true
  }

  /// The first number with a year in a part of the text.
  func numberWithYear(in range: Range<Int>) -> (range: Range<Int>, names: [Citation.Name])? {
    for index in range {
      guard Self.isOpening(bytes[index]), let read = numberWithYear(at: index),
        read.range.upperBound <= range.upperBound
      else { continue }
      return read
    }
    return nil
  }

  private static func isOpening(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "[") || byte == UInt8(ascii: "(") || byte == 0xE3 || byte == 0xEF
  }

  private func numberWithYear(at start: Int) -> (range: Range<Int>, names: [Citation.Name])? {
    var reader = signs(at: start, atMost: 48)
    guard let opening = reader.sign, let closing = Self.brackets[opening] else { return nil }
    reader.advance()
    guard let year = Numeral(&reader), year.script == .arabic, (1900...2099).contains(year.value),
      reader.takes(closing)
    else { return nil }
    let yearEnd = start + reader.offset
    reader.takesSpaces()
    _ = reader.takes("第")
    if let number = Numeral(&reader), number.script == .arabic {
      reader.takesSpaces()
      guard reader.takes("号") || reader.takes("號") else { return nil }
      let end = start + reader.offset
      let name = before(start, atMost: 60) + text(start..<end)
      return (numberStart(start)..<end, [.numberAtEnd(name)])
    }
    return englishNumber(year: start..<yearEnd)
  }

  private static let brackets: [Unicode.Scalar: Unicode.Scalar] = [
    "[": "]", "(": ")", "〔": "〕", "【": "】",
  ]

  /// Where the letters of an issuer before a year begin; only Han characters, at most eight.
  private func numberStart(_ end: Int) -> Int {
    var start = end
    while start >= 3, end - start < 24, (0xE4...0xE9).contains(bytes[start - 3]) {
      // "按国发…" names no issuer 按.
      if ["按", "照", "据", "以", "由"].contains(text((start - 3)..<start)) { break }
      start -= 3
    }
    // The name of the state is longer than that, and is not cut.
    for cut in [3, 6, 9] where start >= cut && end - start >= 24 {
      let name = "中华人民共和国"
      if text((start - cut)..<start) + text(start..<start + name.utf8.count - cut) == name {
        return start - cut
      }
    }
    return start
  }

  /// "No. 7 [2020] of the State Council", and "Heng Wei[2010] No. 4".
  private func englishNumber(year: Range<Int>) -> (range: Range<Int>, names: [Citation.Name])? {
    let next = afterSpaces(year.upperBound)
    if let end = numberAfterNo(at: next) {
      let start = capitalWords(before: year.lowerBound)
      guard start < year.lowerBound else { return nil }
      return (start..<end, [.number(CitedNumber.folded(text(start..<end)), year: nil)])
    }
    guard let start = numberBeforeYear(year.lowerBound) else { return nil }
    let end = endOfIssuer(from: year.upperBound)
    return (start..<end, [.number(CitedNumber.folded(text(start..<end)), year: nil)])
  }

  /// The end of "No. 4" at a place.
  func numberAfterNo(at start: Int) -> Int? {
    guard start + 2 < bytes.count, bytes[start] | 32 == UInt8(ascii: "n"),
      bytes[start + 1] | 32 == UInt8(ascii: "o")
    else { return nil }
    var index = start + 2
    if bytes[index] == UInt8(ascii: ".") { index += 1 }
    index = afterSpaces(index)
    let digits = index
    while index < bytes.count, isDigit(bytes[index]), index - digits < 9 { index += 1 }
    return index > digits ? index : nil
  }

  /// The start of "No. 7 " that ends at a place.
  private func numberBeforeYear(_ end: Int) -> Int? {
    var index = end
    while index > 0, bytes[index - 1] == 0x20 { index -= 1 }
    let digits = index
    while index > 0, isDigit(bytes[index - 1]), digits - index < 9 { index -= 1 }
    guard index < digits else { return nil }
    while index > 0, bytes[index - 1] == 0x20 || bytes[index - 1] == UInt8(ascii: ".") {
      index -= 1
    }
    guard index >= 2, bytes[index - 1] | 32 == UInt8(ascii: "o"),
      bytes[index - 2] | 32 == UInt8(ascii: "n"), index == 2 || !isLetter(bytes[index - 3])
    else { return nil }
    return index - 2
  }

  /// The start of the words with capitals that end at a place; at most six.
  private func capitalWords(before end: Int) -> Int {
    var start = end
    for _ in 0..<6 {
      var index = start
      while index > 0, bytes[index - 1] == 0x20, start - index < 2 { index -= 1 }
      let wordEnd = index
      while index > 0, isLetter(bytes[index - 1]), wordEnd - index < 24 { index -= 1 }
      guard index < wordEnd, (0x41...0x5A).contains(bytes[index]) else { break }
      if ["The", "See", "Under", "By", "In", "Per", "And", "Of", "To"].contains(
        text(index..<wordEnd))
      {
        break
      }
      start = index
    }
    return start
  }

  /// The end of " of the State Council" at a place: words with capitals and the small words between them.
  func endOfIssuer(from start: Int) -> Int {
    var index = start
    var end = start
    var words = 0
    while words < 14, index < bytes.count, bytes[index] == 0x20 {
      let word = index + 1
      var next = word
      while next < bytes.count, isLetter(bytes[next]), next - word < 30 { next += 1 }
      guard next > word else { break }
      let isCapital = (0x41...0x5A).contains(bytes[word])
      if !isCapital, !["of", "the", "and", "for"].contains(text(word..<next)) { break }
      if words == 0, text(word..<next) != "of" { break }
      index = next
      words += 1
      if isCapital { end = next }
    }
    return end
  }

  /// Reads 国务院令第307号 at the reader, which stands at 第.
  mutating func takesNumberOfOrder() -> Bool {
    let start = place
    guard precedes("令", start) || precedes("公告", start) else { return false }
    var reader = signs(at: start, atMost: 40)
    reader.advance()
    reader.takesSpaces()
    guard let number = Numeral(&reader) else { return false }
    reader.takesSpaces()
    guard number.script == .arabic || number.script == .chinese, reader.takes("号") else {
      return false
    }
    let end = start + reader.offset
    let from = max(numberStart(start), found.last?.range.upperBound ?? 0)
    guard from < start else { return false }
    namesOther = true
    let name = before(start, atMost: 60) + text(start..<end)
    found.append(Citation(from..<end, .named([.numberAtEnd(name)])))
    place = end
    return true
  }

  func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte >= 0xC3
      || byte & 0xC0 == 0x80
  }
}
