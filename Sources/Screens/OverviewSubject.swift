import Cataloguing
import Documents
import Terminal

/// What a panel of the overview is about.
enum OverviewSubject: Hashable, Sendable, CaseIterable {
  case years, sections, issuers, newest, changed, coming

  /// The heading of the panel.
  var heading: String {
    switch self {
    case .years: "By year"
    case .sections: "By section"
    case .issuers: "By issuer or source"
    case .newest: "Newest"
    case .changed: "Changed"
    case .coming: "Coming dates"
    }
  }
}

/// What can be opened from the overview.
enum OverviewItem: Hashable, Sendable {
  /// A bar: a name, how many documents it stands for, and what opens as their list.
  case bar(name: String, documents: Int, list: Destination)
  /// A document, with the day and what happens on it.
  case document(Entry, day: CalendarDate, event: String)

  /// What opens.
  var destination: Destination {
    switch self {
    case .bar(_, _, let list): list
    case .document(let entry, _, _): .document(entry.id)
    }
  }

  /// Whether another item is the same one at another time: a bar may have grown meanwhile.
  func isSame(as other: OverviewItem) -> Bool {
    switch (self, other) {
    case (.bar(let name, _, let list), .bar(let otherName, _, let otherList)):
      name == otherName && list == otherList
    case (.document(let entry, let day, let event), .document(let other, let otherDay, let same)):
      entry.id == other.id && day == otherDay && event == same
    default: false
    }
  }

  /// The item in one sentence.
  func words(at desk: Desk) -> String {
    switch self {
    case .bar(let name, let documents, _):
      name + ": " + SectionWords.grouped(documents, "document", "documents")
    case .document(let entry, let day, let event):
      day.description + (event.isEmpty ? "" : " " + event) + desk.signs.dot + entry.title
    }
  }
}
