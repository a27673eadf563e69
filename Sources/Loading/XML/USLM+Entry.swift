import Documents

extension USLM {
  /// The catalogue entry that the records and the first heading of a document make.
  static func entry(_ records: [XMLRecord], blocks: [Block], id: Document.ID) -> Entry {
    func first(_ name: String) -> String? {
      records.first { $0.name == name && $0.isMetadata && !$0.folded.isEmpty }?.folded
    }
    func all(_ name: String) -> [String] {
      records.filter { $0.name == name && $0.isMetadata && !$0.folded.isEmpty }.map(\.folded)
    }
    var title = first("title") ?? id.name
    // "Title 9" is the heading's number; the heading says of what.
    let heading = blocks.first { block in
      if case .heading = block.kind { true } else { false }
    }
    if let words = heading?.passage.text, words.hasPrefix(title) { title = words }
    var entry = Entry(id: id, title: title)
    var facts = Facts()
    if first("type") != "USCTitle" {
      facts[.number] = first("citableAs") ?? designation(title, first("docNumber"))
    }
    let creators = all("creator").filter { !$0.contains("Converter") }
    if !creators.isEmpty { facts[.issuer] = creators.joined(separator: "; ") }
    facts[.source] = first("publisher")
    facts[.adopted] = records.first { $0.name == "approvedDate" }.flatMap(date)
    facts[.published] =
      records.first { $0.name == "date" && $0.path.hasSuffix("preface/action") }.flatMap(date)
    facts[.status] =
      first("currentThroughPublicLaw").map { "Current through Public Law \($0)" }
      ?? first("docStage")
    facts[.updated] = records.first { $0.name == "created" }.flatMap(date)
    facts[.other("Publication")] = first("docPublicationName")
    facts[.language] = first("language").map(LanguageCode.tag)
    facts[.other("Type")] = first("type")
    facts[.other("Congress")] = first("congress")
    entry.facts = facts
    return entry
  }

  /// What stands before the colon of "114 HR 2028 ENR: Making …", where it holds the number; else the number alone.
  private static func designation(_ title: String, _ number: String?) -> String? {
    guard let number else { return nil }
    guard let colon = title.firstIndex(of: ":"), title[..<colon].utf8.count <= 40,
      title[..<colon].contains(number)
    else { return number }
    return String(title[..<colon])
  }

  private static func date(_ record: XMLRecord) -> String? {
    let written = record.attributes["date"] ?? record.folded
    return CalendarDate(written) == nil ? nil : written
  }
}
