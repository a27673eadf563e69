/// A stretch of text in one role.
public struct Span: Hashable, Sendable {
  /// The text, already legible: no control or invisible characters.
  public var text: String
  /// What it is.
  public var role: Role

  /// Makes a span.
  public init(_ text: String, _ role: Role = .text) {
    self.text = text
    self.role = role
  }
}

/// One row of text in its roles, without a place on the screen.
public struct Line: Hashable, Sendable, ExpressibleByArrayLiteral {
  /// The stretches from left to right.
  public var spans: [Span]

  /// Makes a line.
  public init(_ spans: [Span]) { self.spans = spans }

  /// Makes a line from a literal list.
  public init(arrayLiteral elements: Span...) { self.init(elements) }

  /// The text alone.
  public var text: String { spans.reduce(into: "") { $0 += $1.text } }
}
