import Documents

extension Proof {
  /// Looks at whether there is a title, a date and a text, and whether the text ends where it should.
  mutating func readText() {
    let isPage = document.id.name == "_index"
    if !isPage {
      if document.title == document.id.name, !givesTitle {
        mark(.missingTitle, "there is no title; lists show the name of the file")
      }
      if document.entry.kind == .document, document.facts.date == nil {
        mark(.missingDate, "there is no date; lists by date put the document last")
      }
      readEmptiness()
    }
    readEnd()
    for notice in document.notices { read(notice) }
  }

  /// Whether a title stands in the file that happens to be the file's name.
  private var givesTitle: Bool {
    let name = document.id.name
    if manuscript.isMarkup {
      var source = SourceWords(bytes)
      return source.place(of: ">\(name)<") != nil
    }
    return titleLine != nil
  }

  /// The line in which the document's title stands; nil where no line is the title alone.
  var titleLine: Int? {
    if let line = line(ofName: "title") { return line }
    let name = document.title
    guard !manuscript.isMarkup else { return nil }
    return lineStarts.indices.prefix(2000).first { index in
      let line = line(index + 1)
      return line.count < 1000 && line.count >= name.utf8.count
        && Self.plain(String(decoding: line, as: UTF8.self)) == Self.plain(name)
    }.map { $0 + 1 }
  }

  private static func plain(_ line: String) -> String {
    let line = line[...]
    return String(line.drop { "# \"'".contains($0) }.reversed().drop { "# \"'".contains($0) })
  }

  private mutating func readEmptiness() {
    let hasText = document.blocks.contains { block in
      switch block.kind {
      case .notice, .rule, .fact, .title: false
      default: block.passage.text.unicodeScalars.contains { !$0.properties.isWhitespace }
      }
    }
    guard !hasText, document.entry.contact.fields.isEmpty else { return }
    let isBlank = bytes.allSatisfy { $0 <= 0x20 }
    mark(
      .emptyDocument, as: isBlank ? .wrong : .doubtful,
      isBlank ? "the file is empty" : "there is no text below the title")
  }

  /// Sentences of the formats about damage that they alone know the meaning of.
  private mutating func read(_ notice: String) {
    if notice.hasPrefix("A block of code is not closed") {
      mark(.openMarkup, line: openFence, "a block of code begins here and is never closed")
    } else if notice.contains(" is not closed: what follows it") {
      let name = notice.dropFirst("In the text ".count).prefix { $0 != " " }
      mark(.openMarkup, line: lastLine(holding: String(name)), "\(name) is never closed")
    } else if notice.hasPrefix("The file ends inside an element") {
      mark(.cutOff, line: lineCount, as: .wrong, "the file ends inside an element")
    } else if notice.hasPrefix("The file ends inside a character") {
      mark(.cutOff, line: lineCount, as: .wrong, "the file ends inside a character")
    } else if notice.hasPrefix("This page needs a web browser") {
      mark(.emptyDocument, "the text of the page is made by a script, and is not in the file")
    } else if notice.hasPrefix("The XML is damaged at line ") {
      let line = notice.dropFirst("The XML is damaged at line ".count).prefix { $0.isNumber }
      let reason = notice.drop { $0 != ":" }.dropFirst(2).prefix { $0 != "." }
      mark(.damagedMarkup, line: Int(line), "the XML is damaged: \(reason)")
    } else if notice.hasPrefix("The file does not say what ") {
      mark(.damagedMarkup, String(notice.prefix { $0 != "." }).lowercasedFirst)
    }
  }

  /// The line of the last fence that no other fence closes; nil where there is none at the left edge.
  private var openFence: Int? {
    var open: (sign: UInt8, count: Int, line: Int)?
    for number in 1...lineCount {
      let line = line(number).drop { $0 == 0x20 || $0 == UInt8(ascii: ">") || $0 == 0x09 }
      guard let sign = line.first, sign == UInt8(ascii: "`") || sign == UInt8(ascii: "~") else {
        continue
      }
      let count = line.prefix { $0 == sign }.count
      guard count >= 3 else { continue }
      if let fence = open {
        let isBare = line.dropFirst(count).allSatisfy { $0 <= 0x20 }
        if fence.sign == sign, count >= fence.count, isBare { open = nil }
      } else if sign == UInt8(ascii: "~") || !line.dropFirst(count).contains(sign) {
        open = (sign, count, number)
      }
    }
    return open?.line
  }

  private func lastLine(holding words: String) -> Int? {
    guard !words.isEmpty else { return nil }
    let wanted = Array(words.utf8)
    var place = bytes.count - wanted.count
    while place >= 0 {
      if bytes[place] == wanted[0], bytes[place...].starts(with: wanted) { return line(at: place) }
      place -= 1
    }
    return nil
  }
}

extension String {
  /// The text with a small letter at its start.
  fileprivate var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}
