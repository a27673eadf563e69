import Documents

extension MarkdownText {
  /// A passage with its marks as Markdown.
  static func inline(_ passage: Passage) -> String {
    let bytes = Array(passage.text.utf8)
    var forms = MarkdownForms(bytes)
    var result = ""
    var place = 0
    var open: [(mark: Passage.Mark, form: MarkdownForms.Form)] = []
    // How many of the open marks are code between fences, references to notes, links or pictures.
    var (codes, notes, links) = (0, 0, 0)
    func count(_ mark: Passage.Mark, _ form: MarkdownForms.Form, _ change: Int) {
      switch mark.style {
      case .code: if form == .signs { codes += change }
      case .note: notes += change
      case .link, .image: links += change
      default: break
      }
    }
    func flush(to end: Int) {
      guard end > place else { return }
      let piece = String(decoding: bytes[place..<min(end, bytes.count)], as: UTF8.self)
      if codes > 0 {
        result += pictured(piece)
      } else if notes > 0 || open.last?.form == .address {
        // The reference itself is written where it ends.
      } else {
        let isStart = place == 0 || bytes[place - 1] == 0x0A
        result += escaped(piece, atLineStart: isStart, breaksLines: true)
      }
      place = end
    }
    func close(upTo start: Int) {
      while let last = open.last, last.mark.range.upperBound <= start {
        flush(to: last.mark.range.upperBound)
        result += forms.ending(of: last.mark, last.form)
        open.removeLast()
        count(last.mark, last.form, -1)
      }
    }
    for mark in passage.marks where mark.range.upperBound <= bytes.count {
      close(upTo: mark.range.lowerBound)
      flush(to: mark.range.lowerBound)
      // Marks that cross each other cannot be written; the inner one gives way. No link stands in another.
      if let last = open.last, last.mark.range.upperBound < mark.range.upperBound { continue }
      if links > 0, mark.style.isLink { continue }
      let form = forms.form(of: mark, in: codes > 0 ? nil : open.last?.mark)
      result += forms.beginning(of: mark, form)
      open.append((mark, form))
      count(mark, form, 1)
    }
    close(upTo: bytes.count)
    flush(to: bytes.count)
    return result
  }

  /// The cells of a row, each as Markdown.
  static func cells(of block: Block) -> [String] {
    let bytes = Array(block.passage.text.utf8)
    var marks = block.passage.marks[...]
    return block.cells.map { range in
      var own: [Passage.Mark] = []
      while let mark = marks.first, mark.range.lowerBound < range.upperBound {
        marks.removeFirst()
        guard range.lowerBound <= mark.range.lowerBound, mark.range.upperBound <= range.upperBound
        else { continue }
        let lower = mark.range.lowerBound - range.lowerBound
        own.append(Passage.Mark(lower..<lower + mark.range.count, mark.style))
      }
      let text = String(decoding: bytes[range], as: UTF8.self)
      return withoutBars(inline(Passage(text, marks: own)).replacing(bytes: "\\\n", with: "<br>"))
    }
  }

  /// The Markdown of a cell with every bar escaped that is not.
  private static func withoutBars(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "|")) else { return text }
    var bytes: [UInt8] = []
    var isEscaped = false
    for byte in text.utf8 {
      if byte == UInt8(ascii: "|"), !isEscaped { bytes.append(UInt8(ascii: "\\")) }
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
      bytes.append(byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension Passage.Style {
  /// Whether it is a link or a picture.
  var isLink: Bool {
    switch self {
    case .link, .image: true
    default: false
    }
  }
}
