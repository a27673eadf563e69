import Documents

extension SectionList {
  /// Whether the section holds nothing at all.
  var isEmpty: Bool { count == 0 && section.sections.isEmpty }
  /// Whether another order would change anything.
  var canBeOrdered: Bool { count > 1 && style != .contacts }
  /// The order that follows: by date, by title and, where there are numbers, by number.
  var nextOrder: Order {
    switch order {
    case .date: .title
    case .title: hasNumbers ? .number : .date
    case .number: .date
    }
  }
}

extension Entry {
  /// Whether the page of an agency gives a contact block.
  var givesContact: Bool { contact.fields.contains { !$0.value.isEmpty } }
}
