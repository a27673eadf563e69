extension Scanner {
  /// Where a cluster of an Indian script ends of which the library has found the first part: consonants that a virama
  /// joins are one, "क्ष" (UAX #29, GB9c, which is younger than the library).
  func conjunctEnd(_ first: Int, end: Int) -> Int {
    var next = first
    while next < end, endsWithVirama(at: next), isConsonant(at: next) {
      next = graphemeEnd(at: next, end: end)
    }
    return next
  }

  private func endsWithVirama(at place: Int) -> Bool {
    var last = place - 3
    // A joiner after the virama asks for half a letter.
    if last >= 3, bytes[last] == 0xE2, bytes[last + 1] == 0x80, bytes[last + 2] == 0x8D {
      last -= 3
    }
    guard last >= 0, bytes[last] == 0xE0 else { return false }
    switch decode(at: last).scalar {
    case 0x94D, 0x9CD, 0xACD, 0xB4D, 0xC4D, 0xD4D: return true
    default: return false
    }
  }

  private func isConsonant(at place: Int) -> Bool {
    guard bytes[place] == 0xE0 else { return false }
    let scalar = decode(at: place).scalar
    guard (0x900...0xD7F).contains(scalar) else { return false }
    switch scalar & 0x7F {
    case 0x15...0x39, 0x58...0x5F: return true
    default: return false
    }
  }
}
