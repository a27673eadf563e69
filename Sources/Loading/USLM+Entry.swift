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
    facts[.number] = first("citableAs") ?? first("docNumber")
    let creators = all("creator").filter { !$0.contains("Converter") }
    if !creators.isEmpty { facts[.issuer] = creators.joined(separator: "; ") }
    facts[.source] = first("publisher")
    facts[.adopted] = records.first { $0.name == "approvedDate" }.flatMap(date)
    facts[.published] =
      records.first { $0.name == "date" && $0.path.hasSuffix("preface/action") }.flatMap(date)
    facts[.status] =
      first("currentThroughPublicLaw").map { "Current through Public Law \($0)" }
      ?? first("docPublicationName") ?? first("docStage")
    facts[.language] = first("language").map(XMLLanguage.tag)
    facts[.other("Type")] = first("type")
    facts[.other("Congress")] = first("congress")
    entry.facts = facts
    return entry
  }

  private static func date(_ record: XMLRecord) -> String? {
    let written = record.attributes["date"] ?? record.folded
    return CalendarDate(written) == nil ? nil : written
  }
}
