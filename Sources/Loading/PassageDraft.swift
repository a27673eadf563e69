import Documents

/// A passage while it is being written: bytes of UTF-8, and marks not all of which have ended.
struct PassageDraft {
  /// The text so far. A soft break at its end is not in it before it is known what follows.
  var bytes: [UInt8] = []
  /// The marks in the order in which they were opened, which is the order a passage wants.
  var marks: [Passage.Mark] = []
  /// Where lines of the source begin with a colon, as the definitions of a term do.
  private(set) var colons: [Int] = []
  /// Where the source has a bracket that means itself.
  var literals: [Int] = []
  /// Whether tabs and line ends of the source become spaces, as they must in the cell of a table.
  var isCell = false

  private var breakIsPending = false
  private var marksAtBreak = 0
  private var cellStart = 0
  private var lastEnd = 0

  /// Whether nothing is written.
  var isEmpty: Bool { bytes.isEmpty && marks.isEmpty }

  /// Forgets all, and keeps the room.
  mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
    marks.removeAll(keepingCapacity: true)
    colons.removeAll(keepingCapacity: true)
    literals.removeAll(keepingCapacity: true)
    (isCell, breakIsPending, marksAtBreak, cellStart, lastEnd) = (false, false, 0, 0, 0)
  }

  /// Adds text.
  mutating func write(_ text: UnsafeBufferPointer<UInt8>) {
    guard !text.isEmpty else { return }
    if breakIsPending { settleBreak(before: text) }
    guard isCell else { return bytes.append(contentsOf: text) }
    for byte in text { bytes.append(byte == 9 || byte == 10 || byte == 13 ? 0x20 : byte) }
  }

  /// Adds text.
  mutating func write(_ text: String) {
    var text = text
    text.withUTF8 { write($0) }
  }

  /// Adds text in which a bracket at the start means itself.
  mutating func writeLiteral(_ text: UnsafeBufferPointer<UInt8>) {
    let before = bytes.count
    write(text)
    literals.append(max(before, bytes.count - text.count))
  }

  /// Ends a line of the source where the text runs on.
  mutating func breakLine() {
    guard !breakIsPending else { return }
    breakIsPending = true
    marksAtBreak = marks.count
  }

  /// Ends a line of the text.
  mutating func endLine() {
    breakIsPending = false
    guard isCell else { return bytes.append(0x0A) }
    trimCell()
    if bytes.count > cellStart { bytes.append(0x0A) }
  }

  /// Begins another cell of a table.
  mutating func endCell() {
    breakIsPending = false
    bytes.append(0x09)
    cellStart = bytes.count
  }

  /// Writes a soft break at the end as a space.
  mutating func settle() {
    guard breakIsPending, let last = bytes.last, !MarkupTag.isSpace(last) else { return }
    write(" ")
  }

  /// Takes the spaces and line ends from the end of a cell.
  mutating func trimCell() {
    breakIsPending = false
    while bytes.count > cellStart, bytes.last == 0x20 || bytes.last == 0x0A { bytes.removeLast() }
    for index in marks.indices.reversed() {
      let range = marks[index].range
      guard range.lowerBound >= cellStart else { break }
      marks[index].range =
        min(range.lowerBound, bytes.count)..<min(range.upperBound, bytes.count)
    }
  }

  /// The text as it is written.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Begins a mark and gives its number.
  mutating func open(_ style: Passage.Style) -> Int {
    marks.append(Passage.Mark(bytes.count..<bytes.count, style))
    return marks.count - 1
  }

  /// Ends the mark of a number.
  mutating func close(_ number: Int) {
    guard marks.indices.contains(number) else { return }
    let start = marks[number].range.lowerBound
    marks[number].range = start..<max(start, bytes.count)
    lastEnd = bytes.count
  }

  /// Puts other text in the place of the last bytes, unless something in them is marked.
  mutating func replace(from start: Int, with text: String) {
    guard start <= bytes.count, lastEnd <= start,
      marks.last.map({ $0.range.lowerBound <= start }) ?? true
    else { return }
    bytes.replaceSubrange(start..., with: text.utf8)
  }

  /// Puts the marks in order where they were not opened in it.
  mutating func sortMarks() {
    marks.sort {
      ($0.range.lowerBound, $1.range.upperBound) < ($1.range.lowerBound, $0.range.upperBound)
    }
  }

  /// A soft break is a space, but between two characters of Chinese or Japanese it is nothing.
  private mutating func settleBreak(before text: UnsafeBufferPointer<UInt8>) {
    breakIsPending = false
    let last = bytes.last
    if last != nil, last != 0x20, last != 0x0A, last != 0x09, text[0] != 0x20,
      !FullWidth.join(bytes, text)
    {
      for index in marksAtBreak..<max(marks.count, marksAtBreak) {
        let range = marks[index].range
        marks[index].range = range.lowerBound + 1..<range.upperBound + 1
      }
      bytes.append(0x20)
    }
    if text[0] == UInt8(ascii: ":") { colons.append(bytes.count) }
  }
}
