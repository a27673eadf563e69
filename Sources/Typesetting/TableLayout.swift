import Documents
import Terminal

/// How the rows of one table are set: in columns side by side, or each row as a record, one line a cell with the
/// heading of its column before it.
struct TableLayout {
  /// The columns between two columns of a table: " │ ".
  static let gutter = 3

  /// The widths of the columns; nil where the table is set as records.
  let widths: [Int]?
  /// The headings of the columns, for records; empty where the table has none.
  let headings: [String]
  /// How many columns the table takes in all that is shown of it; 0 where it is set as records.
  let columns: Int
  /// How many columns of the table are set beside the first, from each of them on; empty where all are.
  private let windows: [Range<Int>]

  /// Measures all rows of a table.
  init(rows: ArraySlice<Block>, measure: Measure) {
    var extents: [TableExtent] = []
    let narrow = measure.ambiguousIsWide ? 2 : 1
    for block in rows { TableExtent.add(block.passage.text, to: &extents, narrow: narrow) }
    var fitting = measure.tables == .records ? nil : Self.fit(extents, measure)
    if fitting == nil, Self.dropEmptyColumns(from: &extents, of: rows), measure.tables != .records {
      fitting = Self.fit(extents, measure)
    }
    let sideways =
      fitting == nil && measure.tables == .sideways ? Self.unfit(extents, measure) : nil
    widths = fitting ?? sideways
    windows = sideways.map { Self.windows($0, room: measure.room - Self.edge) } ?? []
    columns =
      sideways != nil
      ? measure.room
      : fitting.map { $0.reduce(0, +) + Self.gutter * ($0.count - 1) } ?? 0
    headings =
      if widths == nil, let heading = rows.first, case .row(_, true) = heading.kind {
        heading.cells.map { cell in
          heading.passage.text.withBytes {
            Legible.text(String(decoding: $0[cell].map { $0 == 0x0A ? 0x20 : $0 }, as: UTF8.self))
          }
        }
      } else {
        []
      }
  }

  /// Whether some columns are out of sight.
  var isSideways: Bool { !windows.isEmpty }

  /// How many columns the table has; 0 where it is set as records.
  var count: Int { widths?.count ?? 0 }

  /// The first of the columns beside the held one, where as many as can be are shown at the right end.
  var lastFirst: Int { windows.firstIndex { $0.upperBound == count }.map { $0 + 1 } ?? 1 }

  /// The columns that are shown beside the first one, from one on.
  func shown(from first: Int) -> Range<Int> {
    guard !windows.isEmpty else { return min(1, count)..<count }
    return windows[min(max(first, 1), lastFirst) - 1]
  }

  /// Drops the columns at the right end in which no cell holds anything, not even a picture without words. Returns
  /// whether there were any.
  private static func dropEmptyColumns(
    from extents: inout [TableExtent], of rows: ArraySlice<Block>
  ) -> Bool {
    guard extents.last?.isEmpty == true,
      !rows.contains(where: { $0.passage.marks.contains(where: \.range.isEmpty) })
    else { return false }
    while extents.count > 1, extents.last?.isEmpty == true { extents.removeLast() }
    return true
  }

  /// The columns that say that there is more to the right: " ›".
  private static let edge = 2

  /// The longest cell that is set in the held column and in another one.
  private static let longest = (held: 400, other: 4000)

  /// For every column but the first, the columns that fit beside the first one from it on, at least itself.
  private static func windows(_ widths: [Int], room: Int) -> [Range<Int>] {
    let left = room - widths[0]
    var windows: [Range<Int>] = []
    var (end, taken) = (1, 0)
    for first in 1..<widths.count {
      if end <= first { (end, taken) = (first + 1, widths[first] + gutter) }
      while end < widths.count, taken + widths[end] + gutter <= left {
        taken += widths[end] + gutter
        end += 1
      }
      windows.append(first..<end)
      taken -= widths[first] + gutter
    }
    return windows
  }

  /// The widths of columns of which not all fit; nil where even two would not, or where a cell would be longer than
  /// any window: that is read better as a record.
  private static func unfit(_ extents: [TableExtent], _ measure: Measure) -> [Int]? {
    let room = measure.room - edge
    guard extents.count > 1, room >= 14, extents[0].natural <= longest.held,
      extents.allSatisfy({ $0.natural <= longest.other })
    else { return nil }
    let held = min(extents[0].natural, max(room / 4, 6))
    let most = room - held - gutter
    return extents.indices.map { column in
      let natural = extents[column].natural
      return column == 0 ? held : min(natural, most, natural > 240 ? 60 : 36)
    }
  }

  /// The widths of columns that fit; nil where any would be too narrow to read.
  private static func fit(_ extents: [TableExtent], _ measure: Measure) -> [Int]? {
    let gutters = gutter * (extents.count - 1)
    // A table takes more than the text's width only for what can be read in it: no cell is a line of 200 columns.
    let wanted = extents.reduce(gutters) { $0 + min($1.natural, 60) }
    let columns = min(max(wanted, measure.columns), measure.room)
    return fit(extents, columns: columns) ?? fit(extents, columns: measure.room)
  }

  private static func fit(_ extents: [TableExtent], columns: Int) -> [Int]? {
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
}
