import Cataloguing
import Documents
import Loading

extension SiteFolder {
  /// How many documents a site has at least that is read from its catalogue: a smaller one is listed as quickly.
  private static let fewest = 2000
  /// How many documents are looked for, to see whether the catalogue is that of the site.
  private static let probes = 20

  /// The large site in a folder, as a whole catalogue of it knows it; nil where it is small, where there is no such
  /// catalogue, where half of the documents looked for are not there, or where files are given and it knows others. No
  /// list of its files is made.
  init?(of root: String, cataloguedAt place: String, matching stock: Stocktaking? = nil) {
    guard let catalogue = try? Catalogue(at: place), (try? catalogue.isWhole()) == true,
      (try? catalogue.check(isOf: root)) != nil,
      let known = try? catalogue.site(), known.root.count >= SiteFolder.fewest,
      stock.map({ $0.root.isMenu(of: known) && catalogue.knows($0) }) ?? true,
      let folder = try? SiteFolder(
        opening: root, listedAs: known.root, introduced: known.introduced)
    else { return nil }
    let probed = known.root.allEntries.prefix(SiteFolder.probes)
    guard probed.count(where: { folder.holds($0.id) }) * 2 > probed.count else { return nil }
    self = folder
  }
}

extension Catalogue {
  /// A stocktaking that keeps no files, where the files at a path are just those that this catalogue knows, and lie in the
  /// folder `root`; nil elsewhere. One who builds wants a finished catalogue built from that very folder.
  func stocktaking(
    of root: String, at path: String, toBuild: Bool
  ) throws -> Stocktaking? {
    guard toBuild ? try isFinished() && isClaimed(for: root) : try isWhole() else { return nil }
    try check(isOf: root)
    var stock: Result<Stocktaking, LoadingError>?
    let isSame = try knows(withInodes: toBuild) { tell in
      stock = Result { () throws(LoadingError) in
        try Stocktaking(opening: path, keepsFiles: false) { tell($0, Stamp($1)) }
      }
    }
    guard isSame, let found = try stock?.get(), found.rootPath == root else { return nil }
    return try found.root.isMenu(of: site()) ? found : nil
  }

  /// Whether the documents of a site are just those that it knows. A copy of a site is the same site.
  fileprivate func knows(_ stock: Stocktaking) -> Bool {
    let isSame = try? knows(withInodes: false) { tell in
      for number in 0..<stock.count { tell(stock.id(at: number), Stamp(stock.state(at: number))) }
    }
    return isSame ?? false
  }
}

extension Section {
  /// Whether this is the root of the menu that a catalogue knows, and the same sections have a page with a text.
  fileprivate func isMenu(of known: (root: Section, introduced: Set<String>)) -> Bool {
    hasMenu(of: known.root) && introduced == known.introduced
  }

  /// The ids of those of the sections that have a page with a text.
  private var introduced: Set<String> {
    sections.reduce(into: introduction.isEmpty ? [] : [id]) { $0.formUnion($1.introduced) }
  }

  /// Whether the sections are those of another menu, by their ids, titles, kinds and numbers of documents.
  private func hasMenu(of other: Section) -> Bool {
    id == other.id && title == other.title && kind == other.kind && ownCount == other.ownCount
      && sections.count == other.sections.count
      && zip(sections, other.sections).allSatisfy { $0.hasMenu(of: $1) }
  }
}
