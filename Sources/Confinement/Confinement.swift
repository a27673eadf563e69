import CConfinement
import Glibc

/// What a process may still do once it has what it needs: read what is named here, draw on what is open, and nothing
/// else. There is no way back.
public struct Confinement: Sendable {
  /// The most that is written into one file, in bytes. It is not zero, as ncurses draws into a file in memory; files
  /// on the disk cannot be opened for writing at all.
  static let fileLimit: UInt = 16 << 20

  /// Folders and files that may be opened to be read, folders with all that is below them.
  public var readable: [String]

  /// Takes the paths of folders and files; those that are not there are passed over.
  public init(readable: [String]) { self.readable = readable }

  /// How strong a confinement is on this machine.
  public struct Strength: Hashable, Sendable, CustomStringConvertible {
    /// The version of Landlock that is used; 0 where the kernel has none.
    public let landlock: Int
    /// Whether system calls are filtered; they are on x86-64 and on 64-bit ARM.
    public let filtersCalls: Bool

    /// One line for the log.
    public var description: String {
      let folders =
        landlock > 0
        ? "Landlock \(landlock)"
        : "this kernel has no Landlock, so that reading is not limited to the site"
      return "confined: \(folders); "
        + (filtersCalls ? "system calls are filtered" : "system calls cannot be filtered here")
    }
  }

  /// Takes all other rights from the process. Call it before the first thread is started: a thread that runs already
  /// would keep its rights.
  @discardableResult
  public func cut() throws(ConfinementError) -> Strength {
    guard Self.threads == 1 else {
      throw ConfinementError("threads", "there are others, which would stay unconfined")
    }
    gz_ignore(SIGXFSZ)
    try check("core files", gz_limit_core())
    try check("size of files", gz_limit_files(Self.fileLimit))
    try check("inspection", gz_forbid_inspection())
    try check("new privileges", gz_forbid_new_privileges())
    let version = Int(gz_landlock_version())
    if version > 0 { try limitFolders(version) }
    return Strength(landlock: version, filtersCalls: try filterCalls())
  }

  /// Lets no thread and no process be started from now on. The limit counts those of the user, and is none for root.
  public static func startsNothingMore() throws(ConfinementError) {
    guard gz_limit_processes(0) == 0 else { throw refused("number of processes") }
  }

  private func filterCalls() throws(ConfinementError) -> Bool {
    if gz_allow_only_reading() == 0 { return true }
    // A kernel without filters, or a processor whose calls are not known here.
    guard errno == ENOSYS || errno == EINVAL else { throw Self.refused("system calls") }
    return false
  }

  private func check(_ place: String, _ result: Int32) throws(ConfinementError) {
    guard result == 0 else { throw Self.refused(place) }
  }

  static func refused(_ place: String) -> ConfinementError {
    ConfinementError(place, String(cString: strerror(errno)))
  }

  /// How many threads the process has; 0 where the system does not tell.
  private static var threads: Int {
    guard let folder = opendir("/proc/self/task") else { return 0 }
    defer { closedir(folder) }
    var count = 0
    while readdir(folder) != nil { count += 1 }
    return count - 2
  }
}
