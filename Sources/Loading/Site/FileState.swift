import Glibc

/// What tells whether the file of a document has changed.
public struct FileState: Hashable, Sendable {
  /// The size in bytes.
  public let size: Int64
  /// When the file was last modified, in nanoseconds since 1970.
  public let modified: Int64
  /// The number of its inode.
  public let inode: UInt64

  init(size: Int64, modified: Int64, inode: UInt64) {
    (self.size, self.modified, self.inode) = (size, modified, inode)
  }

  /// The state of a name in an open folder, of a link that of what it leads to where it is followed; nil where there is
  /// none.
  init?(of name: [UInt8], in folder: Int32, followsLink: Bool) {
    guard let status = FileState.status(of: name, in: folder, followsLink: followsLink) else {
      return nil
    }
    size = Int64(status.st_size)
    modified =
      Int64(status.st_mtim.tv_sec) &* 1_000_000_000 &+ Int64(status.st_mtim.tv_nsec)
    inode = UInt64(status.st_ino)
  }

  /// What the system says of a name in an open folder.
  static func status(of name: [UInt8], in folder: Int32, followsLink: Bool) -> stat? {
    var status = stat()
    let found = withUnsafeTemporaryAllocation(of: CChar.self, capacity: name.count + 1) { path in
      UnsafeMutableRawBufferPointer(path).copyBytes(from: name)
      path[name.count] = 0
      guard let start = path.baseAddress else { return Int32(-1) }
      return fstatat(folder, start, &status, followsLink ? 0 : AT_SYMLINK_NOFOLLOW)
    }
    return found == 0 ? status : nil
  }
}
