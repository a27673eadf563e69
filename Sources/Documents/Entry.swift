/// What a catalogue says of one document: enough for a list, without its text.
public struct Entry: Hashable, Sendable, Identifiable {
  /// What a document is a document of.
  public enum Kind: String, Hashable, Sendable {
    /// A text: a law, an opinion, a plan, a report.
    case document
    /// An agency of the government, with its contact block.
    case agency
    /// A post named on a page, with the page's date: never a statement about who holds it today.
    case official
  }

  /// The document's id.
  public let id: Document.ID
  /// The title as published; until the entry is described, the file's name.
  public var title: String
  /// What the document is a document of.
  public var kind: Kind
  /// What is known besides the text.
  public var facts: Facts
  /// How to reach the agency; empty for all else.
  public var contact: Contact
  /// Why the document cannot be read, in plain words; nil where it can.
  public var fault: String?
  /// Whether the file's head has been read. A large site's lists show file names until it has.
  public var isDescribed: Bool

  /// Makes an entry.
  public init(
    id: Document.ID, title: String, kind: Kind = .document, facts: Facts = [],
    contact: Contact = [],
    fault: String? = nil, isDescribed: Bool = true
  ) {
    self.id = id
    self.title = title
    self.kind = kind
    self.facts = facts
    self.contact = contact
    self.fault = fault
    self.isDescribed = isDescribed
  }
}

/// The contact block of an agency, in the source's order.
public struct Contact: Hashable, Sendable, ExpressibleByArrayLiteral {
  /// One line of a contact block.
  public struct Field: Hashable, Sendable {
    /// Its name as the page gives it: "Telephone".
    public var name: String
    /// Its value as the page gives it.
    public var value: String

    /// Makes a field.
    public init(_ name: String, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// The lines of the block.
  public var fields: [Field]

  /// Makes a contact block.
  public init(_ fields: [Field]) { self.fields = fields }

  /// Makes a contact block from a literal list.
  public init(arrayLiteral elements: Field...) { self.init(elements) }

  /// The value of the first field of the name, without regard to case.
  public subscript(name: String) -> String? {
    fields.first { $0.name.lowercased() == name.lowercased() }?.value
  }
}

extension Entry {
  /// The order of lists: newest first, what has no date last, then by title and id, so that it is always the same.
  public static func isNewer(_ left: Entry, than right: Entry) -> Bool {
    switch (left.facts.date, right.facts.date) {
    case (let leftDate?, let rightDate?) where leftDate != rightDate: leftDate > rightDate
    case (.some, nil): true
    case (nil, .some): false
    default: (left.title, left.id) < (right.title, right.id)
    }
  }
}
