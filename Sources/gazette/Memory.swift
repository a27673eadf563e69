import Documents
import Foundation
import Glibc
import Screens

/// The places of the last readings of a site, in a small file of the user's: one line a document, the last read last.
///
/// Nothing here stops a reader. A file that is missing, damaged or not writable is as one without lines; lines that
/// cannot be read are left out. Two readers at once take turns by a lock and keep each other's lines.
struct Memory {
  private let file: String

  /// The most documents that are remembered of a site.
  private static let mostDocuments = 2000
  /// The largest file that is read, in bytes.
  private static let largest = 4 << 20

  /// Finds the file of the site whose folder stands at a path; nil where nothing is to be kept.
  init?(of root: String, environment: [String: String] = ProcessInfo.processInfo.environment) {
    guard environment["GAZETTE_STATE"] != "off", root.hasPrefix("/") else { return nil }
    let folder: String
    if let named = environment["XDG_STATE_HOME"], named.hasPrefix("/") {
      folder = named
    } else if let home = environment["HOME"], home.hasPrefix("/") {
      folder = home + "/.local/state"
    } else {
      return nil
    }
    file = "\(folder)/gazette/\(CatalogueOption.name(of: root)).places"
  }

  /// What is remembered.
  func read() -> [Document.ID: Remembrance] {
    Dictionary(lines().map { ($0.id, $0.remembrance) }, uniquingKeysWith: { $1 })
  }

  /// Adds what is to be remembered to what others have written meanwhile.
  func add(_ new: [Document.ID: Remembrance]) {
    guard !new.isEmpty, makeFolder(), let lock = Lock(file + ".lock") else { return }
    defer { lock.release() }
    var lines = lines().filter { new[$0.id] == nil }
    lines += new.sorted { $0.key < $1.key }.filter { !$0.value.isEmpty }.map {
      MemoryLine(id: $0.key, remembrance: $0.value)
    }
    let text = lines.suffix(Memory.mostDocuments).map { $0.text + "\n" }.joined()
    replace(with: Array(text.utf8))
  }

  private func lines() -> [MemoryLine] {
    var status = stat()
    guard stat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      status.st_size <= Memory.largest, let data = FileManager.default.contents(atPath: file)
    else { return [] }
    return String(decoding: data, as: UTF8.self).split(separator: "\n").compactMap(MemoryLine.init)
  }

  private func makeFolder() -> Bool {
    let folder = String(file[..<(file.lastIndex(of: "/") ?? file.endIndex)])
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      return true
    } catch {
      // Who cannot keep anything reads all the same.
      return false
    }
  }

  /// Writes the file anew beside itself, and puts it in its place only when it is whole: a full disk changes nothing.
  private func replace(with bytes: [UInt8]) {
    let draft = file + ".new"
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { return }
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress.map { $0 + written }, $0.count - written)
      }
      if count > 0 { written += count } else if errno != EINTR { break }
    }
    let isWhole = written == bytes.count && fsync(descriptor) == 0
    close(descriptor)
    if !isWhole || rename(draft, file) != 0 { unlink(draft) }
  }
}

/// The right to write a file, held by one program at a time.
private struct Lock {
  private let descriptor: Int32

  /// Waits for the right, for no longer than a moment.
  init?(_ path: String) {
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { return nil }
    for _ in 0..<50 {
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { return }
      usleep(10_000)
    }
    close(descriptor)
    return nil
  }

  /// Gives it back by name: a copy of the descriptor in a child that is about to start a program would hold it.
  func release() {
    _ = flock(descriptor, LOCK_UN)
    close(descriptor)
  }
}
