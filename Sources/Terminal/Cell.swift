/// One cell of the screen: a grapheme cluster, how many columns it takes, and its role.
///
/// The door to the terminal: a cell cannot hold a character that a terminal would act on or that would not be seen.
public struct Cell: Hashable, Sendable {
  /// The grapheme cluster; empty in the second column of a wide cell.
  public let text: String
  /// How many columns the cluster takes: 1, 2, or 0 in the second column of a wide cell.
  public let columns: Int
  /// What the cell is part of.
  public var role: Role

  /// Makes a cell. A cluster with a control, bidirectional or other unseen character becomes U+FFFD.
  public init(_ text: String, columns: Int = 1, role: Role = .text) {
    self.columns = columns
    self.role = role
    let safe =
      columns == 0 ? text.isEmpty : !text.isEmpty && text.unicodeScalars.allSatisfy(Cell.isSafe)
    self.text = safe ? text : columns == 0 ? "" : "\u{FFFD}"
  }

  /// An empty cell.
  public static let blank = Cell(" ")

  /// Whether a terminal shows the scalar (alone or with the one before it) and does nothing else with it.
  public static func isSafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E: true
    case 0...0x9F: false
    case 0xAD, 0x61C, 0x180E, 0x200B, 0x200E...0x200F, 0x2028...0x202E, 0x2060...0x206F:
      false
    case 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE0FFF:
      scalar.value >= 0xE0100 && scalar.value <= 0xE01EF
    case 0xFDD0...0xFDEF: false
    default: scalar.value & 0xFFFE != 0xFFFE
    }
  }
}
