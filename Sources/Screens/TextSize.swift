import Typesetting

/// How large a document is set, as far as a terminal can have sizes: the page's `[A A]`.
public enum TextSize: Int, Hashable, Sendable, CaseIterable, Comparable {
  /// Little blank space, a wider column.
  case compact
  /// A blank row between paragraphs, at most 80 columns.
  case normal
  /// A blank row between any two lines, a narrower column.
  case large
  /// Letters of double size, where the terminal has them.
  case double

  /// Orders sizes from small to large.
  public static func < (left: TextSize, right: TextSize) -> Bool { left.rawValue < right.rawValue }

  /// The next size up; the same where there is none.
  public var larger: TextSize { TextSize(rawValue: rawValue + 1) ?? self }
  /// The next size down; the same where there is none.
  public var smaller: TextSize { TextSize(rawValue: rawValue - 1) ?? self }

  /// The measure for so many columns of room, and so many for tables that need more than the text has.
  public func measure(
    room: Int, tableRoom: Int = 0, ambiguousIsWide: Bool, tables: Measure.Tables = .fitted
  ) -> Measure {
    let (columns, spacing): (Int, Measure.Spacing) =
      switch self {
      case .compact: (100, .compact)
      case .normal: (80, .normal)
      case .large: (60, .large)
      case .double: (60, .normal)
      }
    return Measure(
      columns: min(room, columns), spacing: spacing, ambiguousIsWide: ambiguousIsWide,
      tables: tables, room: tableRoom)
  }
}

extension Desk {
  /// The next size up that this terminal has; the same where there is none.
  var largerTextSize: TextSize {
    let larger = textSize.larger
    return larger == .double && (!allowance.doubleSize || isShared || isLinear) ? textSize : larger
  }
}
