import Glibc

extension Stacks {
  /// Where a link leads.
  enum Target: Hashable, Sendable {
    /// To a regular file of the site.
    case file(FilePath)
    /// To something else of the site: a folder, a pipe.
    case other
    /// Out of the site.
    case outside
    /// To nothing, or to itself.
    case nothing
  }

  /// Follows a link to its end.
  func target(of link: FilePath) -> Target {
    let path = Array(root.utf8) + [UInt8(ascii: "/")] + link.bytes
    guard let end = Stacks.resolved(path) else { return .nothing }
    let inside = Array(root.utf8) + (root == "/" ? [] : [UInt8(ascii: "/")])
    guard end.starts(with: inside) else { return .outside }
    var status = stat()
    let found = (end + [0]).withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) { characters in
        characters.baseAddress.map { lstat($0, &status) } ?? -1
      }
    }
    guard found == 0, status.st_mode & S_IFMT == S_IFREG else { return .other }
    return .file(FilePath(bytes: Array(end.dropFirst(inside.count))))
  }

  /// A path with its links resolved; nil where it leads to nothing.
  static func resolved(_ path: [UInt8]) -> [UInt8]? {
    guard !path.contains(0) else {
      errno = ENOENT
      return nil
    }
    return (path + [0]).withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) { characters in
        guard let start = characters.baseAddress, let end = realpath(start, nil) else {
          return nil
        }
        defer { free(end) }
        return Array(UnsafeBufferPointer(start: end, count: strlen(end))).map {
          UInt8(bitPattern: $0)
        }
      }
    }
  }
}
