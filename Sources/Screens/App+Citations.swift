import Documents

extension App {
  /// The longest text in which citations are looked for while the reader waits, in bytes of UTF-8.
  private static let longestText = 1 << 20

  /// The document with its citations as links; as it is where it is so long that the reader would wait for them.
  mutating func linked(_ document: Document) -> Document {
    guard isShort(document) else { return document }
    let index = citations ?? CitationIndex(citable)
    citations = index
    return document.linkingCitations(with: index)
  }

  /// Asks the catalogue what a document cites, where the site does not list all that can be cited.
  func askForCited(by document: Document) -> [Effect] {
    guard !desk.site.root.isListed, desk.catalogue.documents != nil, isShort(document) else {
      return []
    }
    return [.ask(.cited(by: document.id))]
  }

  private func isShort(_ document: Document) -> Bool {
    document.blocks.reduce(0) { $0 + $1.passage.text.utf8.count } <= App.longestText
  }

  /// What can be cited: all documents once all are known, and before that none but the citing one itself, since a
  /// title that fits one document so far may yet fit another.
  private var citable: [Entry] {
    guard desk.site.root.isListed else { return [] }
    let entries = desk.site.root.allEntries
    return entries.allSatisfy(\.isDescribed) ? entries : []
  }
}
