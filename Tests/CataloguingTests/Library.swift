import Cataloguing
import Documents
import Foundation
import Loading

/// A small collection of documents in a folder of its own, with a real catalogue.
final class Library {
  let folder: URL
  /// The documents by id, with the time their files were last written.
  var documents: [String: (document: Document, modified: Int64)] = [:]
  /// How many documents were read since the library was made.
  private(set) var readings = 0

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("catalogue-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  var path: String { folder.appendingPathComponent("catalogue").path }

  /// Puts a document of paragraphs into the collection; lines that begin with "#" are headings, and those that begin
  /// with a designation ("Article 1", "第一条", "1.") provisions.
  func put(
    _ id: String, title: String, _ lines: String..., facts: Facts = [], modified: Int64 = 1
  ) {
    let blocks = lines.map { line -> Block in
      if line.hasPrefix("#") {
        let level = line.prefix { $0 == "#" }.count
        return Block(.heading(level: level), Passage(String(line.dropFirst(level + 1))))
      }
      if let designation = Designation(line), designation.range.upperBound < line.utf8.count {
        let bytes = Array(line.utf8)
        let marker = String(decoding: bytes[designation.range], as: UTF8.self)
        let rest = String(
          decoding: bytes[designation.range.upperBound...].drop { $0 == 0x20 }, as: UTF8.self)
        return Block(.item(marker: marker), Passage(rest))
      }
      return Block(.paragraph, Passage(line))
    }
    let entry = Entry(id: Document.ID(id), title: title, facts: facts)
    documents[id] = (Document(entry: entry, blocks: blocks), modified)
  }

  /// All documents as they are offered to a cataloguer.
  var offers: [Offer] {
    documents.keys.sorted().map { id in
      let (document, modified) =
        documents[id] ?? (Document(entry: Entry(id: Document.ID(id), title: "")), 0)
      return Offer(id: Document.ID(id), stamp: Stamp(size: 10, modified: modified, inode: 1)) {
        self.readings += 1
        return document
      }
    }
  }

  /// Brings the catalogue up to date.
  @discardableResult
  func build() throws -> Cataloguer.Progress {
    let cataloguer = try Cataloguer(at: path)
    try cataloguer.arrange(
      Section(
        id: "", title: "Site",
        sections: [
          Section(id: "laws", title: "National Laws"), Section(id: "plans", title: "Plans"),
        ]))
    for offer in offers { try cataloguer.take(offer) }
    return try cataloguer.finish()
  }

  /// A catalogue of the site at a path, in place of the collection's own.
  func catalogue(of site: String) throws -> Catalogue {
    let folder = try SiteFolder(opening: site)
    let cataloguer = try Cataloguer(at: path)
    try cataloguer.arrange(folder.site.root)
    for id in folder.documentIDs {
      try cataloguer.take(
        Offer(id: id, stamp: Stamp(size: 1, modified: 1, inode: 1)) { try folder.document(id) })
    }
    try cataloguer.finish()
    return try Catalogue(at: path)
  }

  /// What a search finds: each hit as "id" or "id provision".
  func find(_ text: String) throws -> [String] {
    try Catalogue(at: path).search(Query(text)).hits.map(\.name)
  }
}

extension Hit {
  /// The id and the provision.
  var name: String { provision.isEmpty ? entry.id.path : "\(entry.id.path) \(provision)" }

  /// The matches in the snippet.
  var lit: [String] {
    let bytes = Array(snippet.text.utf8)
    return snippet.matches.map { String(decoding: bytes[$0], as: UTF8.self) }
  }
}
