import Foundation

/// A collection of one size with all that is made of it.
struct Inputs {
  /// What it is called.
  let name: String
  /// The folder that all lies in.
  let place: String

  /// The site.
  var collection: Collection { Collection(folder: place + "/site") }
  /// The catalogue that queries are asked of.
  var catalogue: String { place + "/catalogue" }
  /// The provisions as the shell of SQLite imports them.
  var provisions: String { place + "/provisions" }
  /// Queries, one a line, each behind its script and a tabulator.
  var queries: String { place + "/queries" }

  /// Where inputs are kept unless another folder is named: in the package's folder of built things.
  static var usual: String {
    (0..<3).reduce(URL(fileURLWithPath: #filePath)) { place, _ in place.deletingLastPathComponent()
    }
    .appendingPathComponent(".build/inputs").path
  }

  /// The collection as it is, and one of a hundred thousand documents and a gigabyte; what is missing is made.
  static func all(in folder: String, small: Bool) throws -> [Inputs] {
    let sizes = [("once", 18_000, 0), ("copied", 100_000, 1_000_000_000)]
    return try sizes.prefix(small ? 1 : 2).map { name, documents, bytes in
      let inputs = Inputs(name: name, place: "\(folder)/\(name)")
      try inputs.makeReady(documents: documents, bytes: bytes)
      return inputs
    }
  }

  private func makeReady(documents: Int, bytes: Int) throws {
    let files = FileManager.default
    if collection.description == nil {
      try? files.removeItem(atPath: collection.folder)
      try files.createDirectory(atPath: collection.folder, withIntermediateDirectories: true)
      try Tool.benchmarks.runWell(
        ["collection", collection.folder, "\(documents)", "\(bytes)"])
    }
    if !files.fileExists(atPath: queries) {
      try Tool.benchmarks.runWell(["queries", collection.folder, "1000"], output: queries)
    }
  }

  /// Sees to it that the catalogue is there and up to date.
  func buildOnce() throws {
    try Tool.gazette.runWell(["index", collection.folder, "--catalogue", catalogue])
  }

  /// Lets the reader find the catalogue beside the site without being told where it is.
  func placeBesideSite() throws {
    let files = FileManager.default
    let folder = collection.folder + "/.gazette"
    try files.createDirectory(atPath: folder, withIntermediateDirectories: true)
    if !files.fileExists(atPath: folder + "/catalogue") {
      try files.createSymbolicLink(
        atPath: folder + "/catalogue", withDestinationPath: "../../catalogue")
    }
  }

  /// Removes a database and what stands beside it.
  static func remove(_ path: String) {
    for ending in ["", "-wal", "-shm", "-journal", ".lock"] {
      try? FileManager.default.removeItem(atPath: path + ending)
    }
  }

  /// How many bytes a file has; a folder, all files in it.
  static func size(of path: String) -> Int {
    let files = FileManager.default
    let below = files.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
    return ([path] + below.map { "\(path)/\($0)" }).reduce(0) { sum, path in
      let attributes = try? files.attributesOfItem(atPath: path)
      let isFile = attributes?[.type] as? FileAttributeType == .typeRegular
      return sum + (isFile ? attributes?[.size] as? Int ?? 0 : 0)
    }
  }
}
