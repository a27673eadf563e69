/// The line under the head of a Markdown table: "|---|:-:|".
struct TableRule {
  /// How many columns the table has.
  let columns: Int
  /// Whether a column has fewer than three dashes.
  let isShort: Bool
  private let cells: [(left: Bool, right: Bool)]

  /// Reads the line that begins at a place; nil where it is none.
  init?(_ source: UnsafeBufferPointer<UInt8>, from start: Int) {
    guard start < source.count else { return nil }
    switch source[start] {
    case 0x20, 0x7C, 0x3A, 0x2D: break
    default: return nil
    }
    var cells: [(left: Bool, right: Bool)] = []
    var least = Int.max
    var pipes = 0
    var leading = 0
    var index = start
    while true {
      while index < source.count, source[index] == 0x20 || source[index] == 0x09 { index += 1 }
      guard index < source.count, source[index] != 0x0A else { break }
      if source[index] == UInt8(ascii: "|") {
        pipes += 1
        index += 1
        continue
      }
      // Between two cells stands one pipe.
      guard cells.isEmpty ? pipes < 2 : pipes - leading == cells.count else { return nil }
      if cells.isEmpty { leading = pipes }
      let left = source[index] == UInt8(ascii: ":")
      if left { index += 1 }
      let dashes = index
      while index < source.count, source[index] == UInt8(ascii: "-") { index += 1 }
      guard index > dashes else { return nil }
      least = min(least, index - dashes)
      let right = index < source.count && source[index] == UInt8(ascii: ":")
      if right { index += 1 }
      cells.append((left, right))
    }
    guard pipes > 0, !cells.isEmpty else { return nil }
    (self.cells, columns, isShort) = (cells, cells.count, least < 3)
  }

  /// The line with three dashes in every column.
  var widened: [UInt8] {
    var line = Array("|".utf8)
    for cell in cells {
      line.append(contentsOf: "\(cell.left ? ":" : "")---\(cell.right ? ":" : "")|".utf8)
    }
    return line + [0x0A]
  }

  /// How many cells a row has.
  static func columns(of row: Slice<UnsafeBufferPointer<UInt8>>) -> Int {
    var row = row
    while let last = row.last, MarkupTag.isSpace(last) { row = row.dropLast() }
    while let first = row.first, MarkupTag.isSpace(first) { row = row.dropFirst() }
    guard !row.isEmpty else { return 0 }
    var pipes = 0
    var isEscaped = false
    for byte in row {
      if byte == UInt8(ascii: "|"), !isEscaped { pipes += 1 }
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
    }
    let outer = (row.first == UInt8(ascii: "|") ? 1 : 0) + (row.last == UInt8(ascii: "|") ? 1 : 0)
    return max(pipes - outer + 1, 1)
  }
}
