import Documents

/// A stretch of a passage broken into lines, ready to be put into rows.
struct BrokenText {
  /// How many lines there are, at least one.
  let count: Int

  private let content: Content
  private let first: Int
  private let rest: Int

  private enum Content {
    case plain([PlainLines.Line])
    case units([Unit], [LineBreaker.Broken], MarkWords)
  }

  /// Breaks a stretch of a passage. `first` and `rest` are the columns of the first and of every other line. With
  /// `byUnits` no text is broken by its bytes alone, which gives the same and takes longer.
  init(
    _ passage: Passage, range: Range<Int>, first: Int, rest: Int, ambiguousIsWide: Bool,
    words marked: MarkedWords, keepsSpaces: Bool = false, byUnits: Bool = false
  ) {
    (self.first, self.rest) = (max(first, 1), max(rest, 1))
    if !byUnits, !keepsSpaces, !passage.marks.contains(where: { MarkWords.surround($0.style) }) {
      let lines = passage.text.withBytes {
        PlainLines.lines(
          of: range, in: $0, first: first, rest: rest, ambiguousIsWide: ambiguousIsWide)
      }
      if let lines {
        (content, count) = (.plain(lines), lines.count)
        return
      }
    }
    let words = MarkWords(columns: min(first, rest), words: marked)
    var units = passage.text.withBytes { bytes in
      let scanner = Scanner(bytes: bytes, ambiguousIsWide: ambiguousIsWide)
      var units = scanner.units(in: range)
      if !keepsSpaces { scanner.markBreaks(in: &units, of: range) }
      return units
    }
    if !passage.marks.isEmpty { words.insert(into: &units, for: passage.marks, within: range) }
    var breaker = LineBreaker(units, first: first, rest: rest, keepsSpaces: keepsSpaces)
    let lines = breaker.lines()
    (content, count) = (.units(breaker.units, lines, words), lines.count)
  }

  /// Where a line begins in the passage; `end` for a line of nothing at the end.
  func start(of line: Int, end: Int) -> Int {
    switch content {
    case .plain(let lines): return lines[line].start
    case .units(let units, let lines, _):
      let index = lines[line].start
      return index < units.count ? Int(units[index].start) : end
    }
  }

  /// Puts what is shown of a line into a row; nothing where there is no such line.
  func add(_ line: Int, to pieces: inout Pieces) {
    guard line < count else { return }
    switch content {
    case .plain(let lines): pieces.add(lines[line].shown, columns: lines[line].columns)
    case .units(let units, let lines, let words):
      pieces.add(lines[line], of: units, columns: line == 0 ? first : rest, words: words)
    }
  }
}
