import Foundation
import Importing
import Loading

/// A folder with a source and a site, of its own for one test, removed after it.
final class Workbench {
  let place = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path

  init() throws {
    try FileManager.default.createDirectory(
      atPath: place + "/source", withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: place) }

  var source: String { place + "/source" }
  var site: String { place + "/site" }

  /// Writes a file below the folder, and the folders above it.
  func write(_ text: String, to path: String) throws {
    let whole = place + "/" + path
    try FileManager.default.createDirectory(
      atPath: (whole as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(fileURLWithPath: whole))
  }

  /// The text of a file of the site.
  func text(_ path: String) throws -> String {
    try String(contentsOfFile: site + "/" + path, encoding: .utf8)
  }

  /// The files of the site in the order of their paths.
  var files: [String] {
    (FileManager.default.subpaths(atPath: site) ?? []).filter { path in
      var isFolder: ObjCBool = false
      return FileManager.default.fileExists(atPath: site + "/" + path, isDirectory: &isFolder)
        && !isFolder.boolValue
    }.sorted()
  }

  /// Imports the source, or the folder or file at a path below the workbench.
  func imported(
    _ path: String = "source", section: String? = nil, label: String? = nil,
    keepsSources: Bool = false, today: String = "2026-11-24"
  ) throws -> Report {
    let accession = try Accession(
      into: site,
      wishes: Accession.Wishes(
        section: section, label: label, keepsSources: keepsSources, today: today))
    try accession.take(SourceFolder(opening: place + "/" + path)) { _, _, _ in }
    return accession.report
  }
}
