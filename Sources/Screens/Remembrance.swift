import Documents

/// What is remembered of a document that was read: where the reader was, and what the reader has marked.
public struct Remembrance: Hashable, Sendable {
  /// Where the reader was; nil at the start.
  public var place: Bookmark?
  /// What is marked with letters.
  public var marks: [Character: Bookmark]

  /// Remembers a place and marks.
  public init(place: Bookmark? = nil, marks: [Character: Bookmark] = [:]) {
    (self.place, self.marks) = (place, marks)
  }

  /// Whether there is nothing to remember.
  public var isEmpty: Bool { place == nil && marks.isEmpty }
}
