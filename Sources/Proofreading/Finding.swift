/// One thing that a proofreader found, and where.
public struct Finding: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The path of the file or folder below the site's root.
  public let file: String
  /// The line, from 1; nil where the finding is about the whole file, or its line is not certain.
  public let line: Int?
  /// The character in the line, from 1, in code points; nil where none is to blame.
  public let column: Int?
  /// What is wrong by kind.
  public let rule: Rule
  /// How much it weighs here.
  public let severity: Severity
  /// Why, in plain words. Words of the file stand in it as they are: they are to be made legible before they are shown.
  public let reason: String

  /// Place, then reason, in one line.
  public var description: String {
    let place = line.map { "\(file), line \($0)" } ?? file
    return "\(place): \(reason)"
  }

  /// Orders findings by file, line and column.
  public static func < (left: Finding, right: Finding) -> Bool {
    if left.file != right.file {
      return left.file.utf8.lexicographicallyPrecedes(right.file.utf8)
    }
    return (left.line ?? 0, left.column ?? 0, left.rule.rawValue, left.reason)
      < (right.line ?? 0, right.column ?? 0, right.rule.rawValue, right.reason)
  }
}
