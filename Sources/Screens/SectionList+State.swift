import Documents

extension SectionList {
  /// Whether the section holds nothing at all.
  var isEmpty: Bool { entries.isEmpty && section.sections.isEmpty }
  /// Whether another order would change anything.
  var canBeOrdered: Bool { entries.count > 1 && style != .contacts }
}

extension Entry {
  /// Whether the page of an agency gives a contact block.
  var givesContact: Bool { contact.fields.contains { !$0.value.isEmpty } }
}
