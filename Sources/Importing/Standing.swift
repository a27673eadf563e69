import Documents
import Loading

/// What stands in a site before and while documents are put into it: the imported documents by where they came from,
/// and the names that are taken.
struct Standing {
  /// An imported document that stands in the site.
  struct Copy {
    /// The folders below the site, and the file.
    let names: [String]
    /// Where it came from.
    let origin: String
    /// Since when its source no longer has it; nil where it has.
    let missingSince: String?

    /// The id that links to it name.
    var id: String { Standing.identity(of: names) }
  }

  /// The imported documents by where they came from.
  private(set) var copies: [Origin.Key: Copy] = [:]
  private var taken: Set<String> = []
  private let folder: SourceFolder?
  private var files: [Origin.Key: SourceFolder.File] = [:]

  /// Lists the site's files and reads where the imported ones came from.
  init(in site: String) {
    folder = try? SourceFolder(opening: site)
    guard let folder else { return }
    for file in folder.files {
      files[Origin.Key(file.path)] = file
      let names = file.path.split(separator: "/").map(String.init)
      take(names)
      guard file.path.hasSuffix(".md"), let bytes = try? folder.bytes(of: file),
        let text = StampedText(bytes), text.recorded != nil
      else { continue }
      let head = String(decoding: bytes.prefix(65_536), as: UTF8.self)
      let facts = Markdown.describe(head, id: Document.ID(file.path)).facts
      guard let origin = facts[.other(StampedText.origin)], copies[Origin.Key(origin)] == nil else {
        continue
      }
      copies[Origin.Key(origin)] = Copy(
        names: names, origin: origin, missingSince: text.missingSince)
    }
  }

  /// The bytes of a file that stands in the site; nil where it cannot be read.
  func bytes(of copy: Copy) -> [UInt8]? { bytes(at: copy.names.joined(separator: "/")) }

  /// The bytes of the file at a path below the site; nil where there is none or it cannot be read.
  func bytes(at path: String) -> [UInt8]? {
    guard let folder, let file = files[Origin.Key(path)] else { return nil }
    return try? folder.bytes(of: file)
  }

  /// The names for a new document: those wanted, with a number behind where a file has them already.
  mutating func place(section: [String], stem: String) -> [String] {
    var number = 1
    while true {
      let name = number == 1 ? stem : "\(stem)-\(number)"
      let names = section + [name + ".md"]
      if take(names) { return names }
      number += 1
    }
  }

  /// Marks names as taken; false where they, or ones that look like them, are already.
  @discardableResult private mutating func take(_ names: [String]) -> Bool {
    taken.insert(SafeName.folded(Self.identity(of: names))).inserted
  }

  /// The path of a file without its extension.
  private static func identity(of names: [String]) -> String {
    guard let last = names.last else { return "" }
    let stem = last.lastIndex(of: ".").flatMap { $0 == last.startIndex ? nil : last[..<$0] }
    return (names.dropLast() + [stem.map(String.init) ?? last]).joined(separator: "/")
  }
}
