import Foundation

/// The table of what was measured, printed row by row as it comes.
struct Table {
  private static let work = 58

  /// Begins a part of the table.
  static func begin(_ title: String) {
    print("\n\(title)")
    print(
      "  " + fill("", to: work) + fill("least", to: 12) + fill("median", to: 12)
        + fill("most", to: 12) + "to reach")
  }

  /// Prints a row of a series.
  static func row(_ work: String, _ series: Series, _ unit: String = "", target: String = "") {
    let numbers = [series.least, series.median, series.most].map { fill(text($0, unit), to: 12) }
    line("  " + fill(work, to: Table.work) + numbers.joined() + target)
  }

  /// Prints a row of one number.
  static func row(_ work: String, _ value: Double, _ unit: String = "", target: String = "") {
    line("  " + fill(work, to: Table.work + 12) + fill(text(value, unit), to: 24) + target)
  }

  /// Names a peer that this machine does not have.
  static func absent(_ peer: String) { line("  \(peer): is not on this machine") }

  /// Prints a remark.
  static func remark(_ text: String) { line("  \(text)") }

  private static func line(_ text: String) {
    print(text)
    fflush(nil)
  }

  private static func text(_ value: Double, _ unit: String) -> String {
    let digits = value >= 100 ? 0 : value >= 10 ? 1 : 2
    return String(format: "%.\(digits)f", value) + (unit.isEmpty ? "" : " " + unit)
  }

  private static func fill(_ text: String, to columns: Int) -> String {
    text + String(repeating: " ", count: max(1, columns - text.count))
  }
}
