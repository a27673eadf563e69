import CNcurses
import Glibc

/// Where ncurses writes: memory instead of the terminal, so that a terminal that takes nothing (a lost line, a
/// full pipe) never holds the program up inside ncurses.
@MainActor final class Spool {
  let stream: UnsafeMutablePointer<FILE>
  private let descriptor: Int32

  init() throws(CursesError) {
    descriptor = gz_spool_open()
    guard descriptor >= 0, let stream = fdopen(descriptor, "w+") else {
      throw .system("screen: \(String(cString: strerror(errno)))")
    }
    self.stream = stream
  }

  /// Takes out what ncurses has written.
  func take() -> [UInt8] {
    let length = lseek(descriptor, 0, SEEK_CUR)
    guard length > 0 else { return [] }
    let bytes = [UInt8](unsafeUninitializedCapacity: length) { buffer, count in
      count = max(pread(descriptor, buffer.baseAddress, length, 0), 0)
    }
    lseek(descriptor, 0, SEEK_SET)
    ftruncate(descriptor, 0)
    return bytes
  }
}
