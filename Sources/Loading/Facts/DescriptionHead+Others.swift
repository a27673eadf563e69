extension DescriptionHead {
  /// Finds a description in JSON: an object at the very beginning, the first sign in it a quotation mark, nothing behind
  /// it on its last line.
  init?(json text: String) {
    let bytes = text.utf8
    guard let start = bytes.dropFirst().first(where: { $0 > 0x20 }), start == UInt8(ascii: "\"")
    else { return nil }
    var depth = 0
    var isQuoted = false
    var isEscaped = false
    var line = 1
    var end = bytes.startIndex
    scan: while end < bytes.endIndex {
      let byte = bytes[end]
      end = bytes.index(after: end)
      if byte == 0x0A { line += 1 }
      if isQuoted {
        if isEscaped {
          isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
          isQuoted = false
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""): isQuoted = true
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"):
        depth -= 1
        if depth == 0 { break scan }
      default: break
      }
    }
    guard depth == 0, bytes.first == UInt8(ascii: "{") else { return nil }
    var lines = Lines(text[end...])
    guard lines.next()?.trimmedOfBlanks.isEmpty ?? true else { return nil }
    self.init(
      language: .json, content: text[..<end], body: lines.rest, bodyLine: line + 1)
  }

  /// Finds the title block of Pandoc: up to three fields that begin with `%`, each with lines indented below it, and an
  /// empty line or the end behind them.
  init?(pandoc text: String) {
    var lines = Lines(text[...])
    var fields = 0
    var number = 1
    var end = text.startIndex
    while true {
      let rest = lines.rest
      guard let line = lines.next(), !line.trimmedOfBlanks.isEmpty else {
        end = rest.startIndex
        break
      }
      if line.utf8.first == UInt8(ascii: "%") {
        let second = line.utf8.dropFirst().first
        guard fields < 3, second == nil || second == 0x20 else { return nil }
        fields += 1
      } else {
        guard line.utf8.first == 0x20, fields > 0 else { return nil }
      }
      number += 1
    }
    guard text[..<end].utf8.contains(where: { $0 > 0x25 }) else { return nil }
    self.init(language: .pandoc, content: text[..<end], body: text[end...], bodyLine: number)
  }
}

extension Description {
  /// Reads the title block of Pandoc: title, authors, date.
  init(pandoc: Substring) {
    self.init()
    var fields: [[String]] = []
    for line in Lines(pandoc) {
      let isNew = line.utf8.first == UInt8(ascii: "%")
      let words = String((isNew ? line.dropFirst() : line).trimmedOfBlanks)
      if isNew { fields.append([]) }
      if !words.isEmpty, !fields.isEmpty { fields[fields.count - 1].append(words) }
    }
    var known: Set<String> = []
    for (name, lines) in zip(["title", "author", "date"], fields) where !lines.isEmpty {
      let words = lines.joined(separator: name == "author" ? "; " : " ")
      add(name, .text(words), known: &known)
    }
  }
}
