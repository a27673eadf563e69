import Documents
import Glibc

/// A file that is named by itself and not as part of a site.
struct LooseFile {
  /// How much of a file is read to find out what it is, in bytes.
  static let headLength = 65_536

  /// The folder that it lies in.
  let stacks: Stacks
  /// Its name as it was given.
  let name: FolderContents.File
  private let path: String
  private let target: FilePath

  /// Takes the resolved path of a file, and the path by which it was named.
  init(resolved end: [UInt8], named path: String) {
    let slash = end.lastIndex(of: UInt8(ascii: "/")) ?? 0
    self.path = path
    stacks = Stacks(root: slash == 0 ? "/" : String(decoding: end[..<slash], as: UTF8.self))
    target = FilePath(bytes: Array(end[(slash + 1)...]))
    let given = Array(path.utf8.split(separator: UInt8(ascii: "/")).last ?? [])
    name = FolderContents.File(name: given, isLink: false)
  }

  /// The text of the file, or of its first bytes.
  func transcript(first limit: Int? = nil) throws(LoadingError) -> Transcript {
    do throws(LoadingError) {
      let bytes = try stacks.read(target, first: limit)
      return limit == nil
        ? try Transcript(bytes, place: path) : try Transcript(head: bytes, place: path)
    } catch {
      throw LoadingError(place: path, reason: error.reason)
    }
  }

  /// The file in the format that its name says, else in the one that the head of its text looks like.
  func holding(
    head: @autoclosure () -> String, among formats: [any Format.Type]
  ) throws(LoadingError) -> Holding {
    let known = name.fileExtension.flatMap { known in
      formats.first { $0.fileExtensions.contains(known) }
    }
    guard let format = known ?? Formats.guess(head(), among: formats, else: "txt") else {
      throw LoadingError(place: path, reason: "Gazette does not read this kind of file")
    }
    return Holding(place: .file(target), format: format)
  }
}

extension SiteFolder {
  /// The document of a file, read once and with no site around it; throws as opening it would.
  public static func document(ofFile path: String) throws(LoadingError) -> Document {
    guard !path.isEmpty, let end = Stacks.resolved(Array(path.utf8)) else {
      throw LoadingError(place: path, reason: absence(path.isEmpty ? ENOENT : errno))
    }
    let file = LooseFile(resolved: end, named: path)
    let transcript = try file.transcript()
    let holding = try file.holding(
      head: String(decoding: transcript.text.utf8.prefix(LooseFile.headLength), as: UTF8.self),
      among: Formats.all)
    let id = Document.ID(Document.ID.name(ofFile: file.name.stem))
    return try holding.document(id, in: transcript)
  }
}
