extension Designation {
  /// المادة الخامسة, المادة (5), المادة رقم (٥).
  static func arabic(_ reader: inout SignReader) -> Designation? {
    let start = reader.offset
    let word = reader.arabicWord()
    guard word == "الماده" || word == "ماده", let number = arabicNumber(&reader) else { return nil }
    let end = reader.offset
    if !reader.takes(":") {
      return Designation(.article, [number.value], number, from: start, to: end)
    }
    return Designation(.article, [number.value], number, from: start, to: reader.offset)
  }

  /// The number behind the word for an article, in words or digits, in brackets or without.
  static func arabicNumber(_ reader: inout SignReader) -> Numeral? {
    reader.takesSpaces()
    let beforeWord = reader
    if reader.arabicWord() == "رقم" { reader.takesSpaces() } else { reader = beforeWord }
    let isOpened = reader.takes("(")
    if isOpened { reader.takesSpaces() }
    var number = Numeral.arabicOrdinal(&reader)
    if number == nil, let sign = reader.sign, ("0"..."9").contains(sign) {
      number = Numeral(&reader)
    }
    guard let number, number.value > 0 else { return nil }
    let afterNumber = reader
    reader.takesSpaces()
    // An article that was inserted has the number of the one before it.
    if reader.arabicWord().hasPrefix("مكرر") { return nil }
    reader = afterNumber
    if isOpened {
      reader.takesSpaces()
      guard reader.takes(")") else { return nil }
    }
    return number
  }
}
