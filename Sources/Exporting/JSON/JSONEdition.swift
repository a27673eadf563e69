import Documents

/// A site, or a part of it, as one JSON object that is written piece by piece: `site` with its title, language and
/// footer; `sections` in the menu's order, each with its id, title, what it `shows`, the blocks of its own page and
/// the ids of its `documents`; and `documents`, each as `DocumentRecord` has it.
public struct JSONEdition {
  private struct SiteRecord: Encodable {
    let title: String
    let language: String?
    let footer: [String]
  }

  private struct SectionRecord: Encodable {
    let id: String
    let title: String
    let shows: String
    let blocks: [BlockRecord]
    let documents: [String]
  }

  private let section: Section
  private let site: Site
  private var isFirst = true

  /// Begins an edition of what is at and below a section.
  public init(of section: Section, in site: Site) { (self.section, self.site) = (section, site) }

  /// The beginning of the object.
  public func opening() throws -> String {
    let site = SiteRecord(title: site.title, language: site.language, footer: site.footer)
    let sections = Self.all(in: section).map { section in
      SectionRecord(
        id: section.id, title: section.title, shows: section.kind.rawValue,
        blocks: section.introduction.map(BlockRecord.init),
        documents: section.entries.map(\.id.path))
    }
    return try """
    {"site":\(JSONText.text(of: site, indented: false)),
    "sections":\(JSONText.text(of: sections, indented: false)),
    "documents":[

    """
  }

  /// The next document.
  public mutating func text(of document: Document) throws -> String {
    defer { isFirst = false }
    return try (isFirst ? "" : ",\n")
      + JSONText.text(of: DocumentRecord(document), indented: false)
  }

  /// The end of the object.
  public let ending = "\n]}\n"

  private static func all(in section: Section) -> [Section] {
    section.sections.reduce(into: [section]) { $0 += all(in: $1) }
  }
}
