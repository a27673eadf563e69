/// Breaks a text of common Latin characters into lines by its bytes alone, as `Scanner` and `LineBreaker` would by
/// units: most of all text, in a tenth of the time.
///
/// It takes nothing that it does not know: what has another character, or a word wider than a line, is left to them.
struct PlainLines {
  /// One line, in bytes of the text.
  struct Line {
    /// Where the line begins, with the spaces that are not shown.
    var start: Int
    /// What is shown.
    var shown: Range<Int>
    /// How many columns that takes.
    var columns: Int
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private let range: Range<Int>
  private let isASCII: Bool

  /// The lines of a stretch, at least one; nil where the text is not all common. `first` and `rest` are the columns of
  /// the first and of every other line.
  static func lines(
    of range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>, first: Int, rest: Int,
    ambiguousIsWide: Bool
  ) -> [Line]? {
    PlainLines(bytes: bytes, range: range, isASCII: ambiguousIsWide)
      .lines(first: max(first, 1), rest: max(rest, 1))
  }

  private func lines(first: Int, rest: Int) -> [Line]? {
    var lines: [Line] = []
    var start = range.lowerBound
    var isAfterLineEnd = true
    repeat {
      let columns = lines.isEmpty ? first : rest
      let indented = isAfterLineEnd ? leading(from: start, columns: columns) : start
      guard let found = measure(from: indented, columns: columns) else { return nil }
      lines.append(line(from: start, showing: indented..<found.end, found.width))
      isAfterLineEnd = found.next > found.end
      start = found.next
    } while start < range.upperBound
    return lines
  }

  /// Where the text of a line begins: at its spaces, unless they would fill half of it.
  private func leading(from start: Int, columns: Int) -> Int {
    var index = start
    while index < range.upperBound, bytes[index] == 0x20 { index += 1 }
    return index - start > columns / 2 ? index : start
  }

  /// Where a line that begins at a place ends, how wide it is up to there, and where the next begins.
  private func measure(from start: Int, columns: Int) -> (end: Int, width: Int, next: Int)? {
    var (index, width) = (start, 0)
    while index < range.upperBound {
      let byte = bytes[index]
      if byte == 0x0A { return (index, width, index + 1) }
      if width >= columns, byte != 0x20 {
        guard length(at: index) != nil, moveToBreak(from: start, &index, &width) else { return nil }
        return (index, width, index)
      }
      guard let count = length(at: index) else { return nil }
      index += count
      width += 1
    }
    return (index, width, index)
  }

  /// A line without the spaces at its end.
  private func line(from start: Int, showing range: Range<Int>, _ width: Int) -> Line {
    var (end, columns) = (range.upperBound, width)
    while end > range.lowerBound, bytes[end - 1] == 0x20 {
      end -= 1
      columns -= 1
    }
    return Line(start: start, shown: range.lowerBound..<end, columns: columns)
  }

  /// How many bytes the character at a place takes; nil where it is not a common one.
  @inline(__always)
  private func length(at place: Int) -> Int? {
    switch bytes[place] {
    case 0x20...0x7E: return 1
    case 0xC3...0xC9 where !isASCII, 0xD0 where !isASCII: return 2
    case 0xC2 where !isASCII:
      return bytes[place + 1] >= 0xA0 && bytes[place + 1] != 0xAD ? 2 : nil
    case 0xE2 where !isASCII && bytes[place + 1] == 0x80:
      switch bytes[place + 2] {
      // "–" "—", quotation marks, "…".
      case 0x93, 0x94, 0x98, 0x99, 0x9C, 0x9D, 0xA6: return 3
      default: return nil
      }
    default: return nil
    }
  }

  /// Goes back to the last place up to `index` where a line that begins at `start` may end, with the width before it;
  /// false where there is none.
  private func moveToBreak(from start: Int, _ index: inout Int, _ width: inout Int) -> Bool {
    while index > start {
      let before = place(before: index)
      if bytes[index] != 0x20 {
        var last = before
        while bytes[last] == 0x20 {
          guard last > range.lowerBound else { return false }
          last = place(before: last)
        }
        if bytes[last] != 0x0A,
          LatinBreaks.allow(
            between: scalar(at: last), and: scalar(at: index), isSpaced: last != before)
        {
          return true
        }
      }
      index = before
      width -= 1
    }
    return false
  }

  private func place(before place: Int) -> Int {
    var place = place - 1
    while bytes[place] & 0xC0 == 0x80 { place -= 1 }
    return place
  }

  private func scalar(at place: Int) -> UInt32 {
    Scanner(bytes: bytes, ambiguousIsWide: false).decode(at: place).scalar
  }
}
