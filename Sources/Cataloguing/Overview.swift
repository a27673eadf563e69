import Documents

/// What a whole site holds, in figures, and what is new in it, what changed and what is to come.
public struct Overview: Hashable, Sendable {
  /// How many documents there are, by section, year and issuer. A section counts what stands below it too.
  public var tally: Tally
  /// The latest documents, the latest first; none without a date.
  public var newest: [Entry]
  /// The documents that were changed after their date, the last changed first.
  public var changed: [Entry]
  /// The days to come that documents name, the next first.
  public var coming: [ComingDate]

  /// Makes an overview; without anything else, that of a site that holds nothing.
  public init(
    tally: Tally = Tally(), newest: [Entry] = [], changed: [Entry] = [], coming: [ComingDate] = []
  ) {
    (self.tally, self.newest) = (tally, newest)
    (self.changed, self.coming) = (changed, coming)
  }
}

extension Catalogue {
  /// The overview of the site as it is on a day, with so many documents at most in each of its lists. Without a day
  /// nothing is known to be to come.
  public func overview(on day: CalendarDate?, limit: Int = 60) throws(CatalogueError) -> Overview {
    Overview(
      tally: try tally(Query("")).countingBelow,
      newest: try entries(inSection: nil, limit: limit).filter { $0.facts.date != nil },
      changed: try updates(until: day, limit: limit),
      coming: try day.map { day throws(CatalogueError) in try dates(from: day, limit: limit) }
        ?? [])
  }
}

extension Tally {
  /// The same counts, but a section counts what stands below it too, as a list of the section does.
  var countingBelow: Tally {
    var counts: [String: Int] = [:]
    for section in sections { counts[section.name] = 0 }
    for section in sections {
      counts[section.name, default: 0] += section.documents
      var path = section.name[...]
      while let slash = path.lastIndex(of: "/") {
        path = path[..<slash]
        counts[String(path)]? += section.documents
      }
    }
    var tally = self
    tally.sections = counts.map { Count(name: $0.key, documents: $0.value) }
      .sorted { ($1.documents, $0.name) < ($0.documents, $1.name) }
    return tally
  }
}
