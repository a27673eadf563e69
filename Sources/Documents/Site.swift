/// A government's site as a reader sees it: a menu tree of sections, with the entries of the documents in each.
public struct Site: Hashable, Sendable {
  /// The portal's name.
  public var title: String
  /// The language of the site as an IETF tag ("en"); nil where it is not stated.
  public var language: String?
  /// The lines at the foot of every page of the portal: sponsors, technical support, ICP number.
  public var footer: [String]
  /// The root of the menu. Its own title is the site's.
  public var root: Section

  /// Makes a site.
  public init(title: String, language: String? = nil, footer: [String] = [], root: Section) {
    self.title = title
    self.language = language
    self.footer = footer
    self.root = root
  }
}

/// One item of the menu, which is one folder of the site.
public struct Section: Hashable, Sendable, Identifiable {
  /// What a section shows.
  public enum Kind: String, Hashable, Sendable {
    /// Its documents.
    case documents
    /// The contact blocks of all agencies of the site: a view, not a copy.
    case contacts
  }

  /// The path of the folder below the site's root; empty for the root.
  public let id: String
  /// The section's name in the menu.
  public var title: String
  /// What the section shows.
  public var kind: Kind
  /// The text of the section's own page, shown above its list; usually empty.
  public var introduction: [Block]
  /// The items below this one, in the menu's order.
  public var sections: [Section]
  /// The documents in the folder itself, by id. Of a large site that has a catalogue, only those that are needed
  /// before the section is opened.
  public var entries: [Entry]
  /// How many more documents the folder itself holds, which the catalogue lists.
  public var unlisted: Int

  /// Makes a section.
  public init(
    id: String, title: String, kind: Kind = .documents, introduction: [Block] = [],
    sections: [Section] = [],
    entries: [Entry] = [], unlisted: Int = 0
  ) {
    self.id = id
    self.title = title
    self.kind = kind
    self.introduction = introduction
    self.sections = sections
    self.entries = entries
    self.unlisted = unlisted
  }

  /// How many documents stand in the section and below it.
  public var count: Int { sections.reduce(ownCount) { $0 + $1.count } }

  /// How many documents stand in the folder itself.
  public var ownCount: Int { entries.count + unlisted }

  /// Whether all documents of the section and below it are among the entries.
  public var isListed: Bool { unlisted == 0 && sections.allSatisfy(\.isListed) }

  /// All entries of the section and below it, in the menu's order.
  public var allEntries: [Entry] { sections.reduce(entries) { $0 + $1.allEntries } }

  /// The section at a path at or below this one; nil where there is none.
  public func section(at path: String) -> Section? {
    if path == id { return self }
    for section in sections where path == section.id || path.hasPrefix(section.id + "/") {
      if let found = section.section(at: path) { return found }
    }
    return nil
  }

  /// The entry of an id at or below this section; nil where there is none.
  public func entry(_ id: Document.ID) -> Entry? {
    section(at: id.section)?.entries.first { $0.id == id }
  }

  /// The sections from this one down to the one at the path, this one first; empty where there is none.
  public func path(to path: String) -> [Section] {
    if path == id { return [self] }
    for section in sections where path == section.id || path.hasPrefix(section.id + "/") {
      let rest = section.path(to: path)
      if !rest.isEmpty { return [self] + rest }
    }
    return []
  }
}
