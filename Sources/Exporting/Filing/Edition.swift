import Documents

/// A site, or a part of it, in a folder of files of one form: the tree is kept, and every section has its page.
public final class Edition {
  /// The form of the files.
  public enum Form {
    case markdown, html, akomaNtoso
    /// Plain text, as the function sets it.
    case text((Document) -> String)

    fileprivate var ending: String {
      switch self {
      case .markdown: "md"
      case .html: "html"
      case .akomaNtoso: "xml"
      case .text: "txt"
      }
    }

    /// The name of the page of a section. A folder opened by a browser shows the one of this name.
    fileprivate var page: String {
      if case .html = self { "index.html" } else { "_index." + ending }
    }

    /// A document in this form, alone.
    public func text(of document: Document) -> String {
      switch self {
      case .markdown: MarkdownText(of: document).text
      case .html: HTMLText.text(of: document)
      case .akomaNtoso: AkomaNtosoText.text(of: document)
      case .text(let set): set(document)
      }
    }
  }

  private let site: Site
  private let section: Section
  private let form: Form
  private let depository: Depository
  private let replacing: Depository.Replacing
  private let shelfmarks: Shelfmarks
  private let signposts: HTMLSignposts
  /// What documents are cited by; only pages need it.
  private let citations: CitationIndex?

  /// Begins an edition of what is at and below a section. For HTML the site's entries are to be described.
  public init(
    of section: Section, in site: Site, as form: Form, to depository: Depository,
    replacing: Depository.Replacing = .nothing
  ) {
    (self.site, self.section, self.form) = (site, section, form)
    (self.depository, self.replacing) = (depository, replacing)
    shelfmarks = Shelfmarks(of: section, page: form.page, ending: form.ending)
    signposts = HTMLSignposts(site, shelfmarks)
    if case .html = form {
      citations = CitationIndex(site.root.allEntries)
    } else {
      citations = nil
    }
  }

  /// Lays down a document.
  public func put(_ document: Document) throws(ExportingError) {
    guard let place = shelfmarks[document.id] else {
      throw ExportingError(place: document.id.path, reason: "is not in what is exported")
    }
    guard let citations else {
      return try depository.put(form.text(of: document), at: place, replacing: replacing)
    }
    let text = HTMLText.text(
      of: document.linkingCitations(with: citations),
      links: signposts.links(from: document.id, at: place),
      way: signposts.way(to: document.id.section, from: place), siteLanguage: site.language)
    try depository.put(text, at: place, replacing: replacing)
  }

  /// Lays down the pages of all sections.
  public func putPages() throws(ExportingError) {
    try putPage(of: section, number: nil)
  }

  private func putPage(of section: Section, number: Int?) throws(ExportingError) {
    guard let place = shelfmarks[section: section.id] else { return }
    let text: String
    switch form {
    case .markdown: text = MarkdownText(of: section, place: number, in: site).text
    case .html:
      let page = HTMLSectionPage(section, at: place, in: site, signposts, shelfmarks)
      text = page.text
    default: text = form.text(of: section.page)
    }
    try depository.put(text, at: place, replacing: replacing)
    for (number, below) in section.sections.enumerated() {
      try putPage(of: below, number: number + 1)
    }
  }
}

extension Section {
  /// The section's own page as a document.
  fileprivate var page: Document {
    let id = Document.ID(id.isEmpty ? "_index" : id + "/_index")
    return Document(entry: Entry(id: id, title: title), blocks: introduction)
  }
}
