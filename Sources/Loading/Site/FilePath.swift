import Documents
import Glibc

/// The path of a file below the root of its site, in the bytes that the system knows it by.
struct FilePath: Hashable, Sendable {
  /// The names of the folders and of the file; none has a `/` or a zero.
  let bytes: [UInt8]

  /// The path of the site itself.
  static let root = FilePath(bytes: [])

  /// The names from the root down.
  var names: [[UInt8]] { bytes.split(separator: UInt8(ascii: "/")).map(Array.init) }

  /// The path of a name in the folder at this path.
  func appending(_ name: [UInt8]) -> FilePath {
    FilePath(bytes: bytes.isEmpty ? name : bytes + [UInt8(ascii: "/")] + name)
  }

  /// An error at this place.
  func error(_ reason: String, isPassing: Bool = false) -> LoadingError {
    LoadingError(
      place: bytes.isEmpty ? "." : String(decoding: bytes, as: UTF8.self), reason: reason,
      isPassing: isPassing)
  }

  /// The error of a file that the system does not let be read.
  func unreadable(_ number: Int32) -> LoadingError {
    error(FilePath.reason(for: number), isPassing: [EMFILE, ENFILE, ENOMEM].contains(number))
  }

  /// The system's error number in plain words.
  static func reason(for number: Int32) -> String {
    switch number {
    case ENOENT, ENOTDIR: "there is no such file"
    case EACCES, EPERM: "cannot be read: permission denied"
    case EISDIR: "is a folder, not a file"
    case ELOOP: "is a link that is not followed"
    case ENXIO: "is not a regular file"
    case EMFILE, ENFILE: "cannot be read: too many files are open"
    case EIO: "cannot be read: the disk reports an error"
    default: "cannot be read: " + String(cString: strerror(number)).lowercased()
    }
  }
}
