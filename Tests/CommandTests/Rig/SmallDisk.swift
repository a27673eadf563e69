import Foundation

/// A disk of a few megabytes, in memory, that can be filled. It is there as long as this value.
final class SmallDisk {
  let path: String
  private let scratch: Scratch
  private var ballast: String { path + "/ballast" }

  /// Mounts it; nil, with a word on it, where that is not allowed.
  init?(megabytes: Int) throws {
    scratch = try Scratch()
    path = scratch.path
    guard try SmallDisk.run("mount", "-t", "tmpfs", "-o", "size=\(megabytes)m", "tmpfs", path)
    else {
      print("Skipped: no disk may be mounted here; it takes root.")
      return nil
    }
  }

  deinit { _ = try? SmallDisk.run("umount", "-l", path) }

  /// Fills all of it but so many bytes.
  func fill(leaving room: Int = 0) -> Bool {
    // A program that another test starts meanwhile must not hold on to the room.
    let descriptor = open(ballast, O_CREAT | O_WRONLY | O_CLOEXEC, 0o644)
    defer { close(descriptor) }
    let page = [UInt8](repeating: 1, count: 4096)
    var length = 0
    while write(descriptor, page, page.count) == page.count { length += page.count }
    return errno == ENOSPC && ftruncate(descriptor, off_t(max(0, length - room))) == 0
  }

  /// Gives back the room that was filled.
  func empty() -> Bool { unlink(ballast) == 0 }

  private static func run(_ words: String...) throws -> Bool {
    try Tty(["/usr/bin/env"] + words).waitForEnd() == .code(0)
  }
}
