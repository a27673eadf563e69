extension Numeral {
  /// An ordinal number in Arabic words, as articles have it, up to 1999: "الخامسة والعشرون بعد المائة" is 125; nil, and
  /// the reader in its place, where none begins.
  static func arabicOrdinal(_ reader: inout SignReader) -> Numeral? {
    let start = reader
    guard var value = lowOrdinal(&reader) ?? hundreds(&reader) else {
      reader = start
      return nil
    }
    while value < 2000 {
      var next = reader
      next.takesSpaces()
      let word = next.arabicWord()
      if word == "بعد" {
        next.takesSpaces()
        guard let more = hundreds(&next) else { break }
        value += more
      } else if value % 100 == 0, word.first == "و" {
        var joined = reader
        joined.takesSpaces()
        joined.advance()
        guard let more = lowOrdinal(&joined) ?? hundreds(&joined), more < value else { break }
        value += more
        next = joined
      } else {
        break
      }
      reader = next
    }
    return Numeral(value, .arabic)
  }

  /// 1 to 99.
  private static func lowOrdinal(_ reader: inout SignReader) -> Int? {
    let start = reader
    let word = reader.arabicWord()
    if let ten = ordinalTens[word] { return ten }
    guard let unit = ordinalUnits[word] else {
      reader = start
      return nil
    }
    var next = reader
    next.takesSpaces()
    let second = next.arabicWord()
    if unit < 10 || word.hasPrefix("الحادي"), second == "عشره" || second == "عشر" {
      reader = next
      return word.hasPrefix("الحادي") ? 11 : unit + 10
    }
    if second.first == "و", let ten = ordinalTens[String(second.dropFirst())] {
      reader = next
      return (word.hasPrefix("الحادي") ? 1 : unit) + ten
    }
    return word.hasPrefix("الحادي") ? nil : unit
  }

  private static func hundreds(_ reader: inout SignReader) -> Int? {
    let start = reader
    guard let value = ordinalHundreds[reader.arabicWord()] else {
      reader = start
      return nil
    }
    return value
  }

  private static let ordinalUnits: [String: Int] = [
    "الاولي": 1, "الثانيه": 2, "الثالثه": 3, "الرابعه": 4, "الخامسه": 5, "السادسه": 6,
    "السابعه": 7, "الثامنه": 8, "التاسعه": 9, "العاشره": 10, "الحاديه": 1,
  ]

  private static let ordinalTens: [String: Int] = {
    var tens: [String: Int] = [:]
    let stems = ["العشر", "الثلاث", "الاربع", "الخمس", "الست", "السبع", "الثمان", "التسع"]
    for (index, stem) in stems.enumerated() {
      tens[stem + "ون"] = (index + 2) * 10
      tens[stem + "ين"] = (index + 2) * 10
    }
    return tens
  }()

  private static let ordinalHundreds: [String: Int] = {
    var hundreds: [String: Int] = ["الالف": 1000]
    for hundred in ["مائه", "مئه", "مايه"] {
      hundreds["ال" + hundred] = 100
      let stems = ["الثلاث", "الاربع", "الخمس", "الست", "السبع", "الثمان", "التسع"]
      for (index, stem) in stems.enumerated() { hundreds[stem + hundred] = (index + 3) * 100 }
    }
    for two in ["المائتين", "المئتين", "المائتان", "المئتان", "المايتين"] { hundreds[two] = 200 }
    return hundreds
  }()
}

extension SignReader {
  /// Goes over a word of Arabic letters, at most two dozen of them, and gives it without vowel signs and with one form
  /// for each letter.
  mutating func arabicWord() -> String {
    var word = String.UnicodeScalarView()
    while word.count < 24, let sign {
      switch sign.value {
      case 0x64B...0x652, 0x670, 0x640, 0x200E, 0x200F, 0x61C: break
      case 0x622, 0x623, 0x625, 0x671: word.append("ا")
      case 0x649: word.append("ي")
      case 0x629: word.append("ه")
      case 0x621...0x64A, 0x66E...0x6D3: word.append(sign)
      default: return String(word)
      }
      advance()
    }
    return String(word)
  }
}
