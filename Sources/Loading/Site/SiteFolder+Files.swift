import Documents
import Glibc

/// What tells whether the file of a document has changed.
public struct FileState: Hashable, Sendable {
  /// The size in bytes.
  public let size: Int64
  /// When the file was last modified, in nanoseconds since 1970.
  public let modified: Int64
  /// The number of its inode.
  public let inode: UInt64
}

extension SiteFolder {
  /// The path of the site's folder, with all links resolved.
  public var rootPath: String { stacks.root }

  /// How many documents the site has.
  public var documentCount: Int { holdings.count }

  /// The ids of all documents, in the order of their bytes.
  public var documentIDs: [Document.ID] {
    holdings.keys.sorted { first, second in
      var (first, second) = (first.path, second.path)
      return first.withUTF8 { first in
        second.withUTF8 { second in
          guard let start = first.baseAddress, let other = second.baseAddress else {
            return first.count < second.count
          }
          let order = memcmp(start, other, min(first.count, second.count))
          return order == 0 ? first.count < second.count : order < 0
        }
      }
    }
  }

  /// The state of a document's file, without opening it; nil where there is no file.
  public func fileState(of id: Document.ID) -> FileState? {
    guard let holding = holdings[id] else { return nil }
    var status = stat()
    switch holding.place {
    case .file(let path):
      guard lstat(fullPath(path), &status) == 0 else { return nil }
    case .link(let path):
      guard stat(fullPath(path), &status) == 0 else { return nil }
    case .memory: return nil
    }
    return FileState(
      size: Int64(status.st_size),
      modified: Int64(status.st_mtim.tv_sec) &* 1_000_000_000 &+ Int64(status.st_mtim.tv_nsec),
      inode: UInt64(status.st_ino))
  }

  /// The path that the system knows the file by, with the zero at its end.
  private func fullPath(_ path: FilePath) -> [CChar] {
    let root = stacks.root.utf8
    let count = root.count + path.bytes.count + 2
    return [CChar](unsafeUninitializedCapacity: count) { characters, written in
      let bytes = UnsafeMutableRawBufferPointer(characters)
      bytes.copyBytes(from: root)
      bytes[root.count] = UInt8(ascii: "/")
      bytes[(root.count + 1)...].copyBytes(from: path.bytes)
      bytes[count - 1] = 0
      written = count
    }
  }
}
