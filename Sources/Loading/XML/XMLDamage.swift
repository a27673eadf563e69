/// What was found wrong in an XML text, for the sentence that the reader is told.
struct XMLDamage {
  /// Whether the text ends inside an element.
  var isCut = false
  /// Names of entities that no one explains, as written, the first few.
  var entities: [String] = []
  /// How many control characters and noncharacters were replaced.
  var controls = 0
  /// What else is wrong, first of all, and where.
  var first: (line: Int, reason: String)?
  /// Whether something else is wrong at all.
  var isMarred: Bool { first != nil }

  /// Plain sentences about the damage.
  var notices: [String] {
    var notices: [String] = []
    if isCut {
      notices.append("The file ends inside an element. What stands before its end is shown.")
    }
    if !entities.isEmpty {
      let names = entities.map { "&\($0);" }.joined(separator: ", ")
      notices.append("The file does not say what \(names) means. It is shown as it is written.")
    }
    if controls > 0 {
      let words = controls == 1 ? "One character" : "\(controls) characters"
      notices.append("\(words) that XML does not allow: shown as \u{FFFD}.")
    }
    if let first {
      notices.append(
        "The XML is damaged at line \(first.line): \(first.reason). All of its text is shown.")
    }
    return notices
  }

  /// Words of a library in one line without control characters, at most so many bytes as fit a notice.
  static func line(_ words: String) -> String {
    var line = ""
    for scalar in words.unicodeScalars.prefix(160) {
      let isPlain = scalar.value >= 0x20 && !(0x7F...0x9F).contains(scalar.value)
      if scalar == "\n", line.isEmpty == false { break }
      line.unicodeScalars.append(isPlain ? scalar : " ")
    }
    while line.last == " " { line.removeLast() }
    return line
  }
}
