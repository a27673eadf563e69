import Foundation

/// The texts that are shared between the works on the reader, if they are at hand.
public enum Shared {
  /// The folder: named by GAZETTE_SHARED, else one called `shared` beside a folder above this file.
  public static let folder: URL? = {
    if let path = ProcessInfo.processInfo.environment["GAZETTE_SHARED"] {
      return URL(fileURLWithPath: path)
    }
    var folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    while folder.path != "/" {
      folder.deleteLastPathComponent()
      let shared = folder.appendingPathComponent("shared")
      let corpora = shared.appendingPathComponent("corpora").path
      if FileManager.default.fileExists(atPath: corpora) { return shared }
    }
    return nil
  }()

  /// The folder of hostile files, one for each fault; nil where it is not at hand.
  public static var hostileFolder: String? {
    guard let place = folder?.appendingPathComponent("hostile").path,
      FileManager.default.fileExists(atPath: place)
    else { return nil }
    return place
  }

  /// The texts of a corpus, evenly chosen; nil, with a word said, where it is not at hand or cannot be unpacked.
  public static func texts(of corpus: String, count: Int) throws -> [String]? {
    guard let place = try unpacked(corpus) else { return nil }
    defer { try? FileManager.default.removeItem(at: place) }
    let files = files(in: place).filter { ["md", "txt"].contains($0.pathExtension) }
    let step = max(files.count / count, 1)
    return try stride(from: 0, to: files.count, by: step).map {
      String(decoding: try Data(contentsOf: files[$0]), as: UTF8.self)
    }
  }

  /// All files below a folder, in the order of their paths.
  public static func files(in folder: URL) -> [URL] {
    (FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?
      .compactMap { $0 as? URL } ?? [])
      .sorted { $0.path < $1.path }
  }

  /// The files of a shared folder ("hostile", "seed"); nil, with a word said, where it is not at hand.
  public static func files(of name: String) -> [URL]? {
    guard let place = folder?.appendingPathComponent(name),
      FileManager.default.fileExists(atPath: place.path)
    else {
      print("Skipped: the folder \(name) is not here. Name the folder above it in GAZETTE_SHARED.")
      return nil
    }
    return files(in: place)
  }

  /// A corpus unpacked in a temporary folder, which the caller removes; nil, with a word said, where it is not at
  /// hand or cannot be unpacked.
  public static func unpacked(_ corpus: String) throws -> URL? {
    guard let archive = folder?.appendingPathComponent("corpora/\(corpus).tar.zst"),
      FileManager.default.fileExists(atPath: archive.path)
    else {
      print("Skipped: the corpus \(corpus) is not here. Name its folder in GAZETTE_SHARED.")
      return nil
    }
    let place = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    let tar = Process()
    tar.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    tar.arguments = ["tar", "--zstd", "-xf", archive.path, "-C", place.path]
    try tar.run()
    tar.waitUntilExit()
    guard tar.terminationStatus == 0 else {
      print("Skipped: \(corpus) could not be unpacked; are tar and zstd installed?")
      return nil
    }
    return place
  }
}
