import Documents

/// The page of a folder, `_index.md`: what its section is called and shows, and where in the menu it stands.
struct SectionPage {
  /// Whether the folder has a page.
  private(set) var exists = false
  /// The title that the page gives.
  private(set) var title: String?
  /// Where the section stands in the menu: lighter items first.
  private(set) var weight: Int?
  /// What the section shows.
  private(set) var shows = Section.Kind.documents
  /// The language of the site, where the page is the site's.
  private(set) var language: String?
  /// The foot of every page of the site, where the page is the site's.
  private(set) var footer: [String] = []
  /// The text of the page.
  private(set) var introduction: [Block] = []

  /// The page of a folder that has none.
  init() {}

  /// Reads the page of a folder, if there is one among its files.
  init(
    _ files: [FolderContents.File], at path: FilePath, id: String, in stacks: Stacks,
    formats: [any Format.Type]
  ) {
    let pages = files.filter(\.isSectionPage)
    for format in formats {
      let page = pages.first { format.fileExtensions.contains($0.fileExtension ?? "") }
      guard let page else { continue }
      exists = true
      let place = path.appending(page.name)
      let holding = Holding(place: page.isLink ? .link(place) : .file(place), format: format)
      read(holding, id: Document.ID(id.isEmpty ? "_index" : id + "/_index"), in: stacks)
      return
    }
  }

  private mutating func read(_ holding: Holding, id: Document.ID, in stacks: Stacks) {
    do throws(LoadingError) {
      let transcript = try Transcript(holding.read(from: stacks), place: holding.name)
      let description = FrontMatter(transcript.text)
      let document = try holding.format.parse(transcript.text, id: id)
      title = description.title ?? (document.title == id.name ? nil : document.title)
      (weight, shows, footer) = (description.weight, description.shows, description.footer)
      language = description.facts[.language]
      introduction =
        document.notices.map { Block(.notice, Passage($0)) } + document.blocks
    } catch {
      introduction = [Block(.notice, Passage("This section's own page: \(error.reason)."))]
    }
  }

  /// The title of a folder without a page: its name, and where that is in plain small letters, with spaces for
  /// hyphens and a capital.
  static func title(ofFolder name: String) -> String {
    let isPlain = name.utf8.allSatisfy { byte in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
    }
    guard isPlain else { return name }
    let words = name.split { $0 == "-" || $0 == "_" }.joined(separator: " ")
    return words.isEmpty ? name : words.prefix(1).uppercased() + words.dropFirst()
  }
}
