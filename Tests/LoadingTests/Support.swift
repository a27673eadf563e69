import Documents
import Foundation

@testable import Loading

/// Paragraphs between blank lines: the least that a format can be, so that these tests are about loading alone.
enum Paragraphs: Format {
  static let fileExtensions: [String] = ["md", "markdown"]

  static func describe(_ head: String, id: Document.ID) -> Entry {
    let description = FrontMatter(head)
    return Entry(
      id: id, title: description.title ?? id.name, kind: description.kind,
      facts: description.facts, contact: description.contact)
  }

  static func parse(_ text: String, id: Document.ID) throws(LoadingError) -> Document {
    let description = FrontMatter(text)
    let paragraphs = String(description.body).components(separatedBy: "\n\n")
      .map { $0.trimmingCharacters(in: .newlines) }.filter { !$0.isEmpty }
    return Document(
      entry: describe(text, id: id), blocks: paragraphs.map { Block(.paragraph, Passage($0)) },
      notices: description.notices)
  }
}

/// The same for files named .txt.
enum Text: Format {
  static let fileExtensions: [String] = ["txt"]

  static func describe(_ head: String, id: Document.ID) -> Entry {
    Paragraphs.describe(head, id: id)
  }

  static func parse(_ text: String, id: Document.ID) throws(LoadingError) -> Document {
    try Paragraphs.parse(text, id: id)
  }
}

/// A folder that is there for one test.
final class Folder {
  /// Its path, with links resolved.
  let path: String

  /// Makes an empty folder.
  init() throws {
    var template = Array("/tmp/gazette-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw POSIXError(.EIO) }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit {
    let removal = Process()
    removal.executableURL = URL(fileURLWithPath: "/bin/rm")
    removal.arguments = ["-rf", path]
    try? removal.run()
    removal.waitUntilExit()
  }

  /// Writes a file, with the folders it stands in.
  @discardableResult
  func write(_ name: String, _ text: String = "Text.\n") throws -> Folder {
    try write(name, Array(text.utf8))
  }

  /// Writes a file of bytes, with the folders it stands in.
  @discardableResult
  func write(_ name: String, _ bytes: [UInt8]) throws -> Folder {
    try write(name: Array(name.utf8), bytes)
  }

  /// Writes a file under a name of bytes.
  @discardableResult
  func write(name: [UInt8], _ bytes: [UInt8]) throws -> Folder {
    if let slash = name.lastIndex(of: UInt8(ascii: "/")) {
      try FileManager.default.createDirectory(
        atPath: path + "/" + String(decoding: name[..<slash], as: UTF8.self),
        withIntermediateDirectories: true)
    }
    let whole = (Array(path.utf8) + [UInt8(ascii: "/")] + name + [0]).map {
      CChar(bitPattern: $0)
    }
    let descriptor = open(whole, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    guard descriptor >= 0 else { throw POSIXError(.EIO) }
    defer { close(descriptor) }
    guard Glibc.write(descriptor, bytes, bytes.count) == bytes.count else {
      throw POSIXError(.EIO)
    }
    return self
  }

  /// Makes a symbolic link.
  func link(_ name: String, to target: String) throws {
    guard symlink(target, path + "/" + name) == 0 else { throw POSIXError(.EIO) }
  }

  /// Opens the folder as a site of paragraphs and texts.
  func site() throws -> SiteFolder {
    try SiteFolder(opening: path, formats: [Paragraphs.self, Text.self])
  }
}

/// Opens a path as a site of paragraphs and texts.
func opened(_ path: String) throws -> SiteFolder {
  try SiteFolder(opening: path, formats: [Paragraphs.self, Text.self])
}

/// The text of a document, its paragraphs divided by blank lines.
func text(of document: Document) -> String {
  document.blocks.map(\.passage.text).joined(separator: "\n\n")
}

/// What is said of a refused file or site; the empty text where it is not refused.
func refusal(_ action: () throws -> Void) -> String {
  do {
    try action()
    return ""
  } catch {
    return String(describing: error)
  }
}
