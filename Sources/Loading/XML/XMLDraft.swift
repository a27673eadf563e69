import Documents

/// The text of a block that is being read, with its marks. Runs of space are one space.
struct XMLDraft {
  /// How many marks may be open at once; hostile texts nest thousands.
  static let mostOpen = 16

  private(set) var bytes: [UInt8] = []
  private var marks: [Passage.Mark] = []
  private var open: [(start: Int, style: Passage.Style)] = []

  /// Whether there is nothing to show yet.
  var isEmpty: Bool { bytes.isEmpty }

  /// Adds text, with its runs of space folded.
  mutating func add(_ text: UnsafeBufferPointer<UInt8>) {
    for byte in text {
      if byte > 0x20 {
        bytes.append(byte)
      } else if let last = bytes.last, last != 0x20, last != 0x0A {
        bytes.append(0x20)
      }
    }
  }

  /// Adds a word as it is.
  mutating func add(_ word: String) { bytes.append(contentsOf: word.utf8) }

  /// Adds a space unless one is there.
  mutating func addSpace() {
    if let last = bytes.last, last != 0x20, last != 0x0A { bytes.append(0x20) }
  }

  /// Ends the line unless it is empty.
  mutating func breakLine() {
    if bytes.last == 0x20 { bytes.removeLast() }
    if let last = bytes.last, last != 0x0A { bytes.append(0x0A) }
  }

  /// Adds a passage with its marks.
  mutating func add(_ passage: Passage) {
    let start = bytes.count
    bytes.append(contentsOf: passage.text.utf8)
    for mark in passage.marks {
      marks.append(
        Passage.Mark(mark.range.lowerBound + start..<mark.range.upperBound + start, mark.style))
    }
  }

  /// Marks a word that is added as it is.
  mutating func add(_ word: String, _ style: Passage.Style) {
    let start = bytes.count
    add(word)
    if bytes.count > start { marks.append(Passage.Mark(start..<bytes.count, style)) }
  }

  /// Marks what was added since the offset as the reference to the note whose marker it is.
  mutating func markNote(from start: Int) {
    guard start < bytes.count else { return }
    let marker = String(decoding: bytes[start...], as: UTF8.self)
    marks.append(Passage.Mark(start..<bytes.count, .note(marker)))
  }

  /// Begins a mark; false where the style is open already or too much is.
  mutating func begin(_ style: Passage.Style) -> Bool {
    guard open.count < Self.mostOpen, !open.contains(where: { $0.style == style }) else {
      return false
    }
    open.append((bytes.count, style))
    return true
  }

  /// Ends the mark that was begun last.
  mutating func end() {
    guard let (start, style) = open.popLast() else { return }
    if bytes.count > start { marks.append(Passage.Mark(start..<bytes.count, style)) }
  }

  /// The bytes of the wide spaces by which the source indents a line: U+2000 to U+200A and U+3000.
  private var indent: Int {
    var indent = 0
    while indent + 2 < bytes.count {
      let isWide = bytes[indent] == 0xE2 && bytes[indent + 1] == 0x80 && bytes[indent + 2] <= 0x8A
      let isIdeographic =
        bytes[indent] == 0xE3 && bytes[indent + 1] == 0x80 && bytes[indent + 2] == 0x80
      if isWide || isIdeographic {
        indent += 3
      } else if bytes[indent] == 0x20 {
        indent += 1
      } else {
        break
      }
    }
    return indent
  }

  /// Takes the passage out. Marks that are open go on in the next one.
  mutating func take() -> Passage {
    for (start, style) in open where bytes.count > start {
      marks.append(Passage.Mark(start..<bytes.count, style))
    }
    for index in open.indices { open[index].start = 0 }
    while let last = bytes.last, last == 0x20 || last == 0x0A { bytes.removeLast() }
    let (indent, end) = (indent, bytes.count)
    var passage = Passage(String(decoding: bytes[indent...], as: UTF8.self))
    if !marks.isEmpty {
      passage.marks = marks.compactMap { mark in
        let start = min(max(mark.range.lowerBound, indent), end) - indent
        let range = start..<max(min(mark.range.upperBound, end) - indent, start)
        return range.isEmpty ? nil : Passage.Mark(range, mark.style)
      }
      passage.marks.sort { left, right in
        (left.range.lowerBound, right.range.upperBound) < (
          right.range.lowerBound, left.range.upperBound
        )
      }
    }
    bytes.removeAll(keepingCapacity: true)
    marks.removeAll(keepingCapacity: true)
    return passage
  }
}
