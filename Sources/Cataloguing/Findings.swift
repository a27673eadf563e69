import Documents

/// What a search found.
public struct Findings: Hashable, Sendable {
  /// The query as it was read.
  public var query: Query
  /// How many provisions answer it, exactly.
  public var total: Int
  /// The best of them, best first, from the place that was asked for.
  public var hits: [Hit]
  /// A query that finds something, where a word is not in the collection; nil for most.
  public var suggestion: String?
  /// Whether all documents were searched; false while the catalogue is built for the first time.
  public var isWhole: Bool

  /// Makes findings, of which the catalogue is not the only source.
  public init(
    query: Query, total: Int, hits: [Hit], suggestion: String? = nil, isWhole: Bool = true
  ) {
    (self.query, self.total, self.hits) = (query, total, hits)
    (self.suggestion, self.isWhole) = (suggestion, isWhole)
  }
}

/// One provision found.
public struct Hit: Hashable, Sendable {
  /// Why a hit stands where it does.
  public enum Reason: Int, Hashable, Sendable {
    /// The query is the document's number.
    case number
    /// The query is the document's title, short title or initials.
    case title
    /// The query cites the provision.
    case citation
    /// The words stand in it.
    case words
  }

  /// The document.
  public var entry: Entry
  /// The number or heading of the provision; empty for the opening of a text, and where the document itself is meant.
  public var provision: String
  /// The headings the provision stands under.
  public var headings: [String]
  /// The place of the first match, or of the provision where nothing in its text matches.
  public var position: Document.Position
  /// Where the provision begins.
  public var start: Document.Position
  /// The sentence around the matches.
  public var snippet: Snippet
  /// Why the hit stands where it does.
  public var reason: Reason
  /// How well the provision answers; of the same search only.
  public var score: Double
  /// The number of the provision in the catalogue.
  var row: Int64
}

extension Hit {
  /// Makes a hit of a document as a whole.
  public init(entry: Entry, reason: Reason) {
    let start = Document.Position(block: 0)
    self.init(
      entry: entry, provision: "", headings: [], position: start, start: start,
      snippet: Snippet(text: "", matches: []), reason: reason, score: 0, row: 0)
  }

  /// The same hit with a place and a sentence.
  public func at(
    _ position: Document.Position, provision: String = "", snippet: Snippet
  ) -> Hit {
    var hit = self
    (hit.position, hit.start) = (position, position)
    (hit.provision, hit.snippet) = (provision, snippet)
    return hit
  }
}

/// A piece of a text with what is to be lit in it.
public struct Snippet: Hashable, Sendable {
  /// The text in one line, with "…" where it is cut.
  public var text: String
  /// What matches, as ranges of bytes of UTF-8, ascending.
  public var matches: [Range<Int>]

  /// Makes a piece of a text.
  public init(text: String, matches: [Range<Int>]) { (self.text, self.matches) = (text, matches) }
}
