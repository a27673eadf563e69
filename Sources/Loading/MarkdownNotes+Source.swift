extension MarkdownNotes {
  /// Takes the definitions of footnotes ("[^a]: …" with what is indented below) out of a source.
  ///
  /// Returns the source without them, or nil where there are none. Code is left alone.
  static func takeOut(of source: UnsafeBufferPointer<UInt8>) -> (rest: [UInt8], MarkdownNotes)? {
    guard mayHoldNotes(source) else { return nil }
    var reader = Reader(source: source)
    reader.read()
    return reader.notes.isEmpty ? nil : (reader.rest, reader.notes)
  }

  private static func mayHoldNotes(_ source: UnsafeBufferPointer<UInt8>) -> Bool {
    guard source.count > 4 else { return false }
    for index in 0..<source.count - 1 where source[index] == UInt8(ascii: "[") {
      if source[index + 1] == UInt8(ascii: "^") { return true }
    }
    return false
  }

  /// Goes through the lines of a source once.
  private struct Reader {
    let source: UnsafeBufferPointer<UInt8>
    var rest: [UInt8] = []
    var notes = MarkdownNotes()
    private var marker: String?
    private var note: [UInt8] = []
    private var afterBlank = false
    private var fence: (byte: UInt8, count: Int)?

    init(source: UnsafeBufferPointer<UInt8>) { self.source = source }

    mutating func read() {
      rest.reserveCapacity(source.count)
      var start = 0
      while start < source.count {
        var end = start
        while end < source.count, source[end] != 0x0A { end += 1 }
        end = min(end + 1, source.count)
        take(start..<end)
        start = end
      }
      finish()
    }

    private mutating func take(_ line: Range<Int>) {
      var text = line.lowerBound
      var columns = 0
      while text < line.upperBound, source[text] == 0x20 || source[text] == 0x09 {
        columns += source[text] == 0x09 ? 4 : 1
        text += 1
      }
      let isBlank = text == line.upperBound || source[text] == 0x0A || source[text] == 0x0D
      if fence == nil, columns < 4, let found = definition(at: text, in: line) {
        finish()
        marker = found.marker
        note.append(contentsOf: source[found.text..<line.upperBound])
        afterBlank = false
      } else if marker != nil, isBlank || columns >= 4 || (!afterBlank && !beginsBlock(text, line)) {
        // Four columns of indentation are the note's own.
        var own = line.lowerBound
        var dropped = 0
        while own < text, dropped < 4 {
          dropped += source[own] == 0x09 ? 4 : 1
          own += 1
        }
        if isBlank { note.append(0x0A) } else { note.append(contentsOf: source[own..<line.upperBound]) }
        afterBlank = isBlank
      } else {
        finish()
        rest.append(contentsOf: source[line])
      }
      noteFence(at: text, line)
    }

    private mutating func finish() {
      guard let marker else { return }
      notes.add(marker, note)
      self.marker = nil
      note = []
      // A blank line in the place of the note keeps what stood around it apart.
      rest.append(0x0A)
    }

    private func definition(at place: Int, in line: Range<Int>) -> (marker: String, text: Int)? {
      guard place + 4 < line.upperBound, source[place] == UInt8(ascii: "["),
        source[place + 1] == UInt8(ascii: "^")
      else { return nil }
      var end = place + 2
      while end < line.upperBound, source[end] > 0x20, source[end] != UInt8(ascii: "]"),
        source[end] != UInt8(ascii: "["), end - place < 200
      {
        end += 1
      }
      guard end > place + 2, end + 1 < line.upperBound, source[end] == UInt8(ascii: "]"),
        source[end + 1] == UInt8(ascii: ":")
      else { return nil }
      return (String(decoding: source[place + 2..<end], as: UTF8.self), end + 2)
    }

    private func beginsBlock(_ place: Int, _ line: Range<Int>) -> Bool {
      guard place < line.upperBound else { return false }
      switch source[place] {
      case UInt8(ascii: "#"), UInt8(ascii: ">"), UInt8(ascii: "`"), UInt8(ascii: "~"),
        UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "|"), UInt8(ascii: "<"):
        return true
      default: return false
      }
    }

    /// Notes where a fenced block of code begins and ends.
    private mutating func noteFence(at place: Int, _ line: Range<Int>) {
      var start = place
      while start < line.upperBound, [0x20, 0x3E, 0x2D, 0x2A, 0x2B].contains(source[start]) {
        start += 1
      }
      guard start < line.upperBound, source[start] == 0x60 || source[start] == 0x7E else { return }
      let byte = source[start]
      var end = start
      while end < line.upperBound, source[end] == byte { end += 1 }
      guard end - start >= 3 else { return }
      let isBare = source[end..<line.upperBound].allSatisfy { $0 <= 0x20 }
      if let open = fence {
        if open.byte == byte, end - start >= open.count, isBare { fence = nil }
      } else if byte == 0x7E || !source[end..<line.upperBound].contains(byte) {
        fence = (byte, end - start)
      }
    }
  }
}
