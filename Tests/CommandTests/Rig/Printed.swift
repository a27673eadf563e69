import Foundation

/// What the built program printed, run without a terminal.
struct Printed {
  let output: String
  let errors: String
  let code: Int

  /// Runs `gazette` with arguments; what comes through a pipe is the standard input.
  init(
    _ arguments: [String], input: String = "", environment: [String: String] = [:],
    directory: String = "/"
  ) throws {
    let scratch = try Scratch()
    let process = Process()
    process.executableURL = URL(fileURLWithPath: built("gazette"))
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: directory)
    process.environment = ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "TERM": "xterm-256color"]
      .merging(environment) { $1 }
    let (output, errors) = (try scratch.write("", to: "out"), try scratch.write("", to: "errors"))
    process.standardInput = FileHandle(forReadingAtPath: try scratch.write(input, to: "in"))
    process.standardOutput = FileHandle(forWritingAtPath: output)
    process.standardError = FileHandle(forWritingAtPath: errors)
    try process.run()
    process.waitUntilExit()
    code = Int(process.terminationStatus)
    self.output = String(
      decoding: try Data(contentsOf: URL(fileURLWithPath: output)), as: UTF8.self)
    self.errors = String(
      decoding: try Data(contentsOf: URL(fileURLWithPath: errors)), as: UTF8.self)
  }

  /// Runs `gazette` on the package's own content.
  static func portal(_ arguments: String...) throws -> Printed {
    try Printed(arguments, environment: ["GAZETTE_SITE": Portal.folder])
  }

  /// The lines of the output.
  var lines: [String] { output.split(separator: "\n").map(String.init) }

  /// The output as JSON.
  var json: Any {
    get throws { try JSONSerialization.jsonObject(with: Data(output.utf8)) }
  }

  /// Whether it failed as a command does that cannot do what it was asked: one line, and nothing printed.
  var isRefusal: Bool { code == 1 && output.isEmpty && isOneLine }

  /// Whether it failed as a command does that was not understood.
  var isUsage: Bool { code == 64 && output.isEmpty && isOneLine }

  private var isOneLine: Bool {
    errors.hasPrefix("gazette: ") && errors.hasSuffix("\n")
      && errors.filter(\.isNewline).count == 1
      && errors.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 && $0.value != 0x7F }
  }
}
