import Glibc

/// A folder that files are laid down in, each of them whole, and nothing outside it.
///
/// A path is walked name by name from the folder, and no link is followed on the way, so that nothing outside can be
/// written whatever a path or a link says. A file appears under its name when all of it is written. What stands there
/// already is replaced only where that is asked for.
public final class Depository {
  /// What may be done with a file that stands in a new one's place.
  public enum Replacing: Sendable {
    /// The old file stays, and laying down the new one is an error.
    case nothing
    /// The new file takes the place of the old one.
    case files
  }

  /// The folder as it was named, for errors.
  public let name: String
  private let root: Int32

  /// Opens a folder, and makes it where there is none; the folder above it must be there.
  ///
  /// With `mustBeEmpty`, throws where anything stands in the folder.
  public init(at path: String, mustBeEmpty: Bool = false) throws(ExportingError) {
    name = path
    guard !path.isEmpty, !path.utf8.contains(0) else {
      throw ExportingError(place: path, reason: "is no name of a folder")
    }
    if mkdir(path, 0o777) != 0, errno != EEXIST {
      throw ExportingError(place: path, reason: Depository.reason(for: errno))
    }
    root = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard root >= 0 else {
      throw ExportingError(place: path, reason: Depository.reason(for: errno))
    }
    guard mustBeEmpty else { return }
    guard isEmpty else {
      throw ExportingError(place: path, reason: "is a folder that is not empty")
    }
  }

  /// Opens a folder that is there already; errors show the path `shown`.
  public init(opening path: String, shown: String? = nil) throws(ExportingError) {
    name = path
    root = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard root >= 0 else {
      throw ExportingError(place: shown ?? path, reason: Depository.reason(for: errno))
    }
  }

  deinit { if root >= 0 { close(root) } }

  /// Lays down a file; `names` are the folders below this one, which are made where there are none, and the file.
  ///
  /// A name that is empty, `.` or `..`, longer than 255 bytes, or has a `/` or a zero is an error, as is a link or a
  /// file where a folder is named.
  public func put(
    _ text: String, at names: [String], replacing: Replacing = .nothing
  ) throws(ExportingError) {
    let deposit = try deposit(at: names, replacing: replacing)
    try deposit.write(text)
    try deposit.finish()
  }

  /// Lays down a file of bytes, as `put` of a text does.
  public func put(
    _ bytes: [UInt8], at names: [String], replacing: Replacing = .nothing
  ) throws(ExportingError) {
    let deposit = try deposit(at: names, replacing: replacing)
    try deposit.write(bytes)
    try deposit.finish()
  }

  /// Begins a file that is written piece by piece; it appears with `Deposit.finish`.
  public func deposit(
    at names: [String], replacing: Replacing = .nothing
  ) throws(ExportingError) -> Deposit {
    let place = name.hasSuffix("/") ? name : name + "/"
    let shown = place + names.joined(separator: "/")
    guard let last = names.last, names.allSatisfy(Depository.isName) else {
      throw ExportingError(place: shown, reason: "is no name of a file")
    }
    var folder = fcntl(root, F_DUPFD_CLOEXEC, 0)
    for name in names.dropLast() where folder >= 0 {
      let made = mkdirat(folder, name, 0o777) == 0 || errno == EEXIST
      let next = made ? openat(folder, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC) : -1
      let failure = errno
      close(folder)
      folder = next
      errno = failure
    }
    guard folder >= 0 else {
      throw ExportingError(place: shown, reason: Depository.reason(for: errno))
    }
    return try Deposit(in: folder, named: last, shown: shown, replacing: replacing)
  }

  /// Whether a text can be the name of a file or folder here.
  static func isName(_ name: String) -> Bool {
    let bytes = name.utf8
    return !bytes.isEmpty && bytes.count <= 255 && name != "." && name != ".."
      && !bytes.contains { $0 == 0 || $0 == UInt8(ascii: "/") }
  }

  private var isEmpty: Bool {
    let copy = fcntl(root, F_DUPFD_CLOEXEC, 0)
    guard copy >= 0 else { return false }
    guard let folder = fdopendir(copy) else {
      close(copy)
      return false
    }
    defer { closedir(folder) }
    while let item = readdir(folder) {
      let name = withUnsafeBytes(of: &item.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      if name != [UInt8(ascii: ".")], name != Array("..".utf8) { return false }
    }
    return true
  }

  /// The system's error number in plain words.
  static func reason(for number: Int32) -> String {
    switch number {
    case EEXIST: "stands there already"
    case ENOENT: "there is no such folder"
    case ENOTDIR: "is not a folder"
    case ELOOP: "is a link that is not followed"
    case EISDIR: "is a folder"
    case EACCES, EPERM: "cannot be written: permission denied"
    case EROFS: "cannot be written: the disk is read-only"
    case ENOSPC, EDQUOT: "cannot be written: the disk is full"
    default: "cannot be written: " + String(cString: strerror(number)).lowercased()
    }
  }
}
