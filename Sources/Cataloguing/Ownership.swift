import GRDB
import Glibc

/// Whose catalogue a file is: that of the site whose folder it was first built from, and of no other as long as that
/// folder is there.
enum Ownership {
  /// Notes the folder of the site.
  static func claim(for root: String, in db: Database) throws {
    try Shelf.mark("site", root, in: db)
  }

  /// The folder of the site that it was last built from.
  static func owner(in db: Database) throws -> String? {
    try db.text("SELECT value FROM state WHERE name = 'site'")
  }

  /// The folder of the other site that the catalogue at a path is of; nil where it may be used for this one. One that
  /// lies in the site's own folder came along with it.
  static func otherSite(than root: String, at path: String, in db: Database) throws -> String? {
    guard let owner = try owner(in: db), owner != root, !path.hasPrefix(root + "/"),
      access(owner, F_OK) == 0
    else { return nil }
    return owner
  }

  /// What is said of a catalogue of another site.
  static func error(_ owner: String, at path: String) -> CatalogueError {
    CatalogueError(place: path, reason: "is the catalogue of another site, \(owner)")
  }
}

extension Catalogue {
  /// Whether it was last built from the site in the folder.
  public func isClaimed(for root: String) throws(CatalogueError) -> Bool {
    try read { try Ownership.owner(in: $0) == root }
  }

  /// Throws where the catalogue is that of another site than the one in the folder.
  public func check(isOf root: String) throws(CatalogueError) {
    let path = path
    if let owner = try read({ try Ownership.otherSite(than: root, at: path, in: $0) }) {
      throw Ownership.error(owner, at: path)
    }
  }
}
