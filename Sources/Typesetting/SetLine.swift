import Documents
import Terminal

/// One set row: where it stands in the document and which pieces of the text it shows. It copies no text.
public struct SetLine: Hashable, Sendable {
  /// A stretch of a row.
  public struct Piece: Hashable, Sendable {
    /// What a stretch of a row shows.
    public enum Content: Hashable, Sendable {
      /// Bytes of the passage of the row's block.
      case source(Range<Int>)
      /// A marker, a border or another thing that is not in the passage.
      case literal(String, Role)
    }

    /// The column in which the stretch begins.
    public var column: Int
    /// How many columns the stretch takes.
    public var columns: Int
    /// What the stretch shows.
    public var content: Content

    /// The bytes of the passage, where the stretch shows any.
    public var source: Range<Int>? {
      if case .source(let range) = content { range } else { nil }
    }
  }

  /// The place of the first byte of text in the row; on a blank row, of the text it stands before.
  public var position: Document.Position
  /// The stretches of the row from left to right; empty on a blank row.
  public var pieces: [Piece]
  /// The roles that marks give to the passage of the row's block; one value for all its rows.
  var marked = MarkedRoles()
  /// How many columns the table of the row takes; 0 where the row is not one of columns.
  public internal(set) var tableColumns = 0

  /// Makes a row.
  init(position: Document.Position, pieces: [Piece]) {
    (self.position, self.pieces) = (position, pieces)
  }

  /// How many columns the row takes, from the column's left edge to the end of its last stretch.
  public var columns: Int { pieces.last.map { $0.column + $0.columns } ?? 0 }
}

/// A stretch of a passage that is shown in another role than its own: what was searched for, the chosen link.
public struct Highlight: Hashable, Sendable {
  /// The block, as in `Document.Position`.
  public var block: Int
  /// The bytes of the block's passage.
  public var range: Range<Int>
  /// The role that replaces the text's own.
  public var role: Role
  /// Whether the marker of the block is shown in the role, too; then the range may be empty.
  public var includesMarker: Bool

  /// Makes a highlight.
  public init(block: Int, range: Range<Int>, role: Role, includesMarker: Bool = false) {
    (self.block, self.range, self.role) = (block, range, role)
    self.includesMarker = includesMarker
  }
}
