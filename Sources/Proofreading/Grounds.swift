import Documents

/// All that a proofreader knows of a site while reading one of its documents.
struct Grounds {
  let site: Site
  /// Whether there is a site, and not one document alone, of which nobody knows what stands beside it.
  let isSite: Bool
  /// What citations may lead to.
  let index: CitationIndex
  /// The paths of all files and folders.
  let places: Set<String>
  /// The folded numbers, the titles and the ids by which a document may be named.
  let names: Set<String>
  private let paths: Set<String>

  init(_ site: Site, isSite: Bool, places: Set<String>) {
    (self.site, self.isSite, self.places) = (site, isSite, places)
    let entries = site.root.allEntries
    index = CitationIndex(entries)
    var names: Set<String> = []
    for entry in entries {
      names.insert(entry.title)
      if let number = entry.facts[.number] { names.insert(CitedNumber.folded(number)) }
    }
    self.names = names
    paths = Set(entries.map(\.id.path))
  }

  /// Where an address leads.
  func resolve(_ address: String, from source: Document.ID) -> Resolution {
    site.resolve(address, from: source)
  }

  /// Whether a file or folder of the path stands in the site.
  func holdsFile(_ path: String) -> Bool {
    places.contains(path.hasSuffix("/") ? String(path.dropLast()) : path)
  }

  /// Whether words name a document: by its id, its address, its title or its number.
  func name(_ words: String, from source: Document.ID) -> Bool {
    if paths.contains(words) || names.contains(words) || names.contains(CitedNumber.folded(words)) {
      return true
    }
    if case .document = resolve(words, from: source) { return true }
    return false
  }
}
