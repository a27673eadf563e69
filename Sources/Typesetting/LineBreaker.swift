/// Divides the units of a text into lines: at the last place that the rules allow, and where a word is wider than the
/// line, at the last cluster that fits.
struct LineBreaker {
  /// One line, in indices of units.
  struct Broken {
    /// Where the line begins, with the spaces that are not shown.
    var start: Int
    /// What is shown.
    var shown: Range<Int>
    /// Whether the line ends at a soft hyphen, which is then shown.
    var isHyphenated = false
  }

  /// The units; tabs of kept text get their widths as lines are broken.
  private(set) var units: [Unit]
  /// How many columns the first line has.
  let first: Int
  /// How many columns every other line has.
  let rest: Int
  /// Whether spaces are kept and lines broken at any cluster.
  var keepsSpaces = false
  /// The next unit of kept text that is not a space, as last looked up.
  private var nextNotSpace = -1

  /// Makes a breaker; a line has at least one column.
  init(_ units: [Unit], first: Int, rest: Int, keepsSpaces: Bool = false) {
    self.units = units
    self.first = max(first, 1)
    self.rest = max(rest, 1)
    self.keepsSpaces = keepsSpaces
  }

  /// All lines, at least one.
  mutating func lines() -> [Broken] {
    var lines: [Broken] = []
    var start = 0
    var isAfterLineEnd = true
    repeat {
      let columns = lines.isEmpty ? first : rest
      let indented = isAfterLineEnd && !keepsSpaces ? leading(from: start, columns: columns) : start
      let (end, next) = measure(from: indented, columns: columns)
      let isLast = next > end || next >= units.count
      if isLast, !isAfterLineEnd, let earlier = companion(of: indented..<end, after: lines.last) {
        // The last sign takes the one before it along.
        let columns = lines.count == 1 ? first : rest
        let before = lines.removeLast()
        lines.append(
          line(
            start: before.start, shown: before.shown.lowerBound..<earlier, columns: columns,
            next: earlier))
        lines.append(line(start: earlier, shown: earlier..<end, columns: rest, next: next))
      } else {
        lines.append(line(start: start, shown: indented..<end, columns: columns, next: next))
      }
      isAfterLineEnd = next > end
      start = next
    } while start < units.count
    return lines
  }

  /// Where the line before the last one of a paragraph may end earlier, so that no lone sign of Chinese or Japanese
  /// hangs at the paragraph's end; nil where the last line is longer, or the line before it would be too short.
  private func companion(of shown: Range<Int>, after before: Broken?) -> Int? {
    guard !keepsSpaces, let before, before.shown.upperBound == shown.lowerBound,
      shown.count <= 4, rest >= 10
    else { return nil }
    let seen = units[shown].filter(\.isSeen)
    guard let sign = seen.first, sign.width == 2, sign.kind == .plain,
      sign.traits.isDisjoint(with: .neverLast),
      seen.dropFirst().allSatisfy({ !$0.traits.isDisjoint(with: [.neverFirst, .rarelyFirst]) })
    else { return nil }
    let earlier = units[before.shown].lastIndex {
      $0.traits.contains(.mayBreakBefore) && $0.width > 0
    }
    guard let earlier, earlier > before.shown.lowerBound,
      width(of: before.shown.lowerBound..<earlier) * 2 >= rest,
      units[earlier..<shown.lowerBound].allSatisfy({ $0.width == 2 && $0.kind == .plain })
    else { return nil }
    return earlier
  }

  /// Where the text of a line begins: at its spaces, unless they would fill half of it.
  private func leading(from start: Int, columns: Int) -> Int {
    var (index, width) = (start, 0)
    while index < units.count, units[index].isSpace {
      width += Int(units[index].width)
      index += 1
    }
    return width > columns / 2 ? index : start
  }

  private func line(start: Int, shown: Range<Int>, columns: Int, next: Int) -> Broken {
    var end = shown.upperBound
    while end > shown.lowerBound, !units[end - 1].isSeen { end -= 1 }
    var broken = Broken(start: start, shown: shown.lowerBound..<end)
    if next == shown.upperBound, next < units.count, next > shown.lowerBound,
      units[next - 1].kind == .softHyphen
    {
      broken.isHyphenated = width(of: broken.shown) < columns
    }
    return broken
  }

  private func width(of range: Range<Int>) -> Int {
    units[range].reduce(0) { $0 + Int($1.width) }
  }

  /// Where a line that begins at a unit ends, and where the next begins.
  private mutating func measure(from start: Int, columns: Int) -> (end: Int, next: Int) {
    var width = 0
    var lastBreak: Int?
    var index = start
    while index < units.count {
      let unit = units[index]
      if unit.kind == .lineEnd { return (index, index + 1) }
      if index > start, !keepsSpaces, unit.traits.contains(.mayBreakBefore),
        units[index - 1].kind != .softHyphen || width < columns
      {
        lastBreak = index
      }
      if unit.kind == .tab, keepsSpaces {
        units[index].width = UInt8(max(min(8 - width % 8, columns - width), 0))
      }
      let widthAfter = width + Int(units[index].width)
      if widthAfter > columns, !unit.isSpace || keepsSpaces {
        if unit.isSpace, let lineEnd = lineEnd(afterSpacesAt: index) {
          return (lineEnd, min(lineEnd + 1, units.count))
        }
        let end = lastBreak ?? emergency(from: start, overflowingAt: index)
        return (end, end)
      }
      width = widthAfter
      index += 1
    }
    return (index, index)
  }

  /// Where the line of kept text ends if nothing is seen before that; nil where something is.
  private mutating func lineEnd(afterSpacesAt index: Int) -> Int? {
    if nextNotSpace < index {
      nextNotSpace =
        units[index...].firstIndex { $0.isSeen || $0.kind == .lineEnd } ?? units.count
    }
    let isText = nextNotSpace < units.count && units[nextNotSpace].isSeen
    return isText ? nil : nextNotSpace
  }

  /// The last place between clusters where the line fits, if there is one without bad form.
  private func emergency(from start: Int, overflowingAt index: Int) -> Int {
    var candidate = index
    var anyCluster: Int?
    while candidate > start {
      let unit = units[candidate]
      if !unit.traits.contains(.continues), unit.width > 0, unit.kind != .closing {
        if anyCluster == nil { anyCluster = candidate }
        if keepsSpaces { break }
        let before = units[candidate - 1]
        if unit.traits.isDisjoint(with: [.neverFirst, .rarelyFirst]), before.kind != .opening,
          before.traits.isDisjoint(with: [.neverLast, .opensQuote])
        {
          return candidate
        }
      }
      candidate -= 1
    }
    if let anyCluster { return anyCluster }
    // A single cluster is wider than the line: it is divided between its cells, and a cell stands alone.
    if index > start { return index }
    var next = start + 1
    while next < units.count, units[next].width == 0, units[next].kind != .lineEnd { next += 1 }
    return next
  }
}
