import Foundation
import Testing

@testable import Exporting

@Suite("A depository")
struct DepositoryTests {
  /// A folder of its own for a test, removed after it.
  private func inFolder(_ action: (String) throws -> Void) throws {
    let place = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: place) }
    try action(place.path)
  }

  private func reason(_ action: () throws -> Void) -> String? {
    do { try action() } catch { return (error as? ExportingError)?.reason ?? "\(error)" }
    return nil
  }

  @Test("lays files down whole, in folders that it makes, and leaves nothing else")
  func whole() throws {
    try inFolder { folder in
      let depository = try Depository(at: folder + "/new", mustBeEmpty: true)
      try depository.put("law", at: ["laws", "national", "act.md"])
      try depository.put("", at: ["empty"])
      let names = try FileManager.default.subpathsOfDirectory(atPath: folder + "/new").sorted()
      #expect(names == ["empty", "laws", "laws/national", "laws/national/act.md"])
      let text = try String(contentsOfFile: folder + "/new/laws/national/act.md", encoding: .utf8)
      #expect(text == "law")
    }
  }

  @Test("replaces nothing unless that is asked for, and says so")
  func replacing() throws {
    try inFolder { folder in
      let depository = try Depository(at: folder)
      try depository.put("one", at: ["act"])
      #expect(reason { try depository.put("two", at: ["act"]) } == "stands there already")
      let late = try depository.deposit(at: ["late"])
      try depository.put("first", at: ["late"])
      #expect(reason { try late.finish() } == "stands there already")
      try depository.put("three", at: ["act"], replacing: .files)
      #expect(try String(contentsOfFile: folder + "/act", encoding: .utf8) == "three")
      #expect(try String(contentsOfFile: folder + "/late", encoding: .utf8) == "first")
      #expect(
        reason { _ = try Depository(at: folder, mustBeEmpty: true) }
          == "is a folder that is not empty")
    }
  }

  @Test("forgets a file that is not finished")
  func unfinished() throws {
    try inFolder { folder in
      let depository = try Depository(at: folder)
      try depository.deposit(at: ["act"]).write(String(repeating: "x", count: 1 << 20))
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder).isEmpty)
    }
  }

  @Test("writes nothing outside itself, whatever names and links say")
  func outside() throws {
    try inFolder { folder in
      let files = FileManager.default
      try files.createDirectory(atPath: folder + "/out", withIntermediateDirectories: true)
      try files.createDirectory(atPath: folder + "/other", withIntermediateDirectories: true)
      try files.createSymbolicLink(
        atPath: folder + "/out/link", withDestinationPath: folder + "/other")
      try files.createSymbolicLink(
        atPath: folder + "/out/file", withDestinationPath: folder + "/other/file")
      let depository = try Depository(at: folder + "/out")
      for names in [
        ["..", "x"], ["."], [""], [], ["a/b"], ["a\0b"], [String(repeating: "x", count: 256)],
        ["link", "x"], ["link"], ["file"], ["file", "x"],
      ] {
        #expect(reason { try depository.put("x", at: names, replacing: .files) } != nil, "\(names)")
      }
      #expect(try files.contentsOfDirectory(atPath: folder + "/other").isEmpty)
      #expect(try files.contentsOfDirectory(atPath: folder).sorted() == ["other", "out"])
    }
  }
}
