/// A list of a page while it is read.
struct HTMLList {
  /// How its items are numbered; nil where they have bullets.
  let numbering: Numbering?
  /// Whether it gives its items bullets or numbers at all.
  let hasMarkers: Bool
  /// Whether the page has an item here without a list.
  var isImplied = false
  private var next: Int
  private let step: Int

  /// The signs that a list is numbered with.
  enum Numbering {
    case decimal, lowercaseLetters, uppercaseLetters, lowercaseRoman, uppercaseRoman
  }

  /// A list without numbers.
  init(hasMarkers: Bool) {
    (numbering, self.hasMarkers, next, step) = (nil, hasMarkers, 1, 1)
  }

  /// A numbered list by the attributes of its element, with the count of its items for one that counts down.
  init(type: String?, start: String?, isReversed: Bool, count: Int, hasMarkers: Bool) {
    numbering =
      switch type {
      case "a": .lowercaseLetters
      case "A": .uppercaseLetters
      case "i": .lowercaseRoman
      case "I": .uppercaseRoman
      default: .decimal
      }
    self.hasMarkers = hasMarkers
    step = isReversed ? -1 : 1
    next = start.flatMap(HTMLList.number) ?? (isReversed ? count : 1)
  }

  /// The marker of the next item, whose element may give its number.
  mutating func marker(value: String?) -> String {
    guard let numbering else { return "•" }
    let number = value.flatMap(HTMLList.number) ?? next
    next = number + step
    return HTMLList.signs(number, numbering) + "."
  }

  /// A whole number within a range that no count of items leaves.
  static func number(_ written: String) -> Int? {
    Int(written.filter { !$0.isWhitespace }).flatMap { abs($0) <= 1_000_000_000 ? $0 : nil }
  }

  private static func signs(_ number: Int, _ numbering: Numbering) -> String {
    switch numbering {
    case .decimal: String(number)
    case .lowercaseLetters: letters(number)
    case .uppercaseLetters: letters(number).uppercased()
    case .lowercaseRoman: roman(number)
    case .uppercaseRoman: roman(number).uppercased()
    }
  }

  private static func letters(_ number: Int) -> String {
    guard number > 0 else { return String(number) }
    var rest = number
    var signs: [UInt8] = []
    while rest > 0 {
      rest -= 1
      signs.append(UInt8(ascii: "a") + UInt8(rest % 26))
      rest /= 26
    }
    return String(decoding: signs.reversed(), as: UTF8.self)
  }

  private static func roman(_ number: Int) -> String {
    guard (1...3999).contains(number) else { return String(number) }
    let values = [
      (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
      (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
    ]
    var rest = number
    var signs = ""
    for (value, sign) in values {
      while rest >= value {
        signs += sign
        rest -= value
      }
    }
    return signs
  }
}
