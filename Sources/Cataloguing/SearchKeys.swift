import Documents

/// The forms of titles and numbers by which they are looked up directly.
enum SearchKeys {
  /// A title or name as it is compared: folded words with one space between them, signs of other scripts together.
  static func plain(_ text: String, with scanner: WordScanner) -> String {
    var key: [UInt8] = []
    var wasIdeograph = false
    for word in words(of: text, with: scanner) {
      let isIdeograph = word.isPair
      if !key.isEmpty, !(isIdeograph && wasIdeograph) { key.append(0x20) }
      key += word.bytes
      wasIdeograph = isIdeograph
      if key.count > 400 { break }
    }
    return String(decoding: key, as: UTF8.self)
  }

  /// The title without what stands before many: the name of the state, or kind and number ("Ley Nº 16060 - …").
  static func short(_ title: String, with scanner: WordScanner) -> String {
    var rest = Substring(title)
    if let name = SearchKeys.afterNumber(rest) { rest = name }
    for prefix in statePrefixes where rest.hasPrefix(prefix) && rest.count > prefix.count {
      rest = rest.dropFirst(prefix.count)
      break
    }
    for opening in ["《", "（", "("] {
      if let range = rest.firstIndex(of: Character(opening)), range != rest.startIndex {
        rest = rest[..<range]
      }
    }
    return plain(String(rest), with: scanner)
  }

  /// What follows a title's kind and number and the dash or colon behind them; nil where it does not begin so.
  private static func afterNumber(_ title: Substring) -> Substring? {
    guard
      let mark = title.firstIndex(where: { "-–—:：".contains($0) }),
      title[..<mark].last == " " || ":：".contains(title[mark])
    else { return nil }
    let opening = title[..<mark].split(separator: " ")
    let rest = title[title.index(after: mark)...].drop(while: \.isWhitespace)
    guard !rest.isEmpty, opening.count <= 4, opening.last?.last?.isNumber == true else {
      return nil
    }
    return rest
  }

  /// A number as it is compared: its words and numbers with a full stop between them ("no.7.2020", "国发.2020.7.号");
  /// nil where it has no digit.
  static func number(_ text: String, with scanner: WordScanner) -> String? {
    guard text.utf8.count <= 200 else { return nil }
    let parts = words(of: text, with: scanner).map { String(decoding: $0.bytes, as: UTF8.self) }
    let key = parts.joined(separator: ".")
    return key.utf8.contains { (48...57).contains($0) } ? key : nil
  }

  /// The first letters of the words of a title in a script with spaces; nil for fewer than three words.
  static func initials(_ title: String, with scanner: WordScanner) -> String? {
    var initials = ""
    var count = 0
    for word in words(of: title, with: scanner) {
      if word.isPair { return nil }
      guard let letter = String(decoding: word.bytes, as: UTF8.self).first else { continue }
      if smallWords.contains(String(decoding: word.bytes, as: UTF8.self)) { continue }
      initials.append(letter)
      count += 1
      if count > 12 { return nil }
    }
    return count >= 2 ? initials : nil
  }

  /// One word of a text; of a run of pairs each sign once.
  struct Word {
    var bytes: [UInt8]
    var isPair: Bool
  }

  static func words(of text: String, with scanner: WordScanner) -> [Word] {
    var words: [Word] = []
    var text = text
    var end = 0
    _ = text.withUTF8 { bytes in
      scanner.scan(UnsafeBufferPointer(rebasing: bytes.prefix(4096))) { word, range in
        let decoded = String(decoding: word, as: UTF8.self)
        let isPair = decoded.unicodeScalars.first.map(Folding.isIdeograph) ?? false
        if isPair, range.lowerBound < end, let last = decoded.unicodeScalars.last {
          words[words.count - 1].bytes += Array(String(last).utf8)
        } else {
          words.append(Word(bytes: Array(word), isPair: isPair))
        }
        end = range.upperBound
        return 0
      }
    }
    return words
  }

  /// What titles of laws begin with, and people leave out.
  static let statePrefixes = [
    "中华人民共和国", "中華人民共和國", "国务院关于", "最高人民法院关于",
  ]
  private static let smallWords: Set<String> = [
    "of", "the", "and", "on", "for", "in", "a", "to", "de", "la", "el", "los", "las", "y", "del",
  ]
}
