/// The number of a document where the text itself states it: alone on a line near the top.
enum StatedNumber {
  /// The number that a line is, without brackets around it; nil where the line is anything else, such as a sentence
  /// that cites the number of another document.
  static func number(_ line: Substring) -> String? {
    let text = withoutBrackets(line.trimmed)
    guard (4...140).contains(text.utf8.count), let last = text.unicodeScalars.last,
      !".。;；:：,，".unicodeScalars.contains(last)
    else { return nil }
    return isChinese(text) || isEnglish(text) ? String(text) : nil
  }

  /// "国发〔2020〕7号", "第307号".
  private static func isChinese(_ text: Substring) -> Bool {
    let scalars = text.unicodeScalars
    guard scalars.last == "号", scalars.count <= 40, scalars.contains(where: isDigit),
      !scalars.contains("，"), !scalars.contains("。")
    else { return false }
    return scalars.contains { "〔［[（(第".unicodeScalars.contains($0) }
  }

  /// "No. 7 [2020] of the State Council", "Order No. 307 of …", "Example Office[2010] No. 4": names with capitals, a
  /// number, and nothing before it that makes a sentence.
  private static func isEnglish(_ text: Substring) -> Bool {
    let words = text.split { $0 == " " || $0 == "\u{A0}" }
    for (index, word) in words.enumerated().prefix(8) {
      let folded = word.lowercased()
      if folded == "no." || folded == "no" {
        return words.indices.contains(index + 1)
          && words[index + 1].unicodeScalars.first.map(isDigit) == true
      }
      if folded.hasPrefix("no."), folded.dropFirst(3).unicodeScalars.first.map(isDigit) == true {
        return true
      }
      guard let first = word.unicodeScalars.first,
        first.properties.isUppercase || first == "[" || first == "〔" || isDigit(first)
      else { return false }
    }
    return false
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  /// A line without one pair of brackets around all of it.
  private static func withoutBrackets(_ line: Substring) -> Substring {
    for (open, close) in [("(", ")"), ("（", "）")]
    where line.hasPrefix(open) && line.hasSuffix(close) && line.count > 1 {
      return line.dropFirst().dropLast().trimmed
    }
    return line
  }
}
