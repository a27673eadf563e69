import Documents

/// A stretch of a passage broken into lines, ready to be put into rows.
struct BrokenText {
  let units: [Unit]
  let lines: [LineBreaker.Broken]
  let first: Int
  let rest: Int
  let words: MarkWords

  /// Breaks a stretch of a passage. `first` and `rest` are the columns of the first and of every other line.
  init(
    _ passage: Passage, range: Range<Int>, first: Int, rest: Int, ambiguousIsWide: Bool,
    words marked: MarkedWords, keepsSpaces: Bool = false
  ) {
    (self.first, self.rest) = (max(first, 1), max(rest, 1))
    words = MarkWords(columns: min(first, rest), words: marked)
    var units = passage.text.withBytes { bytes in
      let scanner = Scanner(bytes: bytes, ambiguousIsWide: ambiguousIsWide)
      var units = scanner.units(in: range)
      if !keepsSpaces { scanner.markBreaks(in: &units, of: range) }
      return units
    }
    if !passage.marks.isEmpty { words.insert(into: &units, for: passage.marks, within: range) }
    var breaker = LineBreaker(units, first: first, rest: rest, keepsSpaces: keepsSpaces)
    lines = breaker.lines()
    self.units = breaker.units
  }

  /// Where a line begins in the passage; `end` for a line of nothing at the end.
  func start(of line: Int, end: Int) -> Int {
    let index = lines[line].start
    return index < units.count ? Int(units[index].start) : end
  }

  /// Puts what is shown of a line into a row; nothing where there is no such line.
  func add(_ line: Int, to pieces: inout Pieces) {
    guard line < lines.count else { return }
    pieces.add(lines[line], of: units, columns: line == 0 ? first : rest, words: words)
  }
}
