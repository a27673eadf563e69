/// A term that a document gives a meaning, and where it does.
public struct Definition: Hashable, Sendable {
  /// The term as the definition writes it.
  public let term: String
  /// Where the term stands in its definition.
  public let position: Document.Position
  /// The bytes of the block's passage that explain the term: its sentence, or the whole block.
  public let range: Range<Int>
}
