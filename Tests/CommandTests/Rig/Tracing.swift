import Foundation

/// What a program under strace has asked of the system: opening files, starting programs, speaking to the network.
struct Tracing {
  /// Whether strace is on this machine.
  static var isHere: Bool { FileManager.default.isExecutableFile(atPath: "/usr/bin/strace") }

  /// What goes before a command whose calls are written to a file.
  static func words(to file: String) -> [String] {
    [
      "/usr/bin/strace", "-f", "-s", "4096", "-o", file, "-e",
      "trace=%network,execve,execveat,fork,vfork,clone,clone3,open,openat,openat2,creat,"
        + "unlink,unlinkat,rename,renameat,renameat2,mkdir,mkdirat,link,linkat,symlink,symlinkat",
    ]
  }

  /// What the system itself reads while a program runs.
  private static let system = ["/etc/localtime", "/usr/share/zoneinfo", "/proc/self/"]

  /// The calls in a file, from a line on.
  static func calls(in file: String, from start: Int = 0) throws -> [String] {
    let text = try String(contentsOfFile: file, encoding: .utf8)
    return text.split(separator: "\n").dropFirst(start).map(String.init)
      .filter { $0.contains("(") }
  }

  /// Whether a call only reads a file of a folder, or what the system itself reads.
  static func isReading(_ call: String, in folders: [String]) -> Bool {
    guard ["open(", "openat(", "openat2("].contains(where: call.contains) else { return false }
    if ["O_WRONLY", "O_RDWR", "O_CREAT"].contains(where: call.contains) { return false }
    let parts = call.split(separator: "\"", omittingEmptySubsequences: false)
    guard parts.count > 2 else { return false }
    let path = String(parts[1])
    if path.split(separator: "/").contains("..") { return false }
    // A name without folders is opened in a folder of the site that is open already.
    if !path.hasPrefix("/") { return true }
    return folders.contains { ($0 + "/").hasPrefix(path + "/") || path.hasPrefix($0 + "/") }
      || system.contains { path.hasPrefix($0) }
  }
}
