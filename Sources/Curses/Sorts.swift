import CNcurses
import Terminal

/// A cell as ncurses can hold it. A sort is a printer's single piece of type.
///
/// ncurses believes the C library about widths, and the terminal believes its own tables. A cluster on whose
/// width they may differ is drawn in a plainer form on which they agree, so that the rest of the row stays in
/// its columns.
struct Sort: Hashable {
  /// One spacing character with what stands on it, ended by a zero.
  var text: [wchar_t]
  /// Columns from the cell's own.
  var offset: Int

  /// How many columns ncurses takes a sort for.
  static func columns(of sort: Sort) -> Int { sort.text.first.map { Int(gz_width($0)) } ?? 0 }

  /// The sorts of a cell, from left to right; together as wide as the cell.
  static func sorts(of cell: Cell, standIns: inout StandIns) -> [Sort] {
    let scalars = cell.text.unicodeScalars
    if cell.columns == 2 {
      if let flag = flag(scalars) { return flag }
      if needsStandIn(scalars), let standIn = standIns.standIn(for: cell.text) {
        return [Sort(text: [standIn, 0], offset: 0)]
      }
    }
    var sorts: [Sort] = []
    var width = 0
    for scalar in scalars where !selectsPresentation(scalar) {
      let columns = Int(gz_width(wchar_t(bitPattern: scalar.value)))
      if columns < 0 { return replacement(columns: cell.columns) }
      if columns > 0 {
        sorts.append(Sort(text: [wchar_t(bitPattern: scalar.value), 0], offset: width))
        width += columns
      } else if let last = sorts.indices.last {
        // The cell of ncurses holds five characters; what more stands on a letter is lost.
        if sorts[last].text.count <= Int(CCHARW_MAX) {
          sorts[last].text.insert(
            wchar_t(bitPattern: scalar.value), at: sorts[last].text.count - 1)
        }
      } else {
        return replacement(columns: cell.columns)
      }
    }
    if width > cell.columns {
      // A family joined by ZWJ, a hand with a skin tone: its first picture stands for it.
      sorts.removeAll { $0.offset > 0 }
      width = sorts.first.map { Int(gz_width($0.text[0])) } ?? 0
    }
    guard let first = sorts.first, width <= cell.columns else {
      return replacement(columns: cell.columns)
    }
    if let last = sorts.indices.last { sorts[last].text.removeAll { $0 == joiner } }
    if sorts.isEmpty { sorts = [first] }
    return sorts + blanks(from: width, to: cell.columns)
  }

  /// Whether a cluster of two columns is of ambiguous width: one letter of one column for the C library, and
  /// no emoji. (And those whose places the stand-ins have taken.)
  private static func needsStandIn(_ scalars: String.UnicodeScalarView) -> Bool {
    guard let first = scalars.first, gz_width(wchar_t(bitPattern: first.value)) == 1 else {
      return scalars.first.map(StandIns.isTaken) ?? false
    }
    return scalars.dropFirst().allSatisfy {
      !selectsPresentation($0) && gz_width(wchar_t(bitPattern: $0.value)) == 0
    }
  }

  private static let joiner: wchar_t = 0x200D

  private static func selectsPresentation(_ scalar: Unicode.Scalar) -> Bool {
    // Text or emoji presentation: it changes the width in some terminals and not in others.
    scalar.value == 0xFE0E || scalar.value == 0xFE0F
  }

  private static func replacement(columns: Int) -> [Sort] {
    [Sort(text: [0xFFFD, 0], offset: 0)] + blanks(from: 1, to: columns)
  }

  private static func blanks(from: Int, to: Int) -> [Sort] {
    from < to ? (from..<to).map { Sort(text: [0x20, 0], offset: $0) } : []
  }

  /// A flag as its two letters: terminals give regional indicators one column or two.
  private static func flag(_ scalars: String.UnicodeScalarView) -> [Sort]? {
    guard scalars.count == 2, scalars.allSatisfy({ (0x1F1E6...0x1F1FF).contains($0.value) }) else {
      return nil
    }
    return scalars.enumerated().map { place, scalar in
      Sort(text: [wchar_t(scalar.value - 0x1F1E6 + 0x41), 0], offset: place)
    }
  }
}
