import Cataloguing
import Loading

extension Librarian {
  /// Looks whether the files have changed, or the catalogue that others build, and hands over the site as it is now:
  /// from the catalogue where it is large and the catalogue that of these very files, else from a list of them.
  func follow(_ stock: Stocktaking, after listed: SiteFolder?) {
    let place = try? findPlace(stock.rootPath)
    let seen = likeness(of: stock)
    let (former, given) = ledger.withLock { ($0.seen, $0.given) }
    guard seen != former else { return }
    if let place { reopen(place, of: stock.rootPath) } else { closeCatalogue() }
    ledger.withLock { $0.seen = seen }
    let hasNewFiles = former.map { $0.files != seen.files } ?? false
    let catalogued = place.flatMap {
      SiteFolder(of: stock.rootPath, cataloguedAt: $0, matching: stock)
    }
    if let catalogued {
      handOver(catalogued, evenIfKnown: hasNewFiles)
      return
    }
    // A list of the same files serves on.
    let isListed =
      former == nil ? listed.map(stock.isOf) ?? false : given?.root.isListed ?? false
    guard hasNewFiles || !isListed else { return }
    if let folder = opened({ try SiteFolder(opening: path) }) {
      handOver(folder, evenIfKnown: true)
    }
  }
}
