import Documents

/// What a person asks of a catalogue, as read from what was typed. No text is an error.
///
/// `plain words` must all stand in a provision; `"a phrase"`; `tech*`; `tax OR duty`; `-without`; and fields:
/// `in:laws`, `title:`, `from:`, `number:`, `year:2015..2020`, `before:`, `after:`, `status:`, `language:`.
public struct Query: Hashable, Sendable {
  /// One word or phrase.
  struct Term: Hashable, Sendable {
    var text: String
    var isPhrase = false
    var isPrefix = false
    var isInTitle = false
  }

  /// Terms of which one must stand in the provision, or, where they are excluded, none.
  struct Clause: Hashable, Sendable {
    var terms: [Term]
    var isExcluded = false
  }

  /// What the document must be.
  enum Condition: Hashable, Sendable {
    case section(String)
    case issuer(String)
    case number(String)
    case dates(from: Int, through: Int)
    case status(String)
    case language(String)
  }

  /// The text as typed.
  public let text: String
  /// What must be found, or must not.
  var clauses: [Clause] = []
  /// What the documents must be; the flag says that they must not.
  var conditions: [Conditional] = []
  /// What was not read as it was written; empty for most queries.
  public private(set) var remarks: [Remark] = []

  /// A part of a query that was not read as it was written.
  public enum Remark: Hashable, Sendable {
    /// “OR” with nothing before it, or nothing after it.
    case orAtStart, orAtEnd
    /// A quotation mark without its fellow.
    case openQuote
    /// A field whose value is no year, or no date, as typed.
    case noYear(String), noDate(String)
    /// Something is written, and nothing in it can be looked for.
    case nothingSought
  }

  /// A condition, or its contrary.
  struct Conditional: Hashable, Sendable {
    var condition: Condition
    var isExcluded = false
  }

  /// Reads a query. The last word of one that is being typed also stands for longer words.
  public init(_ text: String, isBeingTyped: Bool = false) {
    self.text = text
    var parser = QueryParser(String(text.prefix(1000)))
    parser.read()
    clauses = parser.clauses
    conditions = parser.conditions
    remarks = parser.remarks
    if isEmpty, text.contains(where: { !$0.isWhitespace }) { remarks.append(.nothingSought) }
    if isBeingTyped, parser.endsInWord, let last = clauses.indices.last, !clauses[last].isExcluded,
      let term = clauses[last].terms.indices.last
    {
      let word = clauses[last].terms[term]
      if !word.isPhrase, word.text.utf8.count >= 3 { clauses[last].terms[term].isPrefix = true }
    }
  }

  /// Whether nothing is asked.
  public var isEmpty: Bool { clauses.allSatisfy(\.isExcluded) && conditions.isEmpty }

  /// The words and phrases that must be found, without what the documents must be.
  public var words: String {
    clauses.filter { !$0.isExcluded }.compactMap { $0.terms.first?.text }.joined(separator: " ")
  }
}
