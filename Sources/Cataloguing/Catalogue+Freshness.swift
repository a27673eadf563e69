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
    func count(_ db: Database) throws -> Int? {
      try Int.fetchOne(db, sql: "SELECT count(*) FROM document")
    }
    return try atPlace(path) {
      var shelf = Shelf()
      let before = try queue.read(count)
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
      // One who builds meanwhile may have taken in what was told, and left in what is gone.
      let after = try queue.read(count)
      return try result.get() && told == before && told == after
    }
  }

  /// Whether one who builds has nothing left to do but to look at the files: everything can be read as far as a quick look
  /// shows, nothing is left to be merged, and the log is not long.
  public func isFinished() throws(CatalogueError) -> Bool {
    let log = Catalogue.stamps(at: path)[1]?.size ?? 0
    guard try isWhole(), log < Catalogue.longLog else { return false }
    return try read { db in
      try !Repair.isSuspect(db) && Repair.isSound(db) && !Merging.isPostponed(in: db)
    }
  }

  /// A log of so many bytes is to be put into the catalogue.
  private static let longLog = 4 << 20

  /// The inode of the file of a catalogue; nil where there is none.
  public static func inode(at path: String) -> UInt64? { stamps(at: path)[0]?.inode }

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
