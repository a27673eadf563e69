import Foundation
import Testing

/// `gazette check` as a process of its own.
@Suite struct CheckCommandTests {
  private func run(_ arguments: String...) throws -> (code: Int32, output: String, errors: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: built("gazette"))
    process.arguments = arguments
    let (output, errors) = (Pipe(), Pipe())
    (process.standardOutput, process.standardError) = (output, errors)
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    let said = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, text, said)
  }

  @Test func thePortalsOwnContentIsSound() throws {
    let check = try run("check", ReaderTests.data)
    #expect(check.code == 0 && check.errors.isEmpty)
    #expect(check.output.hasSuffix("files: 0 wrong, 0 doubtful, 0 notes\n"))
  }

  @Test func findingsAreLinesThatNameFileLineAndReasonAndEndWithOne() throws {
    let place = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: place) }
    let text = "# A\n\n[\u{1B}[2J](no\u{202E}.md)\n"
    try text.write(
      to: place.appendingPathComponent("a.md"), atomically: true, encoding: .utf8)
    let check = try run("check", place.path)
    #expect(check.code == 1 && check.errors.isEmpty)
    let lines = check.output.split(separator: "\n")
    #expect(lines.contains("a.md, line 3: U+001B ESCAPE (wrong, control-character)"))
    #expect(lines.last == "1 file: 3 wrong, 0 doubtful, 1 note")
    #expect(!check.output.contains("\u{1B}") && !check.output.contains("\u{202E}"))

    let json = try run("check", place.path, "--json", "--quiet")
    let findings =
      try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [[String: Any]]
    #expect(json.code == 1 && findings?.count == 3)
    #expect(findings?.first?["line"] as? Int == 3 && findings?.first?["file"] as? String == "a.md")
    #expect(!json.output.contains("\u{1B}") && !json.output.contains("\u{202E}"))
  }

  @Test func theRulesAreListed() throws {
    let rules = try run("check", "--rules")
    #expect(rules.code == 0)
    #expect(rules.output.contains("dead-anchor           wrong     a link to a place"))
  }
}
