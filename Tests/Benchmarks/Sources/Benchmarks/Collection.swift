import Foundation
import SharedTexts

/// A site to measure with: documents copied into a folder, again and again with changed words until there are enough.
struct Collection {
  /// The corpora that a collection is made of.
  private static let corpora = [
    "cn-just-laws", "cn-lawrefbook", "ee-legalize", "uy-legalize", "sa-saudi-laws-md",
    "derived-encodings",
  ]
  private static let endings: Set<String> = ["md", "txt", "html"]

  /// The folder of the site.
  let folder: String

  /// The files of a collection, in the order of their paths.
  var files: [URL] {
    Shared.files(in: URL(fileURLWithPath: folder)).filter { !$0.hasDirectoryPath }
  }

  /// Makes a site in a folder: the corpora where they are at hand, else the portal's own documents; then so many
  /// copies of all, until there are at least so many documents and bytes.
  static func make(in folder: String, documents: Int, bytes: Int) throws {
    var sources: [(name: String, place: URL, isOurs: Bool)] = []
    for corpus in corpora {
      if let place = try Shared.unpacked(corpus) { sources.append((corpus, place, true)) }
    }
    if sources.isEmpty { sources = [("Data", portal, false)] }
    defer {
      for source in sources where source.isOurs {
        try? FileManager.default.removeItem(at: source.place)
      }
    }
    let all = sources.flatMap { source in
      Shared.files(in: source.place).filter { endings.contains($0.pathExtension.lowercased()) }
        .map { (source.name, source.place, $0) }
    }
    var (count, size, copy) = (0, 0, 0)
    while !all.isEmpty, count < documents || size < bytes {
      for (name, place, file) in all {
        guard var text = try? Array(Data(contentsOf: file)) else { continue }
        Alteration(copy: copy).change(&text)
        let beginning = place.resolvingSymlinksInPath().path.count
        let path = file.resolvingSymlinksInPath().path.dropFirst(beginning)
        let target = URL(fileURLWithPath: "\(folder)/copy-\(copy)/\(name)\(path)")
        try FileManager.default.createDirectory(
          at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text).write(to: target)
        count += 1
        size += text.count
      }
      copy += 1
    }
    try Data("\(count) files, \(size) bytes, \(copy) copies of \(sources.map(\.name))".utf8)
      .write(to: URL(fileURLWithPath: folder + ".made"))
  }

  /// What was made in the folder; nil where the making did not come to its end.
  var description: String? { try? String(contentsOfFile: folder + ".made", encoding: .utf8) }

  /// The documents that come with Gazette.
  static var portal: URL {
    (0..<5).reduce(URL(fileURLWithPath: #filePath)) { place, _ in place.deletingLastPathComponent()
    }
    .appendingPathComponent("Data")
  }

  /// A page among them.
  static var seed: URL {
    portal.appendingPathComponent("laws-and-regulations/national-laws/2020-high-tech-zones.md")
  }
}
