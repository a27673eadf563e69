/// The stem of an English word: its plural endings are taken off, nothing else.
///
/// After D. Harman, "How effective is suffixing?", Journal of the American Society for Information Science 42 (1991),
/// with the endings -sses, -xes, -ches, -shes and -zzes added, so that "taxes" is found by "tax".
enum WordStem {
  /// Leaves the stem of a word in lower-case ASCII.
  @inline(__always)
  static func cut(_ word: UnsafeMutablePointer<UInt8>, _ length: inout Int) {
    let count = length
    guard count > 3, word[count - 1] == s else { return }
    let before = word[count - 2]
    if before == s || before == u { return }
    guard before == e else {
      if (97...122).contains(before) { length -= 1 }
      return
    }
    let third = word[count - 3]
    if third == i {
      guard count > 4 else {
        length -= 1
        return
      }
      let fourth = word[count - 4]
      guard fourth != e, fourth != a else {
        length -= 1
        return
      }
      length -= 2
      word[count - 3] = y
      return
    }
    let fourth = word[count - 4]
    let isWholeEnding =
      third == x || (third == s && fourth == s) || (third == z && fourth == z)
      || (third == h && (fourth == c || fourth == s))
    length -= isWholeEnding ? 2 : 1
  }

  private static let a = UInt8(ascii: "a")
  private static let c = UInt8(ascii: "c")
  private static let e = UInt8(ascii: "e")
  private static let h = UInt8(ascii: "h")
  private static let i = UInt8(ascii: "i")
  private static let s = UInt8(ascii: "s")
  private static let u = UInt8(ascii: "u")
  private static let x = UInt8(ascii: "x")
  private static let y = UInt8(ascii: "y")
  private static let z = UInt8(ascii: "z")
}
