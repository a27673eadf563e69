import Foundation

/// What a probe printed: a program that confines itself and tries to break out.
struct Probing {
  /// The lines of a name, a colon and what came of it.
  private(set) var results: [String: String] = [:]
  let text: String

  /// Runs a probe, by way of another program where one is named.
  init(_ arguments: [String], through wrapper: [String] = []) throws {
    let command = wrapper + [Self.program] + arguments
    let process = Process()
    process.executableURL = URL(fileURLWithPath: command[0])
    process.arguments = Array(command.dropFirst())
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    for line in text.split(separator: "\n") {
      let parts = line.split(separator: ": ", maxSplits: 1).map(String.init)
      if parts.count == 2 { results[parts[0]] = parts[1] }
    }
  }

  /// The tests' own binary under the name of the probe.
  private static let program: String = {
    let own = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    let folder = own.deletingLastPathComponent().appendingPathComponent("tests-by-name")
    let path = folder.appendingPathComponent("Probe").path
    try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try? FileManager.default.removeItem(atPath: path)
    try? FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: own.path)
    return path
  }()
}

/// A folder with a file in it, and another one beside it, there as long as this value.
final class TwoFolders {
  private let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
    UUID().uuidString)
  var inside: String { folder.appendingPathComponent("site/act.md").path }
  var outside: String { folder.appendingPathComponent("other/secret.md").path }
  var path: String { folder.path }

  init() throws {
    for path in [inside, outside] {
      let url = URL(fileURLWithPath: path)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data("text".utf8).write(to: url)
      // The probe is not root, and would own the file where it is to fail for no other reason than confinement.
      chown(path, 65534, 65534)
      chown(url.deletingLastPathComponent().path, 65534, 65534)
    }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }
}
