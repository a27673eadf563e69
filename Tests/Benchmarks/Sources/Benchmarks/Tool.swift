import Foundation

/// A program on this machine.
struct Tool {
  /// What it is called.
  let name: String
  /// Its file.
  let path: String

  /// Finds a program by its name; nil where the machine does not have it.
  init?(_ name: String) {
    let folders = ProcessInfo.processInfo.environment["PATH", default: ""].split(separator: ":")
    let found = folders.map { "\($0)/\(name)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
    guard let found else { return nil }
    self.init(name: name, path: found)
  }

  private init(name: String, path: String) { (self.name, self.path) = (name, path) }

  /// Gazette itself: the program named in GAZETTE_PROGRAM, else as it was built with the benchmarks.
  static let gazette = Tool(
    name: "gazette",
    path: ProcessInfo.processInfo.environment["GAZETTE_PROGRAM"] ?? beside("gazette"))
  /// The benchmarks: they take steps that need much memory in processes of their own.
  static let benchmarks = Tool(name: "benchmarks", path: beside("benchmarks"))

  private static func beside(_ name: String) -> String {
    let own = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
    return URL(fileURLWithPath: own).deletingLastPathComponent().appendingPathComponent(name).path
  }
}
