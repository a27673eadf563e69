import Terminal

/// A panel of the overview: the items of one subject, or in a narrow window those of all.
struct OverviewPanel: Hashable, Sendable {
  /// One subject's part of a panel.
  struct Part: Hashable, Sendable {
    /// What it is about.
    let subject: OverviewSubject
    /// What is listed.
    let items: [OverviewItem]
    /// How its bars are drawn.
    let chart: BarChart
  }

  /// The rows that lists of documents take for each.
  static let documentRows = 2

  /// Its parts; the numbers of the items go on from one to the next.
  var parts: [Part]
  /// Its place with its heading.
  var area: Area
  /// The rows of the items.
  var roll: Roll
  /// Whether its heading stays where it is, so that the roll begins below it.
  var hasFixedHeading: Bool

  /// The place of the roll.
  var rollArea: Area {
    guard hasFixedHeading else { return area }
    return Area(
      rows: Range(from: area.rows.lowerBound + 1, upTo: area.rows.upperBound), columns: area.columns
    )
  }

  /// The part that an item belongs to, and the item's number in it; nil where there is no such item.
  func place(of number: Int) -> (part: Part, index: Int)? {
    var index = number
    for part in parts {
      if index < part.items.count { return index < 0 ? nil : (part, index) }
      index -= part.items.count
    }
    return nil
  }

  /// The number of a subject's item; nil where the panel has no such item.
  func number(of subject: OverviewSubject, _ index: Int) -> Int? {
    var first = 0
    for part in parts {
      if part.subject == subject {
        return part.items.isEmpty ? nil : first + min(max(index, 0), part.items.count - 1)
      }
      first += part.items.count
    }
    return nil
  }
}
