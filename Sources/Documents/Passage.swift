/// A piece of running text, and beside it what is marked in it.
///
/// A line break that the author asked for is U+000A in the text; all other white space is as the source has it,
/// runs of line ends folded to one space.
public struct Passage: Hashable, Sendable, ExpressibleByStringLiteral {
  /// The text alone, without any markup.
  public var text: String
  /// What is marked in the text, in ascending order of start, longer marks first; empty for most passages.
  public var marks: [Mark]

  /// Makes a passage.
  public init(_ text: String, marks: [Mark] = []) {
    self.text = text
    self.marks = marks
  }

  /// A passage with nothing marked.
  public init(stringLiteral text: String) { self.init(text) }

  /// Whether there is no text.
  public var isEmpty: Bool { text.isEmpty }

  /// A stretch of the text that is more than text.
  public struct Mark: Hashable, Sendable {
    /// The bytes of the text's UTF-8 that are marked.
    public var range: Range<Int>
    /// What the stretch is.
    public var style: Style

    /// Makes a mark.
    public init(_ range: Range<Int>, _ style: Style) {
      self.range = range
      self.style = style
    }
  }

  /// What a stretch of text can be.
  public enum Style: Hashable, Sendable {
    /// Emphasised.
    case emphasis
    /// Strongly emphasised.
    case strong
    /// Code or another literal.
    case code
    /// Struck out, but still text.
    case deletion
    /// A link with the address as written in the source; `Site.resolve` says where it leads.
    case link(String)
    /// The words that stand for a picture, with its address as written.
    case image(String)
    /// A reference to the footnote with the given marker.
    case note(String)
    /// The name of a fact ("Source:").
    case label
  }
}
