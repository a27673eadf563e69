import Glibc

/// A file that is being written, unseen until it is whole.
///
/// The bytes go to a hidden file beside the place that they are for; `finish` gives it the name. What is not finished
/// is removed.
public final class Deposit {
  private let folder: Int32
  private let name: String
  private let shown: String
  private let hidden: String
  private let replacing: Depository.Replacing
  private var file: Int32
  private var bytes: [UInt8] = []
  private var isFinished = false

  /// Begins a file in an open folder, which is closed with the file.
  init(
    in folder: Int32, named name: String, shown: String, replacing: Depository.Replacing
  ) throws(ExportingError) {
    (self.folder, self.name, self.shown) = (folder, name, shown)
    self.replacing = replacing
    var status = stat()
    let stands = fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0
    var (hidden, file, failure) = ("", Int32(-1), stands ? EEXIST : 0)
    if stands, replacing == .files, status.st_mode & S_IFMT == S_IFREG { failure = 0 }
    if failure == 0 {
      // Another process may have the name by chance.
      for _ in 0..<16 where file < 0 {
        hidden = ".gazette-\(getpid())-\(UInt32.random(in: 0 ... .max))"
        file = openat(folder, hidden, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
        failure = file < 0 ? errno : 0
        if failure != EEXIST { break }
      }
    }
    (self.hidden, self.file) = (hidden, file)
    guard failure == 0 else {
      throw ExportingError(place: shown, reason: Depository.reason(for: failure))
    }
  }

  deinit {
    if file >= 0 {
      close(file)
      if !isFinished { unlinkat(folder, hidden, 0) }
    }
    close(folder)
  }

  /// Adds text to the file.
  public func write(_ text: String) throws(ExportingError) { try add(text.utf8) }

  /// Adds bytes to the file.
  public func write(_ bytes: [UInt8]) throws(ExportingError) { try add(bytes) }

  private func add(_ more: some Sequence<UInt8>) throws(ExportingError) {
    bytes += more
    if bytes.count >= 1 << 18 { try empty() }
  }

  /// Ends the file and gives it its name.
  public func finish() throws(ExportingError) {
    try empty()
    let renamed = replacing == .files ? rename() : linked()
    guard renamed == 0 else {
      throw ExportingError(place: shown, reason: Depository.reason(for: renamed))
    }
    isFinished = true
  }

  private func rename() -> Int32 { renameat(folder, hidden, folder, name) == 0 ? 0 : errno }

  /// Gives the file its name unless something has it; the system's error number, 0 for success.
  private func linked() -> Int32 {
    if linkat(folder, hidden, folder, name, 0) == 0 {
      unlinkat(folder, hidden, 0)
      return 0
    }
    // Some file systems have no links.
    guard errno != EEXIST else { return EEXIST }
    var status = stat()
    return fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 ? EEXIST : rename()
  }

  private func empty() throws(ExportingError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else {
        throw ExportingError(place: shown, reason: Depository.reason(for: count < 0 ? errno : EIO))
      }
      rest = rest.dropFirst(count)
    }
    bytes.removeAll(keepingCapacity: true)
  }
}
