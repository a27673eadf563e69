import Cataloguing
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

  /// Its parts; the numbers of the items go on from one to the next.
  var parts: [Part]
  /// Its place with its heading.
  var area: Area
  /// The rows of the items.
  var roll: Roll
  /// Whether its heading stays where it is, so that the roll begins below it.
  var hasFixedHeading: Bool

  /// Lists the items of subjects in an area. `isDivided` says whether there is a panel for each subject.
  init(
    of subjects: [OverviewSubject], in area: Area, _ items: [OverviewSubject: [OverviewItem]],
    from overview: Overview?, isDivided: Bool, at desk: Desk
  ) {
    (parts, self.area, roll, hasFixedHeading) = ([], area, Roll(), isDivided)
    for subject in subjects {
      let listed = items[subject] ?? []
      if !isDivided {
        if !parts.isEmpty { roll.append(.blank) }
        roll.append(.heading(desk.words.heading(of: subject), remark: ""))
      }
      for item in listed { roll.appendItem(rows: OverviewPanel.rows(of: item)) }
      if let remark = overview?.remark(on: subject, in: desk.words) {
        roll.append(.text([Span(remark, .dimmed)]))
      }
      let bars = listed.compactMap { item -> (name: String, number: Int)? in
        if case .bar(let name, let documents, _) = item { (name, documents) } else { nil }
      }
      parts.append(
        Part(
          subject: subject, items: listed,
          chart: BarChart(bars, columns: max(area.columns.count - 2, 0), at: desk)))
    }
  }

  /// How many rows an item takes.
  static func rows(of item: OverviewItem) -> Int { if case .bar = item { 1 } else { 2 } }

  /// What is selected; nil where nothing is listed.
  var choice: OverviewItem? { place(of: roll.selection).map { $0.part.items[$0.index] } }

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
