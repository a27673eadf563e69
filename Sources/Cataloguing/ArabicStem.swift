/// The stem of an Arabic word: the article and what is written together with it are taken off, nothing else, so that
/// "السعودية", "والسعودية" and "للسعودية" are one word.
///
/// After L. Larkey, L. Ballesteros and M. Connell, "Improving stemming for Arabic information retrieval", SIGIR 2002
/// (the prefixes of "light 8").
enum ArabicStem {
  /// Takes the article off a folded word in UTF-8 whose letters have two bytes each; at least two letters stay.
  @inline(__always)
  static func cut(_ word: UnsafeMutablePointer<UInt8>, _ length: inout Int) {
    guard length >= 8 else { return }
    let (first, second) = (letter(word, 0), letter(word, 1))
    var taken = 0
    if first == alef, second == lam {
      taken = 4
    } else if first == lam, second == lam, length >= 10 {
      taken = 4
    } else if length >= 10, second == alef, letter(word, 2) == lam,
      first == waw || first == beh || first == kaf || first == feh
    {
      taken = 6
    }
    // "الله" is no article with "له".
    guard taken > 0, length - taken > 4 || letter(word, taken / 2) != lam else { return }
    length -= taken
    for index in 0..<length { word[index] = word[index + taken] }
  }

  @inline(__always)
  private static func letter(_ word: UnsafeMutablePointer<UInt8>, _ index: Int) -> UInt16 {
    UInt16(word[index * 2]) << 8 | UInt16(word[index * 2 + 1])
  }

  private static let alef: UInt16 = 0xD8A7
  private static let beh: UInt16 = 0xD8A8
  private static let feh: UInt16 = 0xD981
  private static let kaf: UInt16 = 0xD983
  private static let lam: UInt16 = 0xD984
  private static let waw: UInt16 = 0xD988
}
