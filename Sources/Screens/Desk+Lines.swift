import Typesetting

extension Desk {
  /// The most rows of a title that is not to be cut; no title that anybody wrote has more.
  static let wholeTitle = 40

  /// The rows for a title for the ear where all items of a list are of one height.
  static let spokenTitle = 4

  /// A text in so many lines at most; the last one is cut where the text is longer.
  func lines(of text: String, toColumns columns: Int, count: Int) -> [String] {
    let lines = wrap(
      String(text.unicodeScalars.prefix(columns * count * 4)).withoutLineEnds, toColumns: columns,
      ambiguousIsWide: ambiguousIsWide)
    guard lines.count > count else { return lines.isEmpty ? [""] : lines }
    var kept = Array(lines.prefix(count))
    let last = kept[count - 1] + signs.ellipsis
    // Where there is no room for the sign, the two letters are there only to be cut off with what is before them.
    kept[count - 1] =
      Typesetting.columns(of: last, ambiguousIsWide: ambiguousIsWide) <= columns
      ? last : cut(kept[count - 1] + "..", toColumns: columns, ambiguousIsWide: ambiguousIsWide)
    return kept
  }
}

extension String {
  /// The text with its line ends as spaces.
  var withoutLineEnds: String {
    utf8.contains { $0 == 10 || $0 == 13 } ? String(map { $0.isNewline ? " " : $0 }) : self
  }
}
