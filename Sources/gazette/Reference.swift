import ArgumentParser
import Documents
import Glibc
import Loading

/// A document as it was named on the command line.
struct Reference {
  static let help = ArgumentHelp(
    "The document: its id, its number (\"No. 7 [2020]\"), or, without --site, a file or - for a pipe.",
    valueName: "document")

  private let text: String
  private let place: String?
  private let site: String?

  /// Takes the words for a document of the site at a path, and for a place of it. The place may also stand behind the
  /// document's "#".
  init(_ text: String, at place: String? = nil, in site: String?) {
    (self.text, self.place, self.site) = (text, place, site)
  }

  /// The document, or the place of it that is meant.
  func document() throws -> Document {
    if place == nil, let mark = text.lastIndex(of: "#"), mark != text.startIndex {
      // A file's own name may have the sign.
      if let whole = try? whole() { return whole }
      let anchor = String(text[text.index(after: mark)...])
      return try Reference(String(text[..<mark]), at: anchor, in: site).document()
    }
    let document = try whole()
    guard let place, !place.isEmpty else { return document }
    let outline = Outline(document)
    guard
      let position = document.position(of: place, in: outline)
        ?? outline.item(numbered: place, near: Document.Position(block: 0))?.position
    else { throw Failure("\(text): there is no place \"\(place)\" in it") }
    return document.part(at: position)
  }

  private func whole() throws -> Document {
    if site == nil, isFile { return try SiteFolder.document(ofFile: text) }
    if site == nil, text == "-" {
      let folder = try SiteOption.open(text)
      guard let entry = folder.site.root.allEntries.first else {
        throw Failure("\(text): there is no document in it")
      }
      return try folder.document(entry.id)
    }
    guard site != nil || SiteOption.usual() != nil else {
      throw Failure("\(text): there is no such file, and no site here; name one: --site FOLDER")
    }
    var folder = try SiteOption.open(site)
    let entry = try folder.entry(reference: text)
    return try folder.document(entry.id)
  }

  private var isFile: Bool {
    var status = stat()
    return stat(text, &status) == 0 && status.st_mode & S_IFMT != S_IFDIR
  }
}
