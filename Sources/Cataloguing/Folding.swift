import Foundation

/// What every sign of Unicode is to a search: part of a word, one of a script without spaces, nothing, or a divider.
///
/// Letters are folded: case, diacritics, full-width and presentation forms, the variants of Arabic letters, the
/// digits of all scripts. A sign is looked into when it is first met, so that the table costs a start nothing.
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
  /// What is known of each sign, in pages of 256.
  private let pages: UnsafeMutablePointer<UnsafeMutablePointer<UInt32>?>
  /// What a page holds for a sign that was not met yet.
  private static let unmet = UInt32.max

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
    var entry = page[Int(scalar & 0xFF)]
    if entry == Folding.unmet {
      entry = Unicode.Scalar(scalar).map(meet) ?? 0
      page[Int(scalar & 0xFF)] = entry
    }
    return (Class(rawValue: entry >> 24) ?? .divider, entry & 0xFF_FFFF)
  }

  private func makePage(_ number: Int) -> UnsafeMutablePointer<UInt32> {
    let page = UnsafeMutablePointer<UInt32>.allocate(capacity: 256)
    page.initialize(repeating: Folding.unmet, count: 256)
    pages[number] = page
    return page
  }

  private func meet(_ scalar: Unicode.Scalar) -> UInt32 {
    func made(_ kind: Class, _ value: UInt32 = 0) -> UInt32 { kind.rawValue << 24 | value }
    switch scalar.value {
    case 0x30...0x39, 0x61...0x7A: return made(.letter, scalar.value)
    case 0x41...0x5A: return made(.letter, scalar.value + 0x20)
    default: break
    }
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
        if let several = variant(of: lower) {
          letters += several.unicodeScalars
        } else if plainClass(lower) == nil {
          letters.append(lower)
        }
      }
    }
    return letters
  }

  /// What a letter is written as that Unicode does not decompose; nil for all others.
  private static func variant(of letter: Unicode.Scalar) -> String? {
    switch letter {
    case "ß": "ss"
    case "æ": "ae"
    case "œ": "oe"
    case "ø": "o"
    case "ł": "l"
    case "đ", "ð": "d"
    case "þ": "th"
    case "ı": "i"
    case "ħ": "h"
    case "ŧ": "t"
    case "ς": "σ"
    case "ٱ": "ا"
    case "ى", "ی": "ي"
    case "ة", "ہ", "ە": "ه"
    case "ک": "ك"
    default: nil
    }
  }
}
