import CConfinement
import Glibc

extension Confinement {
  /// Rights on files, as the kernel numbers them.
  private enum Right {
    static let readFile: UInt64 = 1 << 2
    static let readFolder: UInt64 = 1 << 3
  }

  /// All rights that a version of Landlock can take away: on files, on the network (TCP), and beyond the process's
  /// own domain (abstract sockets, signals).
  private static func rights(in version: Int) -> (files: UInt64, network: UInt64, scopes: UInt64) {
    let files =
      switch version {
      case ...1: 13
      case 2: 14
      case 3, 4: 15
      default: 16
      }
    return ((1 << UInt64(files)) - 1, version >= 4 ? 3 : 0, version >= 6 ? 3 : 0)
  }

  /// Leaves of all rights on files that of reading what is readable.
  func limitFolders(_ version: Int) throws(ConfinementError) {
    let rights = Self.rights(in: version)
    let rules = gz_landlock_ruleset(
      rights.files, rights.network, rights.scopes, Int32(min(version, 6)))
    guard rules >= 0 else { throw Self.refused("Landlock") }
    defer { close(rules) }
    for path in readable { try allow(path, in: rules) }
    guard gz_landlock_restrict(rules) == 0 else { throw Self.refused("Landlock") }
  }

  /// What is not there cannot be read in any case.
  private func allow(_ path: String, in rules: Int32) throws(ConfinementError) {
    let place = gz_open_place(path)
    guard place >= 0 else { return }
    defer { close(place) }
    var status = stat()
    guard fstat(place, &status) == 0 else { throw Self.refused(path) }
    let isFolder = status.st_mode & S_IFMT == S_IFDIR
    let allowed = isFolder ? Right.readFile | Right.readFolder : Right.readFile
    guard gz_landlock_allow(rules, place, allowed) == 0 else { throw Self.refused(path) }
  }
}
