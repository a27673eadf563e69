import Foundation
import Terminal
import Testing

@testable import Screens

/// Whole screens, compared with files in `Recorded`. With GAZETTE_RECORD=1 the files are written anew and the tests
/// fail, so that nobody records by accident.
@Suite("A whole screen")
struct RecordedTests {
  private static let sizes = [(80, 24), (100, 30), (200, 60), (40, 12)]

  private static let ways: [(name: String, keys: [Key])] = [
    ("home", []), ("laws", ["3", "2"]), ("departments", ["2"]), ("contacts", ["2", "6"]),
    ("officials", ["1", "1"]), ("help", ["3", "?"]),
  ]

  @Test("looks as it was recorded", arguments: ways.indices, sizes.indices)
  func looks(_ way: Int, _ size: Int) throws {
    let (name, keys) = RecordedTests.ways[way]
    let (columns, rows) = RecordedTests.sizes[size]
    var sitting = Sitting(Samples.portal, columns, rows)
    for key in keys { sitting.press(key) }
    try expectRecorded(sitting.text, "\(name)-\(columns)x\(rows)")
  }
}

/// Expects a picture as it is in a file of `Recorded`, or writes the file.
func expectRecorded(_ text: String, _ name: String) throws {
  let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("Recorded/\(name).txt")
  if ProcessInfo.processInfo.environment["GAZETTE_RECORD"] == "1" {
    try (text + "\n").write(to: file, atomically: true, encoding: .utf8)
    Issue.record("Recorded \(file.lastPathComponent); look at it before it is committed.")
  } else {
    #expect(try String(contentsOf: file, encoding: .utf8) == text + "\n")
  }
}
