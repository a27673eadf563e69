/// A number as law writes it: `12`, `１２`, `XII`, `xii`, `十二`, `l`, `⑫`.
public struct Numeral: Hashable, Sendable {
  /// The signs a number is written in.
  public enum Script: Hashable, Sendable {
    /// Digits, of half or full width.
    case arabic
    /// `i`, `IV`, `Ⅻ`.
    case roman
    /// `一`, `二十一`, `一百〇三`, `二〇二〇`.
    case chinese
    /// One letter for its place in the alphabet: `a` is 1.
    case letter
    /// A number and its ring, brackets or full stop in one sign: `①`, `⑴`, `㈠`, `⒈`.
    case circled
  }

  /// The number; at least 0.
  public let value: Int
  /// The signs it is written in.
  public let script: Script

  /// Makes a numeral.
  public init(_ value: Int, _ script: Script) {
    (self.value, self.script) = (value, script)
  }

  /// Reads a text that is one number and nothing else. A letter that is a Roman digit is one: `i` is 1.
  public init?(_ text: String) {
    var reader = SignReader(text)
    guard let numeral = Numeral(&reader), reader.isAtEnd else { return nil }
    self = numeral
  }

  /// The same sign as a letter of the alphabet, where it is a Roman digit and a letter: `i` is 9.
  public var asLetter: Numeral? {
    guard script == .roman, let letter = Numeral.letter(ofRoman: value) else { return nil }
    return Numeral(letter, .letter)
  }

  /// The place in the alphabet of a Roman digit.
  private static func letter(ofRoman value: Int) -> Int? {
    switch value {
    case 1: 9
    case 5: 22
    case 10: 24
    case 50: 12
    case 100: 3
    case 500: 4
    case 1000: 13
    default: nil
    }
  }

  /// Reads the longest number at the reader and leaves the reader behind it; nil, and the reader in its place, where
  /// none begins.
  init?(_ reader: inout SignReader) {
    guard let first = reader.sign else { return nil }
    let start = reader
    let read: Numeral? =
      switch first {
      case "0"..."9": Numeral.arabic(&reader)
      case "a"..."z", "A"..."Z": Numeral.latin(&reader)
      case "\u{2160}"..."\u{217F}": Numeral.romanSign(&reader)
      default: Numeral.chinese(&reader) ?? Numeral.circled(&reader)
      }
    guard let read else {
      reader = start
      return nil
    }
    self = read
  }

  private static func arabic(_ reader: inout SignReader) -> Numeral? {
    var value = 0
    var count = 0
    while let sign = reader.sign, ("0"..."9").contains(sign) {
      count += 1
      guard count <= 9 else { return nil }
      value = value * 10 + Int(sign.value - 48)
      reader.advance()
    }
    return Numeral(value, .arabic)
  }

  /// A Roman number of one case, else one letter.
  private static func latin(_ reader: inout SignReader) -> Numeral? {
    guard let first = reader.sign else { return nil }
    let bit = first.value & 32
    var spelling = ""
    var (value, last, count) = (0, 0, 0)
    while let sign = reader.sign, sign.isLatinLetter {
      let digit = romanDigit(sign)
      guard count == 0 || (digit > 0 && sign.value & 32 == bit && count < 12) else { return nil }
      // "IV": the one is taken from the five.
      value += digit > last && last > 0 ? digit - 2 * last : digit
      last = digit
      count += 1
      spelling.unicodeScalars.append(sign)
      reader.advance()
    }
    // One number has one spelling: "IIX" and "VV" are words.
    if last > 0, value > 0, roman(value, bit) == spelling { return Numeral(value, .roman) }
    return count == 1 ? Numeral(Int(first.value | 32) - 96, .letter) : nil
  }

  /// The value of a Roman digit; 0 for all other letters.
  private static func romanDigit(_ sign: Unicode.Scalar) -> Int {
    switch sign {
    case "I", "i": 1
    case "V", "v": 5
    case "X", "x": 10
    case "L", "l": 50
    case "C", "c": 100
    case "D", "d": 500
    case "M", "m": 1000
    default: 0
    }
  }

  /// The one spelling of a Roman number, in the case of the bit that tells small letters.
  private static func roman(_ value: Int, _ bit: UInt32) -> String {
    let steps = [
      (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
      (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]
    var (rest, text) = (value, "")
    for (step, signs) in steps {
      while rest >= step, text.utf8.count < 16 {
        text += signs
        rest -= step
      }
    }
    return bit == 0 ? text : text.lowercased()
  }

  /// The signs made for Roman numbers, `Ⅰ` to `Ⅿ` and `ⅰ` to `ⅿ`.
  private static func romanSign(_ reader: inout SignReader) -> Numeral? {
    guard let sign = reader.sign else { return nil }
    reader.advance()
    let place = Int(sign.value & 15)
    return Numeral(place < 12 ? place + 1 : [50, 100, 500, 1000][place - 12], .roman)
  }
}
