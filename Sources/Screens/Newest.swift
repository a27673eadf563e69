import Documents

/// The newest documents of a whole site, and what is known of all its documents.
struct Newest: Hashable, Sendable {
  /// One document.
  struct Item: Hashable, Sendable {
    /// What the catalogue says of it.
    let entry: Entry
    /// Its date; nil where it has none.
    let date: CalendarDate?
    /// The name of the section that holds it.
    let section: String
  }

  /// The newest, newest first. Where no document has a date, the first ones of the menu.
  private(set) var items: [Item] = []
  /// How many documents there are.
  private(set) var total = 0
  /// How many documents have had their heads read.
  private(set) var described = 0
  /// How many agencies there are.
  private(set) var agencies = 0
  /// Whether the items have dates.
  private(set) var isDated = true

  /// How many are listed.
  static let limit = 60

  /// Goes through a site once.
  init(_ site: Site) {
    var undated: [Item] = []
    site.root.forEachSection { section in
      total += section.unlisted
      described += section.unlisted
      for entry in section.entries {
        total += 1
        if entry.isDescribed { described += 1 }
        if entry.kind == .agency { agencies += 1 }
        if let date = entry.facts.date {
          items.append(Item(entry: entry, date: date, section: section.title))
          if items.count >= Newest.limit * 8 { trim() }
        } else if undated.count < Newest.limit {
          undated.append(Item(entry: entry, date: nil, section: section.title))
        }
      }
    }
    trim()
    if items.isEmpty {
      items = undated
      isDated = false
    }
  }

  private mutating func trim() {
    items.sort { left, right in
      left.date == right.date
        ? left.entry.id < right.entry.id
        : left.date.map { date in right.date.map { $0 < date } ?? true } ?? false
    }
    if items.count > Newest.limit { items.removeLast(items.count - Newest.limit) }
  }
}
