/// A Markdown source made ready for md4c: the definitions of footnotes ("[^a]: …" with what is indented below)
/// taken out of it, the rules of its tables ("|-|-|") written with the three dashes that md4c asks for, and a space
/// put into cells of nothing ("||"), which md4c would leave out.
///
/// Code is left alone.
struct MarkdownSource {
  /// The source without footnotes.
  private(set) var rest: [UInt8] = []
  /// The footnotes.
  private(set) var notes = MarkdownNotes()

  private let source: UnsafeBufferPointer<UInt8>
  private var marker: String?
  private var note: [UInt8] = []
  private var afterBlank = false
  private var fence = CodeFence()
  private var lineBefore = 0..<0
  private var isInTable = false

  /// Makes a source ready; nil where there is nothing to make ready.
  init?(_ source: UnsafeBufferPointer<UInt8>) {
    self.source = source
    guard Self.needsWork(source) else { return nil }
    read()
  }

  /// Whether a source has "[^" or "||", or a line of nothing but what makes the rule of a table.
  private static func needsWork(_ source: UnsafeBufferPointer<UInt8>) -> Bool {
    if source.holds(UInt8(ascii: "["), UInt8(ascii: "^")) { return true }
    guard source.first(UInt8(ascii: "|"), from: 0) < source.count else { return false }
    if source.holds(UInt8(ascii: "|"), UInt8(ascii: "|")) { return true }
    var end = source.first(0x0A, from: 0)
    while end < source.count {
      if TableRule(source, from: end + 1)?.isShort == true { return true }
      end = source.first(0x0A, from: end + 1)
    }
    return false
  }

  private mutating func read() {
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
    if !fence.isOpen, columns < 4, let found = definition(at: text, in: line) {
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
      if isBlank {
        note.append(0x0A)
      } else {
        note.append(contentsOf: source[own..<line.upperBound])
      }
      afterBlank = isBlank
    } else {
      finish()
      takeText(line, from: text, columns: columns)
    }
    lineBefore = line
    fence.take(line, from: text, of: source)
  }

  /// Takes a line that belongs to no footnote.
  private mutating func takeText(_ line: Range<Int>, from text: Int, columns: Int) {
    if !fence.isOpen, columns < 4, let rule = TableRule(source, from: text),
      rule.columns == TableRule.columns(of: source[lineBefore])
    {
      isInTable = true
      guard rule.isShort else { return rest.append(contentsOf: source[line]) }
      return rest.append(contentsOf: rule.widened)
    }
    let isRow = isInTable && source[line].contains(UInt8(ascii: "|"))
    isInTable = isRow
    if isRow { takeRow(line) } else { rest.append(contentsOf: source[line]) }
  }

  /// Takes a row of a table, with a space in every cell of nothing.
  private mutating func takeRow(_ line: Range<Int>) {
    var before: UInt8 = 0
    var isCode = false
    for byte in source[line] {
      if byte == UInt8(ascii: "`") { isCode.toggle() }
      let isPipe = byte == UInt8(ascii: "|") && before != UInt8(ascii: "\\")
      if isPipe, before == byte, !isCode { rest.append(0x20) }
      rest.append(byte)
      before = byte == UInt8(ascii: "|") && !isPipe ? 0 : byte
    }
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
}
