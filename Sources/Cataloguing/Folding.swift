import Foundation

/// What every sign of Unicode is to a search: part of a word, one of a script without spaces, nothing, or a divider.
///
/// Letters are folded: case, diacritics, full-width and presentation forms, the variants of Arabic letters, the
/// digits of all scripts. The table is made in pages of 256 signs when a page is first met, so that it costs a start
/// nothing.
final class Folding {
  /// What a sign does in a text.
  enum Class: UInt32 {
    /// Divides words.
    case divider
    /// Stands in a word.
    case letter
    /// Is written between letters but is no part of the word: zero-width signs, soft hyphens, points, tatweel.
    case nothing
    /// Belongs to a script that is written without spaces.
    case ideograph
    /// Stands for several letters; the value is an index into `expansions`.
    case expansion
    /// Stands before the "s" of a possessive.
    case apostrophe
    /// Divides words, but not the signs of a script without spaces.
    case space
  }

  /// The letters of the signs that stand for several, in UTF-8.
  private(set) var expansions: [[UInt8]] = []
  private let pages: UnsafeMutablePointer<UnsafeMutablePointer<UInt32>?>

  /// Makes a table with no pages yet.
  init() {
    pages = .allocate(capacity: 0x1100)
    pages.initialize(repeating: nil, count: 0x1100)
  }

  deinit {
    for page in 0..<0x1100 { pages[page]?.deallocate() }
    pages.deallocate()
  }

  /// The class and the folded scalar of a sign of Unicode, which is below 0x110000.
  @inline(__always)
  func fold(_ scalar: UInt32) -> (Class, UInt32) {
    let page = pages[Int(scalar >> 8)] ?? makePage(Int(scalar >> 8))
    let entry = page[Int(scalar & 0xFF)]
    return (Class(rawValue: entry >> 24) ?? .divider, entry & 0xFF_FFFF)
  }

  private func makePage(_ number: Int) -> UnsafeMutablePointer<UInt32> {
    let page = UnsafeMutablePointer<UInt32>.allocate(capacity: 256)
    for low in 0..<256 {
      let scalar = Unicode.Scalar(UInt32(number << 8 | low))
      (page + low).initialize(to: scalar.map(entry) ?? 0)
    }
    pages[number] = page
    return page
  }

  private func entry(for scalar: Unicode.Scalar) -> UInt32 {
    func made(_ kind: Class, _ value: UInt32 = 0) -> UInt32 { kind.rawValue << 24 | value }
    if let kind = Folding.plainClass(scalar) { return made(kind, scalar.value) }
    let letters = Folding.letters(of: scalar)
    guard let first = letters.first else { return made(.divider) }
    if Folding.isIdeograph(first) { return made(.ideograph, first.value) }
    if letters.count == 1 { return made(.letter, first.value) }
    expansions.append(Array(String(String.UnicodeScalarView(letters)).utf8))
    return made(.expansion, UInt32(expansions.count - 1))
  }

  /// The class of a sign that needs no folding; nil for letters and digits.
  private static func plainClass(_ scalar: Unicode.Scalar) -> Class? {
    switch scalar.value {
    case 0x09...0x0D, 0x20, 0xA0, 0x3000: return scalar.value == 0x09 ? .divider : .space
    case 0x27, 0x2018, 0x2019, 0x02BC, 0x02B9, 0xFF07, 0x201B, 0x60, 0xB4: return .apostrophe
    case 0x0640: return .nothing
    default: break
    }
    if isIdeograph(scalar), !scalar.properties.isDefaultIgnorableCodePoint { return .ideograph }
    let properties = scalar.properties
    if properties.isDefaultIgnorableCodePoint { return .nothing }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return isVowel(scalar) ? nil : .nothing
    case .spacingMark, .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter,
      .otherLetter, .decimalNumber, .letterNumber, .otherNumber:
      return nil
    case .otherSymbol: return properties.isAlphabetic ? nil : .divider
    default: return .divider
    }
  }

  /// Marks that are letters of their script, as the vowels of India's; the points of Hebrew and Arabic and the
  /// accents of Latin, Greek and Cyrillic are not.
  private static func isVowel(_ mark: Unicode.Scalar) -> Bool {
    (0x0900...0x0DFF).contains(mark.value) || (0x0F00...0x0FFF).contains(mark.value)
  }

  /// Whether a sign belongs to a script whose words no spaces divide, or whose words change at their ends (Hangul).
  static func isIdeograph(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0E01...0x0E4E, 0x0E80...0x0ECE, 0x1000...0x103F, 0x1050...0x108F, 0x1780...0x17D3,
      0x3005...0x3007, 0x3041...0x3096, 0x309D...0x309F, 0x30A1...0x30FA, 0x30FC...0x30FF,
      0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0x20000...0x3FFFD:
      scalar.value < 0xF900 || scalar.value > 0xFAFF
    default: false
    }
  }

  /// The letters that a sign is searched as.
  private static func letters(of scalar: Unicode.Scalar) -> [Unicode.Scalar] {
    if let digit = scalar.properties.numericValue, scalar.properties.numericType == .decimal,
      let plain = Unicode.Scalar(48 + UInt32(max(0, min(9, digit))))
    {
      return [plain]
    }
    let composed = String(scalar).precomposedStringWithCompatibilityMapping
    if let first = composed.unicodeScalars.first, isIdeograph(first) { return [first] }
    let plain = scalar.properties.lowercaseMapping.decomposedStringWithCompatibilityMapping
    var letters: [Unicode.Scalar] = []
    for part in plain.unicodeScalars {
      for lower in String(part).lowercased().unicodeScalars {
        if let several = variants[lower] {
          letters += several.unicodeScalars
        } else if plainClass(lower) == nil {
          letters.append(lower)
        }
      }
    }
    return letters
  }

  /// Letters that Unicode does not decompose, but that are written for one another.
  private static let variants: [Unicode.Scalar: String] = [
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i",
    "ħ": "h", "ŧ": "t", "ς": "σ", "ٱ": "ا", "ى": "ي", "ة": "ه", "ی": "ي", "ک": "ك", "ہ": "ه",
    "ە": "ه",
  ]
}
