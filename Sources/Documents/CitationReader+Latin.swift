extension CitationReader {
  /// Reads a word of a Latin alphabet and the citation that begins with it, in Spanish or English.
  mutating func takesLatinWord() -> Bool {
    let start = place
    guard mayBeginCitation else {
      skipLatinWord()
      return true
    }
    let word = latinWord(at: start)
    place = max(word.end, start + 1)
    switch word.text {
    case "articulo", "articulos", "article", "articles", "art", "arts", "section", "sections":
      return takesLatinArticles(word.text, from: start)
    case "ley", "leyes", "decreto", "decretos":
      guard let law = spanishNumber(word.text, at: place) else {
        noteSpanishAct(before: start)
        return true
      }
      namesOther = true
      found.append(Citation(start..<law.end, .named([law.name])))
      place = law.end
    case "order", "decree":
      guard let number = numberAfterNo(at: afterSpaces(place)) else { return true }
      let end = endOfIssuer(from: number)
      namesOther = true
      let name = Citation.Name.number(CitedNumber.folded(text(start..<end)), year: nil)
      found.append(Citation(start..<end, .named([name])))
      place = end
    case "rt", "rtl": return takesGazette(from: start)
    case "codigo", "constitucion", "reglamento", "convenio", "tratado", "ordenanza", "acuerdo":
      namesOther = true
    default: break
    }
    return true
  }

  /// Whether the word at the reader begins as one of those do that a citation begins with.
  private var mayBeginCitation: Bool {
    func letter(_ offset: Int) -> UInt8 {
      place + offset < bytes.count ? bytes[place + offset] | 0x20 : 0
    }
    let (second, third) = (letter(1), letter(2))
    func goesOn(_ letters: StaticString) -> Bool {
      letters.withUTF8Buffer { $0[0] == second && $0[1] == third }
    }
    switch letter(0) {
    case UInt8(ascii: "a"): return goesOn("rt") || goesOn("cu")
    case UInt8(ascii: "s"): return goesOn("ec")
    case UInt8(ascii: "l"): return goesOn("ey")
    case UInt8(ascii: "d"): return goesOn("ec")
    case UInt8(ascii: "o"): return goesOn("rd")
    case UInt8(ascii: "t"): return goesOn("ra")
    case UInt8(ascii: "r"): return goesOn("eg") || second == UInt8(ascii: "t")
    case UInt8(ascii: "c"):
      return goesOn("od") || goesOn("on") || second >= 0xC3
    default: return false
    }
  }

  /// Goes to where the whole word ends, as `latinWord` has it.
  private mutating func skipLatinWord() {
    let start = place
    while place < bytes.count {
      let byte = bytes[place]
      if (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) {
        place += 1
      } else if (0xC3...0xCB).contains(byte), place + 1 < bytes.count {
        place += 2
      } else {
        break
      }
    }
    place = min(max(place, start + 1), bytes.count)
  }

  /// "dicha ley" is another act, "esta ley" is not.
  private mutating func noteSpanishAct(before start: Int) {
    if !precedes("esta ", start), !precedes("presente ", start), !precedes("este ", start) {
      namesOther = true
    }
  }

  /// A word with plain small letters for accented ones, at most 24 bytes of it, and where the whole word ends.
  func latinWord(at start: Int) -> (text: String, end: Int) {
    var word: [UInt8] = []
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      if (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) {
        if word.count < 24 { word.append(byte | 32) }
        index += 1
      } else if (0xC3...0xCB).contains(byte), index + 1 < bytes.count {
        if word.count < 24 { word.append(contentsOf: Self.plain(byte, bytes[index + 1])) }
        index += 2
      } else {
        break
      }
    }
    return (String(decoding: word, as: UTF8.self), min(index, bytes.count))
  }

  /// A letter of two bytes without its accent, where Spanish has it; else itself in small.
  private static func plain(_ first: UInt8, _ second: UInt8) -> [UInt8] {
    guard first == 0xC3 else { return [first, second] }
    switch second | 0x20 {
    case 0xA1: return [UInt8(ascii: "a")]
    case 0xA9: return [UInt8(ascii: "e")]
    case 0xAD: return [UInt8(ascii: "i")]
    case 0xB3: return [UInt8(ascii: "o")]
    case 0xBA, 0xBC: return [UInt8(ascii: "u")]
    default: return [first, second < 0xA0 && second != 0x97 ? second | 0x20 : second]
    }
  }

  /// The number of a law at a place behind its kind: "N° 18.719, de 27 de diciembre de 2010".
  func spanishNumber(_ kind: String, at start: Int) -> (name: Citation.Name, end: Int)? {
    var kind = kind.hasPrefix("ley") ? "ley" : "decreto"
    var index = start
    if kind == "decreto" {
      var next = index
      if next < bytes.count, bytes[next] == UInt8(ascii: "-") { next += 1 }
      next = afterSpaces(next)
      let word = latinWord(at: next)
      if word.text == "ley" || word.text == "leyes" {
        kind = "decreto ley"
        index = word.end
      }
    }
    index = afterSpaces(index)
    let marked = afterNumberSign(index)
    index = marked ?? index
    guard let number = groupedDigits(at: index), marked != nil || number.digits.count > 3 else {
      return nil
    }
    var end = number.end
    if end < bytes.count, bytes[end] == UInt8(ascii: "/") {
      // "Decreto N° 104/968" has its year behind the number.
      guard kind == "decreto", let year = groupedDigits(at: end + 1) else { return nil }
      end = year.end
      return (.number("decreto \(number.digits)/\(year.digits)", year: nil), end)
    }
    let year = spanishYear(at: end)
    return (.number("\(kind) \(number.digits)", year: year), end)
  }

  /// Behind "N°", "Nº", "N.o", "No.", "Nos.", "Nro.", "número"; nil where none stands there.
  private func afterNumberSign(_ start: Int) -> Int? {
    guard start < bytes.count, bytes[start] | 32 == UInt8(ascii: "n") else { return nil }
    var index = start + 1
    let word = latinWord(at: start)
    if ["no", "nos", "nro", "nros", "numero", "numeros", "num"].contains(word.text) {
      index = word.end
    }
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: ".") {
        index += 1
      } else if stands("º", at: index) || stands("°", at: index) {
        index += 2
      } else if bytes[index - 1] == UInt8(ascii: "."), bytes[index] | 32 == UInt8(ascii: "o") {
        index += 1
      } else {
        break
      }
    }
    guard index > start + 1 || word.text == "n" else { return nil }
    let next = afterSpaces(index)
    return next < bytes.count && isDigit(bytes[next]) ? next : nil
  }

  /// Digits with full stops between groups of three.
  func groupedDigits(at start: Int) -> (digits: String, end: Int)? {
    var digits: [UInt8] = []
    var index = start
    while index < bytes.count, digits.count < 9 {
      if isDigit(bytes[index]) {
        digits.append(bytes[index])
        index += 1
      } else if bytes[index] == UInt8(ascii: "."), index > start, index + 3 < bytes.count + 0,
        isDigit(bytes[index + 1]), isDigit(bytes[index + 2]), isDigit(bytes[index + 3])
      {
        index += 1
      } else {
        break
      }
    }
    return digits.isEmpty ? nil : (String(decoding: digits, as: UTF8.self), index)
  }

  /// The year in ", de 27 de diciembre de 2010" or "de 05/01/1996" at a place; nil where there is none.
  private func spanishYear(at start: Int) -> Int? {
    var index = start
    var digits = 0
    var value = 0
    let limit = min(bytes.count, start + 48)
    if index < limit, bytes[index] == UInt8(ascii: ",") { index += 1 }
    index = afterSpaces(index)
    guard latinWord(at: index).text == "de" || latinWord(at: index).text == "del" else {
      return nil
    }
    var words = 0
    while index < limit {
      let byte = bytes[index]
      if isDigit(byte) {
        value = digits < 5 ? value * 10 + Int(byte - 48) : value
        digits += 1
      } else {
        if digits == 4 { return (1800...2099).contains(value) ? value : nil }
        (value, digits) = (0, 0)
        if byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") { return nil }
        if byte == 0x20 { words += 1 }
        if words > 8 { return nil }
      }
      index += 1
    }
    return digits == 4 && (1800...2099).contains(value) ? value : nil
  }

  /// Reads "RT I 2003, 15, 85" behind its first word.
  private mutating func takesGazette(from start: Int) -> Bool {
    var reader = signs(at: place, atMost: 48)
    reader.takesSpaces()
    let part = reader.word()
    guard ["i", "ii", "iii", "iv", "l", ""].contains(part) else { return true }
    var numbers: [Int] = []
    _ = reader.takes(",")
    reader.takesSpaces()
    while numbers.count < 3, let next = Numeral(&reader), next.script == .arabic {
      numbers.append(next.value)
      if numbers.count < 3 {
        guard reader.takes(",") else { break }
        reader.takesSpaces()
      }
    }
    guard numbers.count == 3, (1900...2099).contains(numbers[0]) else { return true }
    let end = place + reader.offset
    let issue = text(start..<place).lowercased() + part
    let name = "\(issue)\(numbers.map(String.init).joined(separator: ","))"
    found.append(Citation(start..<end, .named([.number(name, year: nil)])))
    place = end
    return true
  }
}
