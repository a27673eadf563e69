import Foundation

/// How many files a process may still open.
enum OpenFiles {
  /// So many a builder opens besides those that are open: the catalogue twice with its log, documents, and what the
  /// system's library for threads needs, which ends the process where it has too few.
  private static let needed = 16

  /// Throws where the limit leaves too few to build a catalogue.
  static func makeSure(at path: String) throws(CatalogueError) {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0,
      limit.rlim_cur < 64
    else { return }
    let open = (0..<Int32(limit.rlim_cur)).count { fcntl($0, F_GETFD) != -1 }
    guard Int(limit.rlim_cur) - open < needed else { return }
    throw CatalogueError(
      place: path,
      reason: "too few files may be open at once: the limit is \(limit.rlim_cur), but "
        + "\(open + needed) are needed")
  }
}
