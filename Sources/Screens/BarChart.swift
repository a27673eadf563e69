import Terminal
import Typesetting

/// How the bars of one panel are drawn: a name, a bar of whole signs, a number at the right end. The longest bar has
/// all the room there is, and one that stands for anything has a sign at least.
struct BarChart: Hashable, Sendable {
  /// The columns of the names.
  private(set) var nameColumns = 0
  /// The columns of the longest bar.
  private(set) var barColumns = 0
  private var numberColumns = 0
  private var most = 0
  private static let gap = 1

  /// Divides so many columns among bars.
  init(_ bars: [(name: String, number: Int)], columns: Int, at desk: Desk) {
    var longest = 0
    for bar in bars {
      most = max(most, bar.number)
      guard longest < columns else { continue }
      longest = max(
        longest, Typesetting.columns(of: bar.name, ambiguousIsWide: desk.ambiguousIsWide))
    }
    numberColumns = most.grouped.count
    let room = max(columns - numberColumns - 2 * BarChart.gap, 0)
    nameColumns = min(longest, room * 3 / 5)
    barColumns = room - nameColumns
  }

  /// How long the bar of a number is, in columns.
  func length(of number: Int) -> Int {
    guard number > 0, most > 0 else { return 0 }
    return max(Int(Double(number) / Double(most) * Double(barColumns)), min(1, barColumns))
  }

  /// Draws one bar.
  func draw(
    _ name: String, _ number: Int, row: Int, columns: Range<Int>, on frame: inout Frame,
    at desk: Desk
  ) {
    let isWide = desk.ambiguousIsWide
    let text = cut(Legible.text(name), toColumns: nameColumns, ambiguousIsWide: isWide)
    frame.write(
      [Span(text)], row: row, column: columns.lowerBound,
      limit: min(columns.lowerBound + nameColumns, columns.upperBound), ambiguousIsWide: isWide)
    let start = columns.lowerBound + nameColumns + BarChart.gap
    let bar = String(repeating: desk.signs.bar, count: length(of: number))
    frame.write([Span(bar, .label)], row: row, column: start, limit: columns.upperBound)
    let words = number.grouped
    let end = columns.upperBound - words.count
    guard end >= columns.lowerBound else { return }
    frame.write([Span(words)], row: row, column: end, limit: columns.upperBound)
  }
}
