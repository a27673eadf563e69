extension CitationReader {
  /// Reads § with its numbers, and looks back for the act.
  mutating func takesSectionSign() -> Bool {
    let start = place
    guard stands("§", at: start) else { return false }
    place = start + 2
    if stands("§", at: place) { place += 2 }
    if place < bytes.count, bytes[place] == UInt8(ascii: "-") {
      let word = latinWord(at: place + 1)
      if word.text.utf8.count <= 5 { place = word.end }
    }
    place = afterSpaces(place)
    var numbers: [(text: String, range: Range<Int>)] = []
    while let number = sectionNumber(at: place) {
      numbers.append(number)
      place = number.range.upperBound
      guard numbers.count < 60, let next = nextSectionNumber(at: place) else { break }
      place = next
    }
    // A provision's own number.
    guard start > 0, let last = numbers.last else { return true }
    let (act, from) = actBeforeSection(start)
    if let act {
      for (index, number) in numbers.enumerated() {
        let range = (index == 0 ? from : number.range.lowerBound)..<number.range.upperBound
        found.append(Citation(range, act, article: "§ \(number.text)"))
      }
    }
    place = afterSectionParts(last.range.upperBound)
    section = (act, place)
    return true
  }

  /// The act of a § and where its citation begins; nil where none is named.
  private func actBeforeSection(_ start: Int) -> (Citation.Act?, Int) {
    if section.end >= 0, section.end <= start, isEnumeration(section.end..<start) {
      return (section.act, start)
    }
    var end = start
    while end > 0, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x0A { end -= 1 }
    if end > 0, bytes[end - 1] == UInt8(ascii: ")"), let last = found.last,
      last.range.upperBound == end - 1, case .named = last.act
    {
      return (last.act, start)
    }
    let words = lastWords(before: end)
    guard let noun = words.first, Self.genitives.contains(where: { noun.text.hasSuffix($0) }) else {
      return (nil, start)
    }
    if words.count > 1 {
      if ["käesoleva", "kaesoleva"].contains(words[1].text) {
        return isQuoting ? (nil, start) : (.own(noun.text), words[1].start)
      }
      if ["sama", "nimetatud", "eelnimetatud", "selle", "viidatud"].contains(words[1].text) {
        return (nil, start)
      }
    }
    return (.named([.titleAtEnd(before(end, atMost: 200))]), start)
  }

  private static let genitives = [
    "seaduse", "seadustiku", "määruse", "korra", "eeskirja", "juhendi", "otsuse", "statuudi",
    "konventsiooni", "lepingu",
  ]

  /// The two words that end at a place, the last first, in small letters.
  private func lastWords(before end: Int) -> [(text: String, start: Int)] {
    var words: [(text: String, start: Int)] = []
    var index = end
    for _ in 0..<2 {
      let wordEnd = index
      while index > 0, isLetter(bytes[index - 1]), wordEnd - index < 60 { index -= 1 }
      guard index < wordEnd else { break }
      words.append((text(index..<wordEnd).lowercased(), index))
      while index > 0, bytes[index - 1] == 0x20 || bytes[index - 1] == 0x0A { index -= 1 }
    }
    return words
  }

  /// Whether nothing but words of enumeration stands in a part of the text.
  private func isEnumeration(_ range: Range<Int>) -> Bool {
    guard range.count < 40 else { return false }
    var reader = SignReader(text(range))
    while !reader.isAtEnd {
      if reader.takes(",") || reader.takes("–") || reader.takes(" ") { continue }
      guard ["ja", "ning", "või", "kuni", "ega", "samuti", "und", "oder"].contains(reader.word())
      else { return false }
    }
    return true
  }

  /// "33", "33⁴", "12a".
  private func sectionNumber(at start: Int) -> (text: String, range: Range<Int>)? {
    var end = start
    while end < bytes.count, isDigit(bytes[end]), end - start < 5 { end += 1 }
    guard end > start, end - start < 5 else { return nil }
    while let width = raisedDigit(at: end) { end += width }
    return (text(start..<end), start..<end)
  }

  private func raisedDigit(at index: Int) -> Int? {
    for digit in ["¹", "²", "³"] as [StaticString] where stands(digit, at: index) { return 2 }
    for digit in ["⁰", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"] as [StaticString]
    where stands(digit, at: index) {
      return 3
    }
    return nil
  }

  /// The place of a further number: "§-des 5 ja 6", "§ 209, 210".
  private func nextSectionNumber(at start: Int) -> Int? {
    var index = start
    if stands("–", at: index) { return sectionNumber(at: index + 3) == nil ? nil : index + 3 }
    if index < bytes.count, bytes[index] == UInt8(ascii: ",") { index += 1 }
    index = afterSpaces(index)
    let word = latinWord(at: index)
    if ["ja", "või", "kuni", "ning"].contains(word.text) {
      index = afterSpaces(word.end)
    } else if index == start || bytes[start] != UInt8(ascii: ",") {
      return nil
    }
    guard let number = sectionNumber(at: index) else { return nil }
    // "§ 5 ja 6 kuud" counts months; "§ 5, 12. peatükk" a chapter.
    let next = number.range.upperBound
    if next < bytes.count, bytes[next] == UInt8(ascii: ".") || bytes[next] == UInt8(ascii: "%") {
      return nil
    }
    return index
  }

  /// Behind the paragraphs and points of a section: "lõike 1 punktid 2–6 ja 8".
  private func afterSectionParts(_ start: Int) -> Int {
    var end = start
    var index = start
    while index < bytes.count, index - start < 160 {
      let byte = bytes[index]
      if byte == 0x20 || byte == 0x0A || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "-") {
        index += 1
      } else if isDigit(byte) {
        index += 1
        end = index
      } else if let width = raisedDigit(at: index) {
        index += width
        end = index
      } else if stands("–", at: index) {
        index += 3
      } else {
        let word = latinWord(at: index)
        guard word.end > index else { break }
        let isPart = ["lõi", "punkt", "lause"].contains { word.text.hasPrefix($0) }
        guard isPart || ["ja", "ning", "või", "kuni"].contains(word.text) else { break }
        index = word.end
        if isPart { end = index }
      }
    }
    return end
  }
}
