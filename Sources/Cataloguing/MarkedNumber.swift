/// A document's number as it is cited, behind a mark that says that it is one: "Ley N° 19.172", "Decreto No 56/2023", "№ 5".
struct MarkedNumber: Hashable {
  /// The kind of act, as written before the mark; empty where none is.
  let kind: String
  /// The number, without points between its thousands.
  let number: String

  /// The marks, in small letters; the sign of a degree stands for the ordinal sign, which many keyboards do not have.
  private static let marks: Set<String> = [
    "n°", "nº", "n.°", "n.º", "n°.", "nº.", "no", "no.", "nr", "nr.", "№", "num.", "núm.", "numero",
    "número", "numéro", "number",
  ]

  /// Reads a text that is such a number as a whole; nil where it is not.
  init?(_ text: String) {
    let figures = text.reversed().prefix { $0.isASCII && ($0.isNumber || "./-".contains($0)) }
    let number = String(figures.reversed())
    let words = text.dropLast(number.count).split(whereSeparator: \.isWhitespace)
    guard number.first?.isNumber == true, number.last?.isNumber == true, let mark = words.last,
      words.count <= 7, MarkedNumber.marks.contains(mark.lowercased())
    else { return nil }
    kind = words.dropLast().joined(separator: " ")
    let groups = number.split(separator: ".", omittingEmptySubsequences: false)
    let isGrouped =
      groups.count > 1 && groups[0].count <= 3
      && groups.dropFirst().allSatisfy { $0.count == 3 && $0.allSatisfy(\.isNumber) }
    self.number = isGrouped ? groups.joined() : number
  }

  /// A text with the sign behind the "N" of each number written the other way ("N° 5", "Nº 5"), as both look alike; nil
  /// where there is none.
  static func otherSigns(in text: String) -> String? {
    var other = ""
    for sign in text {
      let isBehind = other.last == "n" || other.last == "N"
      other.append(isBehind && sign == "°" ? "º" : isBehind && sign == "º" ? "°" : sign)
    }
    return other == text ? nil : other
  }
}
