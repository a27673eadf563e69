extension Site {
  /// What a section shows, with those below it: its documents, or all agencies of the site where it is the contact
  /// list, which is a view and holds nothing of its own.
  public func entries(shownBy section: Section) -> [Entry] {
    section.kind == .contacts
      ? root.allEntries.filter { $0.kind == .agency } : section.allEntries
  }
}
