/// What is known about a document besides its text, in the order in which the source states it.
public struct Facts: Hashable, Sendable, ExpressibleByArrayLiteral {
  /// One fact.
  public struct Fact: Hashable, Sendable {
    /// What the fact is about.
    public var name: Name
    /// The fact as written.
    public var value: String

    /// Makes a fact.
    public init(_ name: Name, _ value: String) {
      self.name = name
      self.value = value
    }
  }

  /// What a fact is about; `other` holds the names that Gazette gives no meaning to, as the source writes them.
  public enum Name: Hashable, Sendable {
    case number, issuer, source, sourceURL, dateAdded, adopted, published, inForce, updated,
      repealed
    case status, language, translationOf, summary
    case other(String)
  }

  /// All facts, in the source's order.
  public var all: [Fact]

  /// Makes facts from a list.
  public init(_ all: [Fact] = []) { self.all = all }

  /// Makes facts from a literal list.
  public init(arrayLiteral elements: Fact...) { self.init(elements) }

  /// The first fact of the name, as written. Setting replaces it or appends it; nil removes it.
  public subscript(name: Name) -> String? {
    get { all.first { $0.name == name }?.value }
    set {
      guard let index = all.firstIndex(where: { $0.name == name }) else {
        if let newValue { all.append(Fact(name, newValue)) }
        return
      }
      if let newValue { all[index].value = newValue } else { all.remove(at: index) }
    }
  }

  /// The date that a list is ordered by: when the portal added the document, else when it was published, adopted,
  /// brought into force or last changed; nil where none is a date of the calendar.
  public var date: CalendarDate? {
    for name in [Name.dateAdded, .published, .adopted, .inForce, .updated] {
      if let written = self[name], let date = CalendarDate(written) { return date }
    }
    return nil
  }
}
