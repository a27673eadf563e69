/// How wide the cells of one column are, by their bytes: near enough to share out the measure, and fast enough for
/// tens of thousands of rows.
struct TableExtent {
  /// The widest cell.
  var natural = 0
  /// The longest word of any cell.
  var longestWord = 0

  /// Whether no cell of the column holds anything.
  var isEmpty: Bool { natural <= 1 && longestWord == 0 }

  /// Takes the cells of one row; one column more for each that was not known.
  static func add(_ text: String, to extents: inout [TableExtent], narrow: Int) {
    text.withBytes { bytes in
      // A cell is as wide as the widest of its lines.
      var (column, width, widest, word) = (0, 0, 0, 0)
      func close(_ extents: inout [TableExtent]) {
        if column == extents.count { extents.append(TableExtent()) }
        // A column of empty cells has its place, too.
        extents[column].natural = max(extents[column].natural, width, widest, 1)
        extents[column].longestWord = max(extents[column].longestWord, word)
      }
      var longest = 0
      for byte in bytes {
        switch byte {
        case UInt8(ascii: "\t"):
          word = max(word, longest)
          close(&extents)
          (column, width, widest, word, longest) = (column + 1, 0, 0, 0, 0)
        case UInt8(ascii: "\n"):
          (widest, width) = (max(widest, width), 0)
          (longest, word) = (max(longest, word), 0)
        case UInt8(ascii: " "):
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
