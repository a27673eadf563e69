import Documents
import Exporting
import Foundation
import Loading
import Typesetting

/// What is to be exported, as it was named on the command line.
enum Exported {
  case document(Document)
  case section(Section, SiteFolder)

  /// Finds what a reference means: a folder of documents, an id, a section, a number or a file; the whole site where
  /// there is none.
  init(_ reference: String?, in option: SiteOption) throws {
    guard let reference, option.path != nil || !Self.isFolder(reference) else {
      self = try Self.whole(SiteOption.open(reference ?? option.path))
      return
    }
    if option.path != nil || SiteOption.usual() != nil, !Self.isFile(reference) {
      let folder = try option.open()
      let path = reference.hasSuffix("/") ? String(reference.dropLast()) : reference
      let isDocument = folder.site.root.entry(Document.ID(path)) != nil
      if !isDocument || path != reference, folder.site.root.section(at: path) != nil {
        self = try Self.section(at: path, of: folder)
        return
      }
    }
    self = .document(try Reference(reference, in: option.path).document())
  }

  private static func whole(_ folder: SiteFolder) throws -> Exported {
    if let entry = folder.onlyDocument { return .document(try folder.document(entry.id)) }
    return try section(at: "", of: folder)
  }

  /// A section of a site whose documents are all described, as lists and citations need them.
  private static func section(at path: String, of folder: SiteFolder) throws -> Exported {
    var folder = folder
    while folder.describe(within: .seconds(60)) {}
    guard let section = folder.site.root.section(at: path) else {
      throw Failure("\(path): no such section")
    }
    return .section(section, folder)
  }

  /// Refuses a place inside the site: what is written there would be read as a part of it.
  static func refuse(_ path: String, in folder: SiteFolder) throws {
    var above = URL(fileURLWithPath: path).standardizedFileURL
    while above.path != "/", !FileManager.default.fileExists(atPath: above.path) {
      above.deleteLastPathComponent()
    }
    let place = above.resolvingSymlinksInPath().path
    if place == folder.rootPath || place.hasPrefix(folder.rootPath + "/") {
      throw Failure("\(path): stands in the site that is exported; name a place outside it")
    }
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  private static func isFile(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT != S_IFDIR
  }
}

/// The documents that could not be exported, each told on the standard error.
struct Losses {
  private var all = 0
  private var lost = 0

  /// Exports one; where it cannot be read or its name cannot be written, says so and goes on.
  mutating func count(_ export: () throws -> Void) throws {
    all += 1
    do {
      try export()
    } catch let error as LoadingError {
      lost += 1
      FileHandle.standardError.write(Data("gazette: \(Legible.text("\(error)"))\n".utf8))
    }
  }

  /// An error where any was lost.
  func tell() throws {
    guard lost > 0 else { return }
    throw Failure("\(lost) of \(all) documents could not be exported")
  }
}
