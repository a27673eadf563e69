import Documents

/// What is said of a section in plain words.
enum SectionWords {
  /// What a section holds: "4 documents in 2 sections".
  static func holding(_ section: Section, agencies: Int) -> String {
    if section.kind == .contacts {
      return agencies == 0
        ? "This site names no agencies." : counted(agencies, "agency", "agencies")
    }
    let documents = section.count
    if documents == 0 { return "This section holds no documents." }
    let kinds = Set(section.entries.prefix(1000).map(\.kind))
    let words =
      section.sections.isEmpty && kinds == [.agency]
      ? counted(documents, "agency", "agencies")
      : section.sections.isEmpty && kinds == [.official]
        ? counted(documents, "post", "posts") : counted(documents, "document", "documents")
    return section.sections.isEmpty
      ? words : words + " in " + counted(section.sections.count, "section", "sections")
  }

  /// What a list holds, in a few words; empty where nothing is listed.
  static func holding(_ list: SectionList) -> String {
    let sections = list.section.sections.count
    let entries = list.count
    let noun =
      switch list.style {
      case .documents: counted(entries, "document", "documents")
      case .agencies, .contacts: counted(entries, "agency", "agencies")
      case .officials: counted(entries, "post", "posts")
      }
    let parts = [
      sections > 0 ? counted(sections, "section", "sections") : nil, entries > 0 ? noun : nil,
    ]
    return parts.compactMap(\.self).joined(separator: ", ")
  }

  /// A large number and a noun: "18,582 documents".
  static func grouped(_ number: Int, _ one: String, _ many: String) -> String {
    "\(DocumentScreen.grouped(number)) \(number == 1 ? one : many)"
  }

  /// A number and a noun.
  static func counted(_ number: Int, _ one: String, _ many: String) -> String {
    "\(number) \(number == 1 ? one : many)"
  }
}
