import Documents
import Glibc

/// A folder, or a single file, that documents are taken from to be put into a site, whatever the files are called.
///
/// Nothing outside it is read, no link is followed, and nothing waits for a pipe. Hidden names are left alone.
public struct SourceFolder: Sendable {
  /// One file of the source.
  public struct File: Sendable {
    /// The path below the source, with the bytes that are no UTF-8 spelled out; `/` between names.
    public let path: String
    let place: FilePath
  }

  /// A file or folder that is not read, and why.
  public struct Refusal: Hashable, Sendable {
    /// The path below the source.
    public let path: String
    /// Why, in plain words.
    public let reason: String
  }

  /// How deep folders may be nested.
  private static let depthLimit = 64

  /// The name of the folder or file itself.
  public let name: String
  /// The path of the folder, or of the one that the single file lies in, with all links resolved.
  public let rootPath: String
  /// Whether the source is a folder, and not a single file.
  public let isFolder: Bool
  /// The files in the order of their paths.
  public private(set) var files: [File] = []
  /// What is not read.
  public private(set) var refusals: [Refusal] = []
  private let stacks: Stacks

  /// Lists the folder at a path, or takes the file there; throws where there is none.
  public init(opening path: String) throws(LoadingError) {
    var status = stat()
    guard !path.isEmpty, let end = Stacks.resolved(Array(path.utf8)) else {
      throw LoadingError(place: path, reason: "there is no such file or folder")
    }
    let slash = end.lastIndex(of: UInt8(ascii: "/")) ?? 0
    name = Document.ID.name(ofFile: Array(end[min(slash + 1, end.count)...]))
    let whole = String(decoding: end, as: UTF8.self)
    guard stat(whole, &status) == 0 else {
      throw LoadingError(place: path, reason: FilePath.reason(for: errno))
    }
    isFolder = status.st_mode & S_IFMT == S_IFDIR
    guard isFolder else {
      rootPath = slash == 0 ? "/" : String(decoding: end[..<slash], as: UTF8.self)
      stacks = Stacks(root: rootPath)
      files = [File(path: name, place: FilePath(bytes: Array(end[(slash + 1)...])))]
      return
    }
    rootPath = whole
    stacks = Stacks(root: whole)
    list()
  }

  /// Lists all folders, the ones to come on a stack of their own.
  private mutating func list() {
    var waiting: [(path: FilePath, depth: Int)] = [(.root, 0)]
    while let (path, depth) = waiting.popLast() {
      let contents: FolderContents
      do throws(LoadingError) {
        guard depth <= Self.depthLimit else { throw path.error("is too deep among folders") }
        contents = try FolderContents(of: path, in: stacks)
      } catch {
        refuse(path, error.reason)
        continue
      }
      for file in contents.files {
        let place = path.appending(file.name)
        if file.isLink {
          refuse(place, "is a link, and links are not followed")
        } else {
          files.append(File(path: Document.ID.name(ofFile: place.bytes), place: place))
        }
      }
      waiting += contents.folders.map { (path.appending($0), depth + 1) }
    }
    files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    refusals.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  private mutating func refuse(_ path: FilePath, _ reason: String) {
    refusals.append(Refusal(path: Document.ID.name(ofFile: path.bytes), reason: reason))
  }

  /// The bytes of a file; throws where it cannot be read.
  public func bytes(of file: File) throws(LoadingError) -> [UInt8] { try stacks.read(file.place) }

  /// Reads the bytes of a file as a document; nil where they are of no kind that Gazette reads, by the file's name and,
  /// where that tells nothing, by how they begin.
  public func document(
    of file: File, bytes: [UInt8], id: Document.ID
  ) throws(LoadingError) -> Document? {
    guard let format = SourceFolder.format(of: file, bytes) else { return nil }
    let holding = Holding(place: .memory(bytes, name: file.path), format: format)
    return try holding.document(id, from: stacks)
  }

  /// Whether a file is the page of the section that its folder is.
  public static func isSectionPage(_ file: File) -> Bool {
    file.place.names.last == Array("_index.md".utf8)
  }

  /// The extension of a file's name in lower case, for a person to know what kind of file it is.
  public static func kind(of file: File) -> String {
    FolderContents.File(name: file.place.names.last ?? [], isLink: false).fileExtension
      ?? "without extension"
  }

  /// The format by the name's extension; a name without one that is known, as mirrors have them (`page.html?p=2`,
  /// `index.html.1`, `show.jsp`), is a page or XML where the file begins as one.
  private static func format(of file: File, _ bytes: [UInt8]) -> (any Format.Type)? {
    let name = FolderContents.File(name: file.place.names.last ?? [], isLink: false)
    if let known = name.fileExtension.flatMap(Formats.format(forExtension:)) { return known }
    let head = String(decoding: bytes.prefix(4096).filter { $0 != 0 }, as: UTF8.self).lowercased()
    if head.contains("<!doctype html") || head.contains("<html") { return HTML.self }
    return head.hasPrefix("<?xml") || head.hasPrefix("\u{FEFF}<?xml") ? XML.self : nil
  }
}
