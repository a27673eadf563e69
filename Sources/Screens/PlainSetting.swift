import Documents
import Typesetting

/// A whole document as lines of text: what the screen shows, without styles.
public struct PlainSetting: Sendable {
  private let galley: Galley
  /// The parts of the document from its title to its end. Each can be set by itself, also while others are.
  public let parts: [Range<Int>]

  /// Takes a document to set to so many columns.
  public init(_ document: Document, columns: Int, ambiguousIsWide: Bool = false) {
    galley = Galley(
      document, front: DocumentFront.blocks(of: document),
      measure: Measure(columns: columns, ambiguousIsWide: ambiguousIsWide))
    parts = galley.parts(ofBytes: PlainSetting.size)
  }

  /// How much text is set at a time, in bytes.
  private static let size = 1 << 17

  /// The lines of a part in UTF-8. Each has a line end, and none has spaces before it.
  public func text(of part: Range<Int>) -> [UInt8] { galley.printed(part) }

  /// The whole text.
  public var text: String {
    parts.reduce(into: "") { $0 += String(decoding: text(of: $1), as: UTF8.self) }
  }
}
