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
  private let site: SiteOption

  init(_ text: String, in site: SiteOption) { (self.text, self.site) = (text, site) }

  /// The document, read whole.
  func document() throws -> Document {
    if site.path == nil, text == "-" || isFile {
      let folder = try SiteOption.open(text)
      guard let entry = folder.site.root.allEntries.first else {
        throw Failure("\(text): there is no document in it")
      }
      return try folder.document(entry.id)
    }
    guard site.path != nil || SiteOption.usual() != nil else {
      throw Failure("\(text): there is no such file, and no site here; name one: --site FOLDER")
    }
    var folder = try site.open()
    let entry = try folder.entry(reference: text)
    return try folder.document(entry.id)
  }

  private var isFile: Bool {
    var status = stat()
    return stat(text, &status) == 0 && status.st_mode & S_IFMT != S_IFDIR
  }
}
