import Documents

extension SiteFolder {
  /// The entry that a reference means: an id, with or without a file extension; the last part of one; or a document's
  /// number, also without its beginning and end ("No. 7 [2020]"), whatever its case, spaces and kind of brackets.
  /// Describes the site as far as that takes. Throws where nothing is meant, or more than one document.
  public mutating func entry(reference: String) throws(LoadingError) -> Entry {
    if let entry = entry(path: reference) { return entry }
    let entries = site.root.allEntries
    let named = entries.filter { $0.id.name == reference }
    if let entry = try only(named, reference) { return entry }
    let sought = DocumentNumber(reference)
    guard !sought.isEmpty else {
      throw LoadingError(place: reference, reason: "no document has this id or number")
    }
    while describe(within: .seconds(60)) {}
    let described = site.root.allEntries
    for isWhole in [true, false] {
      let numbered = described.filter { entry in
        entry.facts.all.contains { fact in
          (fact.name == .number || fact.name == .other("identifier"))
            && sought.means(DocumentNumber(fact.value), isWhole: isWhole)
        }
      }
      if let entry = try only(numbered, reference) { return entry }
    }
    throw LoadingError(place: reference, reason: "no document has this id or number")
  }

  private func entry(path reference: String) -> Entry? {
    let path =
      reference.hasPrefix("./") ? String(reference.dropFirst(2)) : reference
    if let entry = site.root.entry(Document.ID(path)) { return entry }
    guard let dot = path.lastIndex(of: "."),
      formats.contains(where: {
        $0.fileExtensions.contains(path[path.index(after: dot)...].lowercased())
      })
    else { return nil }
    return site.root.entry(Document.ID(String(path[..<dot])))
  }

  private func only(_ entries: [Entry], _ reference: String) throws(LoadingError) -> Entry? {
    guard entries.count > 1 else { return entries.first }
    let more = entries.count > 2 ? " and \(entries.count - 2) more" : ""
    throw LoadingError(
      place: reference,
      reason: "means more than one document: \(entries[0].id), \(entries[1].id)\(more)")
  }
}

extension SiteFolder {
  /// The document of a site that is a single file; nil for a folder.
  public var onlyDocument: Entry? { isFolder ? nil : site.root.entries.first }
}
