import Cataloguing
import Documents
import Terminal

/// What a panel of the overview is about.
enum OverviewSubject: Hashable, Sendable, CaseIterable {
  case years, sections, issuers, newest, changed, coming
}

/// What can be opened from the overview.
enum OverviewItem: Hashable, Sendable {
  /// A bar: a name, how many documents it stands for, and what opens as their list.
  case bar(name: String, documents: Int, list: Destination)
  /// A document, with the day and what happens on it.
  case document(Entry, day: CalendarDate, event: ComingDate.Kind?)

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
      desk.words.labelled(name, desk.words.manyDocuments(documents))
    case .document(let entry, let day, let event):
      day.description + (event.map { " " + desk.words.event($0) } ?? "") + desk.signs.dot
        + entry.title
    }
  }
}
