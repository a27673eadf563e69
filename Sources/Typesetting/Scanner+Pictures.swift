extension Scanner {
  /// Where a cluster ends of which the library has found the first part: it looks at two neighbours alone, and so parts
  /// the letters of a flag and pictures that a joiner joins (UAX #29, GB11 to GB13).
  func pictureEnd(from place: Int, _ first: Int, end: Int) -> Int {
    var next = first
    if next - place == 4, next < end, isRegionalLetter(at: place), isRegionalLetter(at: next) {
      return graphemeEnd(at: next, end: end)
    }
    guard isPicture(at: place) else { return next }
    while next < end, endsWithJoiner(at: next), isPicture(at: next) {
      next = graphemeEnd(at: next, end: end)
    }
    return next
  }

  private func isRegionalLetter(at place: Int) -> Bool {
    (0x1F1E6...0x1F1FF).contains(decode(at: place).scalar)
  }

  private func endsWithJoiner(at place: Int) -> Bool {
    place >= 3 && bytes[place - 3] == 0xE2 && bytes[place - 2] == 0x80 && bytes[place - 1] == 0x8D
  }

  /// Whether the scalar at a place is a picture: Extended_Pictographic, by its block and category.
  private func isPicture(at place: Int) -> Bool {
    let value = decode(at: place).scalar
    switch value {
    case 0x2190...0x2BFF, 0x3030...0x3299, 0x1F000...0x1F1E5, 0x1F200...0x1FAFF:
      return Unicode.Scalar(value)?.properties.generalCategory == .otherSymbol
    case 0xA9, 0xAE, 0x203C, 0x2049, 0x2122, 0x2139: return true
    default: return false
    }
  }
}
