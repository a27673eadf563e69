import Glibc

/// Where the files of a site stand: one folder, and nothing that is not below it.
///
/// A path is walked folder by folder from the root, and no link is followed on the way, so that nothing outside can
/// be reached whatever a path or a link says. Only regular files are opened for reading, and nothing waits for a pipe.
struct Stacks: Hashable, Sendable {
  /// The largest file that is read, in bytes.
  static let sizeLimit = 256 << 20

  /// The folder's path, with all links resolved and no `/` at its end.
  let root: String

  /// Takes a folder whose path has its links resolved.
  init(root: String) { self.root = root }

  /// The bytes of a file, at most so many of them where a limit is given.
  func read(_ path: FilePath, first limit: Int? = nil) throws(LoadingError) -> [UInt8] {
    let descriptor = try open(path)
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw path.unreadable(errno) }
    guard status.st_mode & S_IFMT == S_IFREG else {
      throw path.error("is not a regular file")
    }
    let size = Int(status.st_size)
    guard limit != nil || size <= Self.sizeLimit else {
      throw path.error("is larger than \(Self.sizeLimit >> 20) MB and is not opened")
    }
    let most = limit ?? Self.sizeLimit
    // One byte more than the size shows the end of the file; a file without a size is read in pieces.
    var capacity = min(most, max(size + 1, 4096))
    var bytes: [UInt8] = []
    while true {
      let (piece, failure) = Self.bytes(from: descriptor, upTo: capacity)
      guard failure == 0 else { throw path.unreadable(failure) }
      bytes = bytes.isEmpty ? piece : bytes + piece
      if piece.count < capacity || bytes.count >= most { return bytes }
      capacity = min(most - bytes.count, max(bytes.count, 65_536))
    }
  }

  /// Opens a file for reading.
  private func open(_ path: FilePath) throws(LoadingError) -> Int32 {
    var folder = Glibc.open(root, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { throw path.unreadable(errno) }
    var names = path.names
    let last = names.popLast() ?? Array(".".utf8)
    for name in names {
      let next = Self.openat(folder, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      let failure = errno
      close(folder)
      guard next >= 0 else { throw path.unreadable(failure) }
      folder = next
    }
    let file = Self.openat(folder, last, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_NOFOLLOW | O_CLOEXEC)
    let failure = errno
    close(folder)
    guard file >= 0 else { throw path.unreadable(failure) }
    return file
  }

  /// Opens a name in an open folder; negative where it cannot be opened, as the system has it.
  static func openat(_ folder: Int32, _ name: [UInt8], _ flags: Int32) -> Int32 {
    (name + [0]).withUnsafeBufferPointer { buffer in
      buffer.withMemoryRebound(to: CChar.self) { characters in
        guard let name = characters.baseAddress else { return -1 }
        return Glibc.openat(folder, name, flags)
      }
    }
  }

  /// Reads until the count or the end, and gives the system's error number, 0 for success.
  private static func bytes(from descriptor: Int32, upTo limit: Int) -> ([UInt8], Int32) {
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
      guard let base = buffer.baseAddress else { return }
      while count < limit {
        let result = Glibc.read(descriptor, base + count, limit - count)
        if result < 0, errno == EINTR { continue }
        if result < 0 { failure = errno }
        guard result > 0 else { return }
        count += result
      }
    }
    return (bytes, failure)
  }
}
