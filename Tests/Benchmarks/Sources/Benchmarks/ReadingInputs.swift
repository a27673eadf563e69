import Foundation
import SharedTexts

/// The documents that the reader is measured with.
struct ReadingInputs {
  /// The folder that they lie in.
  let place: String

  /// A Markdown act of 3.9 MB, for peers the same as HTML.
  var act: String { place + "/act.md" }
  /// The HTML of the act, made by cmark-gfm.
  var actPage: String { place + "/act.html" }
  /// A page of a portal as plain text.
  var seed: String { place + "/seed.txt" }
  /// The page inside HTML.
  var seedPage: String { place + "/seed.html" }
  /// A Markdown file of 113 MB.
  var giant: String { place + "/giant.md" }
  /// A part of it of 50 MB, as HTML.
  var giantPage: String { place + "/giant.html" }

  /// What all acts together are cut to, in bytes.
  static let sizes = (act: 3_900_000, giant: 113_000_000, giantPage: 50_000_000)

  /// Makes what is missing.
  func makeReady() throws {
    let files = FileManager.default
    try files.createDirectory(atPath: place, withIntermediateDirectories: true)
    let made = place + "/made"
    guard !files.fileExists(atPath: made) else { return }
    try Tool.benchmarks.runWell(["documents", place])
    try Data().write(to: URL(fileURLWithPath: made))
  }

  /// Makes the documents in a folder; called in a process of its own, since they take much memory.
  static func make(in place: String) throws {
    let inputs = ReadingInputs(place: place)
    let portal = Shared.files(of: "seed")?.first ?? Collection.seed
    let seed = try Data(contentsOf: portal)
    try seed.write(to: URL(fileURLWithPath: inputs.seed))
    try Data(page(of: "<pre>\(escaped(String(decoding: seed, as: UTF8.self)))</pre>").utf8)
      .write(to: URL(fileURLWithPath: inputs.seedPage))
    let acts = try texts(of: ["uy-legalize"], else: sizes.act)
    try join(acts, to: sizes.act, in: inputs.act)
    let all = try texts(
      of: ["ee-legalize", "uy-legalize", "cn-just-laws", "cn-lawrefbook", "sa-saudi-laws-md"],
      else: sizes.giant)
    try join(all, to: sizes.giant, in: inputs.giant)
    try join(all, to: sizes.giantPage, in: place + "/half.md")
    guard let maker = Tool("cmark-gfm") else { return }
    let options = ["--unsafe", "-e", "table", "-e", "strikethrough"]
    for (text, page) in [(inputs.act, inputs.actPage), (place + "/half.md", inputs.giantPage)] {
      let body = page + ".body"
      try maker.runWell(options + [text], output: body)
      try Self.wrap(body, in: page)
    }
  }

  /// The Markdown files of corpora, the longest ones first within each; without corpora the portal's own.
  private static func texts(of corpora: [String], else bytes: Int) throws -> [Data] {
    var texts: [Data] = []
    for corpus in corpora {
      guard let folder = try Shared.unpacked(corpus) else { continue }
      defer { try? FileManager.default.removeItem(at: folder) }
      texts += try Shared.files(in: folder).filter { ["md", "txt"].contains($0.pathExtension) }
        .map { try Data(contentsOf: $0) }.sorted { $0.count > $1.count }
    }
    guard texts.isEmpty else { return texts }
    let own = try Shared.files(in: Collection.portal).filter { $0.pathExtension == "md" }
      .map { try Data(contentsOf: $0) }
    let size = own.reduce(0) { $0 + $1.count }
    return (0...(bytes / max(size, 1))).flatMap { _ in own }
  }

  /// Writes texts below each other until there are so many bytes; descriptions at their heads are left out.
  private static func join(_ texts: [Data], to bytes: Int, in path: String) throws {
    var whole: [UInt8] = []
    for text in texts where whole.count < bytes {
      whole += Alteration.withoutHead(Array(text))
      whole += "\n\n".utf8
    }
    var end = min(bytes, whole.count)
    while end < whole.count, end > 0, whole[end - 1] != 0x0A { end -= 1 }
    try Data(whole[..<end]).write(to: URL(fileURLWithPath: path))
  }

  private static func wrap(_ body: String, in path: String) throws {
    let text = try String(contentsOfFile: body, encoding: .utf8)
    try Data(page(of: text).utf8).write(to: URL(fileURLWithPath: path))
    try FileManager.default.removeItem(atPath: body)
  }

  private static func page(of body: String) -> String {
    "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>Act</title></head><body>\n"
      + body + "\n</body></html>\n"
  }

  private static func escaped(_ text: String) -> String {
    text.replacingOccurrences(of: "&", with: "&amp;").replacingOccurrences(of: "<", with: "&lt;")
  }
}
