import Documents

/// What is said of a section in plain words.
enum SectionWords {
  /// What a section holds: "4 documents in 2 sections".
  static func holding(_ section: Section, agencies: Int, in words: any Words) -> String {
    if section.kind == .contacts {
      return agencies == 0 ? words.noAgencies : words.agencies(agencies)
    }
    let documents = section.count
    if documents == 0 { return words.noDocumentsInSection }
    guard section.sections.isEmpty else {
      return words.holding(words.documents(documents), inSections: section.sections.count)
    }
    return switch Set(section.entries.prefix(1000).map(\.kind)) {
    case [.agency]: words.agencies(documents)
    case [.official]: words.posts(documents)
    default: words.documents(documents)
    }
  }

  /// What a list holds, in a few words; empty where nothing is listed.
  static func holding(_ list: SectionList, in words: any Words) -> String {
    let sections = list.section.sections.count
    let entries = list.count
    let noun =
      switch list.style {
      case .documents: words.documents(entries)
      case .agencies, .contacts: words.agencies(entries)
      case .officials: words.posts(entries)
      }
    let parts = [sections > 0 ? words.sections(sections) : nil, entries > 0 ? noun : nil]
    return parts.compactMap(\.self).joined(separator: words.comma)
  }
}
