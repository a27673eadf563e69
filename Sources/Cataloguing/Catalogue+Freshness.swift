import Documents
import GRDB
import Glibc

extension Catalogue {
  /// Whether documents are just those of the catalogue, and their files as it knows them; where inodes are not asked for,
  /// a copy of a site is the same site. The documents are told one after the other, in ascending order of the bytes of
  /// their ids, so nobody needs to keep a list of them.
  public func knows(
    withInodes: Bool, _ tellAll: (_ tell: @escaping (Document.ID, Stamp) -> Void) -> Void
  ) throws(CatalogueError) -> Bool {
    let queue = queue
    return try atPlace(path) {
      var (shelf, known) = try queue.read { db in
        (try Shelf(in: db), try Int.fetchOne(db, sql: "SELECT count(*) FROM document") ?? 0)
      }
      var result = Result<Bool, any Error>.success(true)
      var told = 0
      tellAll { id, stamp in
        guard case .success(true) = result else { return }
        told += 1
        result = Result {
          guard let found = try shelf.stamp(of: id, from: queue) else { return false }
          return found.size == stamp.size && found.modified == stamp.modified
            && (!withInodes || found.inode == stamp.inode)
        }
      }
      return try result.get() && told == known
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
