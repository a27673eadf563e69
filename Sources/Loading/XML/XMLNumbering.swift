/// How the items of a counted list are marked, as HTML has it.
enum XMLNumbering {
  /// The marker of an item: "3.", "c.", "iii.".
  static func marker(_ number: Int, as numbering: String?) -> String {
    switch numbering {
    case "a", "A":
      guard (1...26).contains(number), let letter = Unicode.Scalar(96 + number) else { break }
      let word = String(letter)
      return (numbering == "A" ? word.uppercased() : word) + "."
    case "i", "I":
      guard (1...3_999).contains(number) else { break }
      let word = roman(number)
      return (numbering == "i" ? word.lowercased() : word) + "."
    default: break
    }
    return "\(number)."
  }

  private static func roman(_ number: Int) -> String {
    let signs = [
      (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"),
      (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ]
    var rest = number
    var word = ""
    for (value, sign) in signs {
      while rest >= value {
        word += sign
        rest -= value
      }
    }
    return word
  }
}
