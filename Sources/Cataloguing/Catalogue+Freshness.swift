import GRDB
import Glibc

extension Catalogue {
  /// Whether the documents on offer are just those of the catalogue, and their files as it knows them. The offers come
  /// in ascending order of the bytes of their ids. Inodes are not asked for: a copy of a site is the same site.
  public func knows(_ offers: some Sequence<Offer>) throws(CatalogueError) -> Bool {
    try read { db in
      let rows = try Row.fetchCursor(
        db, sql: "SELECT id, size, modified FROM document ORDER BY id")
      for offer in offers {
        guard let row = try rows.next(), row[0] == offer.id.path, row[1] == offer.stamp.size,
          row[2] == offer.stamp.modified
        else { return false }
      }
      return try rows.next() == nil
    }
  }

  /// The stamps of the file of a catalogue and of its log, nil where there is none: others after each writing.
  public static func stamps(at path: String) -> [Stamp?] {
    [path, path + "-wal"].map { path in
      var status = stat()
      guard stat(path, &status) == 0 else { return nil }
      let modified = status.st_mtim
      return Stamp(
        size: Int64(status.st_size),
        modified: Int64(modified.tv_sec) &* 1_000_000_000 &+ Int64(modified.tv_nsec),
        inode: UInt64(status.st_ino))
    }
  }
}
