import Cataloguing
import Documents
import Foundation

/// Three documents with a catalogue, made when the first query is asked.
enum Collection {
  /// Asks the query, which no text may make an error.
  static func search(_ query: Query) {
    do throws(CatalogueError) {
      let findings = try catalogue.get().search(query)
      Claims.claim(findings.hits.count <= max(findings.total, 20), "more hits than findings")
      for hit in findings.hits {
        let count = hit.snippet.text.utf8.count
        Claims.claim(hit.snippet.matches.allSatisfy { $0.upperBound <= count }, "\(hit.snippet)")
      }
    } catch {
      Claims.claim(false, "“\(query.text)”: \(error)")
    }
  }

  nonisolated(unsafe) private static let catalogue = Result<Catalogue, CatalogueError> {
    () throws(CatalogueError) in
    let path = FileManager.default.temporaryDirectory
      .appendingPathComponent("gazette-fuzz-\(ProcessInfo.processInfo.processIdentifier)").path
    let cataloguer = try Cataloguer(at: path)
    try cataloguer.arrange(
      Section(id: "", title: "Site", sections: [Section(id: "laws", title: "Laws")]))
    for (number, text) in texts.enumerated() {
      let id = Document.ID("laws/\(number)")
      let offer = Offer(id: id, stamp: Stamp(size: 10, modified: 1, inode: UInt64(number))) {
        var entry = Entry(id: id, title: "Law \(number) on Roads")
        entry.facts = [
          .init(.number, "No. \(number) [2020]"), .init(.published, "2020-01-0\(number + 1)"),
        ]
        return Document(entry: entry, blocks: [Block(.item(marker: "Article 1"), Passage(text))])
      }
      _ = try cataloguer.take(offer)
    }
    _ = try cataloguer.finish()
    return try Catalogue(at: path)
  }

  private static let texts = [
    "Roads are public ways. The tax or duty is paid at once.", "第一条 为了规范行政许可的设定，制定本法。",
    "المادة الأولى: يعمل بهذا النظام",
  ]
}
