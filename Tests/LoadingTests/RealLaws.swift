import Foundation
import SharedTexts

/// Real laws in Markdown, if they are at hand.
struct RealLaws {
  /// The texts with their names, evenly chosen.
  let texts: [(name: String, text: String)]

  /// Unpacks a corpus of the shared folder; nil, with a word said, where it is not at hand.
  init?(_ corpus: String, count: Int) throws {
    guard let place = try Shared.unpacked(corpus) else { return nil }
    defer { try? FileManager.default.removeItem(at: place) }
    let names = try FileManager.default.subpathsOfDirectory(atPath: place.path)
      .filter { $0.hasSuffix(".md") && !$0.hasSuffix("README.md") }.sorted()
    let step = max(names.count / count, 1)
    texts = try stride(from: 0, to: names.count, by: step).map { index in
      let data = try Data(contentsOf: place.appendingPathComponent(names[index]))
      return (names[index], String(decoding: data, as: UTF8.self).replacing("\r\n", with: "\n"))
    }
  }
}
