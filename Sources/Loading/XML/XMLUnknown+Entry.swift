import Documents

extension XMLUnknown {
  /// The catalogue entry of a document of an unknown vocabulary: its first heading, else what its outermost
  /// element is called.
  static func entry(
    _ records: [XMLRecord], _ attributes: [(name: String, value: String)], id: Document.ID
  ) -> Entry {
    let heading = records.first { !$0.folded.isEmpty && $0.folded.utf8.count <= 400 }?.folded
    let name = attributes.first { ["title", "name", "id"].contains($0.name) }?.value
    var entry = Entry(id: id, title: heading ?? name ?? id.name)
    if let language = attributes.first(where: { $0.name == "lang" })?.value, !language.isEmpty {
      entry.facts[.language] = language
    }
    return entry
  }
}
