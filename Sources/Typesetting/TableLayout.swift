import Documents

/// How the rows of one table are set: in columns side by side where they fit, else each row as a record, one line a
/// cell with the heading of its column before it.
struct TableLayout {
  /// The columns between two columns of a table: " │ ".
  static let gutter = 3

  /// The widths of the columns; nil where the table is set as records.
  let widths: [Int]?
  /// The headings of the columns, for records; empty where the table has none.
  let headings: [String]

  /// Measures all rows of a table for a width of text.
  init(rows: ArraySlice<Block>, columns: Int, ambiguousIsWide: Bool) {
    var extents: [Extent] = []
    let narrow = ambiguousIsWide ? 2 : 1
    for block in rows { Extent.add(block.passage.text, to: &extents, narrow: narrow) }
    widths = Self.fit(extents, columns: columns)
    headings =
      if widths == nil, let heading = rows.first, case .row(_, true) = heading.kind {
        heading.cells.map { cell in
          heading.passage.text.withBytes {
            Legible.text(String(decoding: $0[cell], as: UTF8.self))
          }
        }
      } else {
        []
      }
  }

  /// The widths of columns that fit; nil where any would be too narrow to read.
  private static func fit(_ extents: [Extent], columns: Int) -> [Int]? {
    let room = columns - gutter * (extents.count - 1)
    guard !extents.isEmpty, room >= extents.count * 2 else { return nil }
    if extents.reduce(0, { $0 + $1.natural }) <= room { return extents.map(\.natural) }
    guard extents.count > 1 else { return [room] }
    let least = extents.map { min($0.natural, max(min($0.longestWord, 16), 6)) }
    var spare = room - least.reduce(0, +)
    guard spare >= 0 else { return nil }
    // The narrowest wishes are met first; what is left is shared equally among the wider columns.
    var widths = least
    let wishes = extents.indices.sorted {
      extents[$0].natural - least[$0] < extents[$1].natural - least[$1]
    }
    for (done, column) in wishes.enumerated() {
      let share = min(extents[column].natural - least[column], spare / (wishes.count - done))
      widths[column] += share
      spare -= share
    }
    return widths
  }

  /// How wide the cells of one column are, by their bytes: near enough to share out the measure, and fast enough for
  /// tens of thousands of rows.
  private struct Extent {
    var natural = 0
    var longestWord = 0

    static func add(_ text: String, to extents: inout [Extent], narrow: Int) {
      text.withBytes { bytes in
        var (column, width, word) = (0, 0, 0)
        func close(_ extents: inout [Extent]) {
          if column == extents.count { extents.append(Extent()) }
          // A column of empty cells has its place, too.
          extents[column].natural = max(extents[column].natural, width, 1)
          extents[column].longestWord = max(extents[column].longestWord, word)
        }
        var longest = 0
        for byte in bytes {
          switch byte {
          case UInt8(ascii: "\t"):
            word = max(word, longest)
            close(&extents)
            (column, width, word, longest) = (column + 1, 0, 0, 0)
          case UInt8(ascii: " "), UInt8(ascii: "\n"):
            width += 1
            (longest, word) = (max(longest, word), 0)
          case 0x80..<0xC0: break
          case 0xE3...0xEF, 0xF0...:
            width += 2
            (longest, word) = (max(longest, word, 2), 0)
          case 0..<0x80:
            width += 1
            word += 1
          default:
            width += narrow
            word += narrow
          }
        }
        word = max(word, longest)
        close(&extents)
      }
    }
  }
}
