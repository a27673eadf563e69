import Documents

extension SectionList {
  /// Whether the section holds nothing at all.
  var isEmpty: Bool { count == 0 && section.sections.isEmpty }
  /// Whether another order would change anything.
  var canBeOrdered: Bool { count > 1 && style != .contacts }
}

extension Entry {
  /// Whether the page of an agency gives a contact block.
  var givesContact: Bool { contact.fields.contains { !$0.value.isEmpty } }
}
