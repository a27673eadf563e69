/// A document's number as it is cited, behind the kind of act or a mark that says what it is: "Ley N° 19.172",
/// "Decreto 56/2023", "№ 5".
struct MarkedNumber: Hashable {
  /// The kind of act, as written before the mark; empty where none is.
  let kind: String
  /// The number, without points between its thousands.
  let number: String

  /// The marks, in small letters; the sign of a degree stands for the ordinal sign, which many keyboards do not have.
  private static let marks: Set<String> = [
    "n°", "nº", "n.°", "n.º", "n°.", "nº.", "no", "no.", "nr", "nr.", "nro", "nro.", "№", "num.",
    "núm.", "numero", "número", "numéro", "number",
  ]

  /// Reads a text that is such a number as a whole, or one with its date behind it ("… de 20 de diciembre de 2013"); nil
  /// where it is not. A kind of act alone will do for a mark: "Ley 19.172".
  init?(_ text: String) {
    let words = text.split(whereSeparator: \.isWhitespace)
    guard let place = words.firstIndex(where: { $0.first?.isNumber == true }), place <= 7,
      MarkedNumber.isDate(words[(place + 1)...])
    else { return nil }
    let number = words[place].last == "," ? words[place].dropLast() : words[place]
    guard number.last?.isNumber == true,
      number.allSatisfy({ $0.isASCII && ($0.isNumber || "./-".contains($0)) })
    else { return nil }
    let isMarked = place > 0 && MarkedNumber.marks.contains(words[place - 1].lowercased())
    kind = words[..<(isMarked ? place - 1 : place)].joined(separator: " ")
    guard isMarked || !kind.isEmpty else { return nil }
    let groups = number.split(separator: ".", omittingEmptySubsequences: false)
    let isGrouped =
      groups.count > 1 && groups[0].count <= 3
      && groups.dropFirst().allSatisfy { $0.count == 3 && $0.allSatisfy(\.isNumber) }
    self.number = isGrouped ? groups.joined() : String(number)
  }

  /// Whether nothing stands behind a number but the day or year of the act.
  private static func isDate(_ words: ArraySlice<Substring>) -> Bool {
    guard let first = words.first, let last = words.last else { return true }
    return ["de", "del", "of", "du", "vom"].contains(first.lowercased())
      && last.count == 4 && last.allSatisfy(\.isNumber)
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

extension String {
  /// The text with 第 before the figures of an article or an order of the Chinese state that lacks it: "刑法232条",
  /// "国务院令535号".
  var withOrdinalSigns: String {
    var signed = ""
    var rest = self[...]
    while let start = rest.firstIndex(where: { $0.isASCII && $0.isNumber }) {
      let figures = rest[start...].prefix { $0.isASCII && $0.isNumber }
      signed += rest[..<start]
      let isArticle = rest[figures.endIndex...].hasPrefix("条") && signed.last?.isNumber == false
      if isArticle && signed.last != "第" || signed.last == "令" { signed += "第" }
      signed += figures
      rest = rest[figures.endIndex...]
    }
    return signed + rest
  }
}
