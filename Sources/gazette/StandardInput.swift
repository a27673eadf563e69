import Glibc

/// What comes through a pipe.
enum StandardInput {
  /// The most that is read, in bytes.
  static let limit = 256 << 20

  /// Reads to the end.
  static func read() throws -> [UInt8] {
    guard isatty(STDIN_FILENO) == 0 else {
      throw Failure("standard input: nothing comes through a pipe; name a file instead of -")
    }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(STDIN_FILENO, &buffer, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else {
        throw Failure("standard input: \(String(cString: strerror(errno)))")
      }
      guard count > 0 else { return bytes }
      bytes += buffer[..<count]
      guard bytes.count <= limit else {
        throw Failure("standard input: more than \(limit >> 20) MB, which is more than is read")
      }
    }
  }
}
