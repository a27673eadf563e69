import Documents
import Terminal

/// What citations can lead to in a site, read in slices.
struct Citable: Sendable {
  /// What has been read.
  private(set) var index = CitationIndex([])
  /// The documents that have not.
  private var left: ArraySlice<Entry>

  /// Takes the documents of a site.
  init(_ entries: [Entry]) { left = entries[...] }

  /// Whether all have been read.
  var isWhole: Bool { left.isEmpty }

  /// Reads so many more.
  mutating func goOn(_ count: Int) {
    for entry in left.prefix(count) { index.add(entry) }
    left.removeFirst(min(count, left.count))
  }
}

extension App {
  /// The longest text in which citations are looked for, in bytes of UTF-8.
  private static let longestText = 1 << 20
  /// How many entries, and how many bytes of text, are read in a slice that no key need wait for.
  private static let slice = (entries: 50, bytes: 1 << 14)

  /// Whether citations of the open document are to be made links.
  var hasLinksToMake: Bool { App.documents(of: top).contains { !$0.isLinked } }

  /// Does a slice of making the citations of the open document links.
  mutating func makeLinks() {
    guard let document = App.documents(of: top).first(where: { !$0.isLinked })?.document else {
      return
    }
    if citations == nil { citations = Citable(citable) }
    guard let citations, citations.isWhole else {
      self.citations?.goOn(App.slice.entries)
      return
    }
    if linking?.id != document.id { linking = CitationLinking(document, with: citations.index) }
    guard let linking, linking.isDone else {
      self.linking?.goOn(bytes: App.slice.bytes)
      return
    }
    if var pair = top as? BesideScreen {
      for side in Synopsis.Side.allCases where pair[side].document.id == document.id {
        pair[side].link(linking, at: desk)
      }
      pair.settle(at: desk)
      top = pair
    } else if var screen = top as? DocumentScreen {
      screen.link(linking, at: desk)
      screen.settle(at: desk)
      top = screen
    }
    self.linking = nil
  }

  /// Makes all links at once where a key asks for them.
  mutating func makeLinks(for key: Key) {
    guard DocumentScreen.linkKeys.contains(key) else { return }
    while hasLinksToMake { makeLinks() }
  }

  /// Asks the catalogue what a document cites, where the site does not list all that can be cited.
  func askForCited(by document: Document) -> [Effect] {
    guard !desk.site.root.isListed, desk.catalogue.documents != nil, isShort(document) else {
      return []
    }
    return [.ask(.cited(by: document.id))]
  }

  func isShort(_ document: Document) -> Bool {
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
