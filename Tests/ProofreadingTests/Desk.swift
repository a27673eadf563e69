import Foundation
import Loading
import Proofreading

/// Files on a proofreader's desk, in a temporary folder.
struct Desk {
  let place = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)

  init(_ files: [String: String]) throws {
    try self.init(files.mapValues { Data($0.utf8) })
  }

  init(_ files: [String: Data]) throws {
    for (name, data) in files {
      let file = place.appendingPathComponent(name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try data.write(to: file)
    }
  }

  /// What a proofreader finds in the files, in one line each, the notes about missing dates left out; the files are
  /// gone then.
  func findings() throws -> [Finding] {
    defer { try? FileManager.default.removeItem(at: place) }
    var proofreader = Proofreader(try SiteFolder(opening: place.path))
    return proofreader.read().filter { $0.rule != .missingDate }
  }

  /// The findings as "file:line rule severity".
  func marks() throws -> [String] {
    try findings().map {
      "\($0.file):\($0.line.map(String.init) ?? "-") \($0.rule.rawValue) \($0.severity.rawValue)"
    }
  }

  /// A file with a description and a text, whose first line of text is line 6.
  static func sound(_ text: String = "The text.", also: String = "date: 2020-08-13") -> String {
    "---\ntitle: A title\n\(also)\n---\n\n\(text)\n"
  }
}

extension Desk {
  /// A proofreader of the folder, or of one file in it; the caller removes the folder.
  func proofreader(_ file: String = "") throws -> Proofreader {
    Proofreader(try SiteFolder(opening: place.appendingPathComponent(file).path))
  }
}
