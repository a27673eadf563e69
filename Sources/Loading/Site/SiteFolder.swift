import Documents
import Glibc

/// A site on the disk: a folder of documents, or a single one.
///
/// Opening lists the files; their heads are read at once where they are few, and later in slices where they are many,
/// so that the time to the first picture does not grow with the site. Nothing outside the folder is ever read.
public struct SiteFolder: Sendable {
  /// How many documents are described while the site is opened, if a second is enough for them.
  private static let promptly = 100

  /// The site, as far as it is described.
  public internal(set) var site: Site

  /// Whether the site is a folder, and not a single document.
  let isFolder: Bool
  let formats: [any Format.Type]
  let stacks: Stacks
  let holdings: [Document.ID: Holding]
  var undescribed: [Undescribed] = []
  /// The sections whose own pages have not been read: the place of each among its siblings, from the root down.
  var unintroduced: [[Int]] = []

  /// Whether the heads of all files and the pages of all sections have been read.
  public var isDescribed: Bool { undescribed.isEmpty && unintroduced.isEmpty }

  /// Opens the folder or file at a path; throws where there is none, or nothing in it that Gazette reads.
  public init(opening path: String) throws(LoadingError) {
    try self.init(opening: path, formats: Formats.all)
  }

  /// Opens a document that was read from elsewhere, such as the standard input, under a name.
  public init(reading bytes: [UInt8], name: String) throws(LoadingError) {
    try self.init(reading: bytes, name: name, formats: Formats.all)
  }

  init(opening path: String, formats: [any Format.Type]) throws(LoadingError) {
    guard !path.isEmpty, let end = Stacks.resolved(Array(path.utf8)) else {
      let reason = path.isEmpty ? "there is no such file or folder" : Self.absence(errno)
      throw LoadingError(place: path, reason: reason)
    }
    var status = stat()
    let root = String(decoding: end, as: UTF8.self)
    guard stat(root, &status) == 0 else {
      throw LoadingError(place: path, reason: Self.absence(errno))
    }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      try self.init(file: end, opening: path, formats: formats)
      return
    }
    try self.init(folder: root, opening: path, formats: formats)
  }

  private init(
    folder root: String, opening path: String, formats: [any Format.Type]
  ) throws(LoadingError) {
    guard access(root, R_OK | X_OK) == 0 else {
      throw LoadingError(place: path, reason: FilePath.reason(for: errno))
    }
    let stacks = Stacks(root: root)
    var inventory = Inventory(stacks, formats: formats)
    let name = root.lastIndex(of: "/").map { String(root[root.index(after: $0)...]) } ?? root
    guard let (section, page) = inventory.section(at: .root, id: "", named: name) else {
      throw LoadingError(place: path, reason: "the folder holds no documents")
    }
    if let interruption = inventory.interruption { throw interruption }
    site = Site(
      title: section.title, language: page.language, footer: page.footer, root: section)
    (self.formats, self.stacks, holdings) = (formats, stacks, inventory.holdings)
    isFolder = true
    undescribed = Undescribed.all(in: section).reversed()
    if undescribed.count <= Self.promptly { describe(within: .seconds(1)) }
  }

  private init(
    file end: [UInt8], opening path: String, formats: [any Format.Type]
  ) throws(LoadingError) {
    let file = LooseFile(resolved: end, named: path)
    let head = try file.transcript(first: LooseFile.headLength)
    try self.init(
      single: try file.holding(head: head.text, among: formats), name: file.name, file.stacks,
      formats)
  }

  init(listed site: Site, _ stacks: Stacks, _ formats: [any Format.Type]) {
    (self.site, self.stacks, self.formats) = (site, stacks, formats)
    holdings = [:]
    isFolder = true
  }

  init(
    reading bytes: [UInt8], name: String, formats: [any Format.Type]
  ) throws(LoadingError) {
    let text = try Transcript(head: bytes, place: name).text
    guard let format = Formats.guess(text, among: formats, else: "md") else {
      throw LoadingError(place: name, reason: "Gazette does not read this kind of text")
    }
    try self.init(
      single: Holding(place: .memory(bytes, name: name), format: format),
      name: FolderContents.File(name: Array(name.utf8), isLink: false), Stacks(root: "/"), formats)
  }

  private init(
    single holding: Holding, name: FolderContents.File, _ stacks: Stacks,
    _ formats: [any Format.Type]
  ) throws(LoadingError) {
    let id = Document.ID(Document.ID.name(ofFile: name.stem))
    let entry = try holding.described(
      id, titled: String(decoding: name.stem, as: UTF8.self), from: stacks)
    site = Site(
      title: entry.title, language: entry.facts[.language],
      root: Section(id: "", title: entry.title, entries: [entry]))
    (self.formats, self.stacks) = (formats, stacks)
    holdings = [id: holding]
    isFolder = false
  }

  /// The whole document of an id, read now; throws where there is none or it cannot be read.
  public func document(_ id: Document.ID) throws(LoadingError) -> Document {
    guard let holding = holding(of: id) else {
      throw LoadingError(place: id.path, reason: "there is no such document")
    }
    return try holding.document(id, from: stacks)
  }

  static func absence(_ number: Int32) -> String {
    number == ENOENT || number == ENOTDIR
      ? "there is no such file or folder" : FilePath.reason(for: number)
  }
}
