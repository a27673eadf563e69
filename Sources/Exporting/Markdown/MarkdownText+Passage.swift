import Documents

extension MarkdownText {
  /// A passage with its marks as Markdown.
  static func inline(_ passage: Passage) -> String {
    let bytes = Array(passage.text.utf8)
    var result = ""
    var place = 0
    var open: [Passage.Mark] = []
    // How many of the open marks are code, and how many are references to notes.
    var (codes, notes) = (0, 0)
    func count(_ mark: Passage.Mark, _ change: Int) {
      switch mark.style {
      case .code: codes += change
      case .note: notes += change
      default: break
      }
    }
    func flush(to end: Int) {
      guard end > place else { return }
      let piece = String(decoding: bytes[place..<min(end, bytes.count)], as: UTF8.self)
      if codes > 0 {
        result += pictured(piece)
      } else if notes > 0 {
        // The reference itself is written where it ends.
      } else {
        result += escaped(piece, atLineStart: place == 0 || bytes[place - 1] == 0x0A)
      }
      place = end
    }
    func close(upTo start: Int) {
      while let last = open.last, last.range.upperBound <= start {
        flush(to: last.range.upperBound)
        result += ending(of: last, text: bytes)
        open.removeLast()
        count(last, -1)
      }
    }
    for mark in passage.marks where mark.range.upperBound <= bytes.count {
      close(upTo: mark.range.lowerBound)
      flush(to: mark.range.lowerBound)
      // Marks that cross each other cannot be written; the inner one gives way.
      if let last = open.last, last.range.upperBound < mark.range.upperBound { continue }
      result += beginning(of: mark, text: bytes)
      open.append(mark)
      count(mark, 1)
    }
    close(upTo: bytes.count)
    flush(to: bytes.count)
    return result.replacing("\n", with: "\\\n")
  }

  private static func beginning(of mark: Passage.Mark, text: [UInt8]) -> String {
    switch mark.style {
    case .emphasis: "*"
    case .strong: "**"
    case .code: fence(mark, text) + (padded(mark, text) ? " " : "")
    case .deletion: "~~"
    case .link: "["
    case .image: "!["
    case .note(let marker): "[^\(pictured(marker))]"
    case .label: ""
    }
  }

  private static func ending(of mark: Passage.Mark, text: [UInt8]) -> String {
    switch mark.style {
    case .emphasis: "*"
    case .strong: "**"
    case .code: (padded(mark, text) ? " " : "") + fence(mark, text)
    case .deletion: "~~"
    case .link(let address), .image(let address): "](<\(target(address))>)"
    case .note, .label: ""
    }
  }

  private static func fence(_ mark: Passage.Mark, _ text: [UInt8]) -> String {
    let code = String(decoding: text[mark.range], as: UTF8.self)
    var fence = "`"
    while code.contains(fence) { fence += "`" }
    return fence
  }

  private static func padded(_ mark: Passage.Mark, _ text: [UInt8]) -> Bool {
    let code = text[mark.range]
    return code.first == 0x60 || code.last == 0x60 || code.first == 0x20 && code.last == 0x20
  }

  private static func target(_ address: String) -> String {
    referring(
      address.replacing("\\", with: "\\\\").replacing("<", with: "\\<")
        .replacing(">", with: "\\>").replacing("\n", with: "%0A"))
  }

  /// The cells of a row, each as Markdown.
  static func cells(of block: Block) -> [String] {
    let bytes = Array(block.passage.text.utf8)
    return block.cells.map { range in
      let marks = block.passage.marks.compactMap { mark -> Passage.Mark? in
        guard range.lowerBound <= mark.range.lowerBound, mark.range.upperBound <= range.upperBound
        else { return nil }
        let lower = mark.range.lowerBound - range.lowerBound
        return Passage.Mark(lower..<lower + mark.range.count, mark.style)
      }
      let text = String(decoding: bytes[range], as: UTF8.self)
      return inline(Passage(text, marks: marks)).replacing("\\\n", with: " ")
        .replacing("|", with: "\\|")
    }
  }

  /// Text with everything escaped that Markdown would read as more than text.
  static func escaped(_ text: String, atLineStart: Bool) -> String {
    var result = ""
    var isStart = atLineStart
    var digits = 0
    for character in text.unicodeScalars {
      switch character {
      case "\\", "`", "*", "_", "[", "]", "<", "&", "~": result += "\\"
      case "#", "+", "-", ">", "|", "=", ":":
        if isStart { result += "\\" }
      case ".", ")":
        if isStart, digits > 0 { result += "\\" }
      default: break
      }
      if isActive(character) {
        result += reference(to: character)
      } else {
        result.unicodeScalars.append(character)
      }
      let isDigit = (0x30...0x39).contains(character.value)
      digits = isStart && isDigit ? digits + 1 : 0
      isStart = character == "\n" || isStart && (isDigit || character == " ")
    }
    return result
  }
}
