import Documents
import Foundation
import Testing

@testable import Typesetting

@Suite("Real laws")
struct RealLawsTests {
  @Test("of China are set without loss and in good form at every width from 10 to 200")
  func chineseLaws() throws {
    guard let laws = try Shared.texts(of: "cn-just-laws", count: 24) else { return }
    #expect(laws.count > 20)
    for (index, law) in laws.enumerated() {
      // Every law at a few widths, all laws together at all.
      for columns in stride(from: 10 + index % 16, through: 200, by: 16) {
        let properties = Properties(paragraphs(law), measure: Measure(columns: columns))
        #expect(properties.loss() == nil)
        #expect(properties.excess() == nil)
        #expect(properties.disorder() == nil)
        #expect(properties.badForm() == nil)
      }
    }
  }
}

/// The texts that are shared between the works on the reader, if they are at hand.
enum Shared {
  /// The folder: named by GAZETTE_SHARED, else one called `shared` beside a folder above this file.
  static let folder: URL? = {
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

  /// The texts of a corpus, evenly chosen; nil, with a word said, where it is not at hand or cannot be unpacked.
  static func texts(of corpus: String, count: Int) throws -> [String]? {
    guard let archive = folder?.appendingPathComponent("corpora/\(corpus).tar.zst"),
      FileManager.default.fileExists(atPath: archive.path)
    else {
      print("Skipped: the corpus \(corpus) is not here. Name its folder in GAZETTE_SHARED.")
      return nil
    }
    let place = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: place) }
    let tar = Process()
    tar.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    tar.arguments = ["tar", "--zstd", "-xf", archive.path, "-C", place.path]
    try tar.run()
    tar.waitUntilExit()
    guard tar.terminationStatus == 0 else {
      print("Skipped: \(corpus) could not be unpacked; are tar and zstd installed?")
      return nil
    }
    let files =
      (FileManager.default.enumerator(at: place, includingPropertiesForKeys: nil)?
      .compactMap { $0 as? URL } ?? [])
      .filter { $0.pathExtension == "md" || $0.pathExtension == "txt" }
      .sorted { $0.path < $1.path }
    let step = max(files.count / count, 1)
    return try stride(from: 0, to: files.count, by: step).map {
      String(decoding: try Data(contentsOf: files[$0]), as: UTF8.self)
    }
  }
}
