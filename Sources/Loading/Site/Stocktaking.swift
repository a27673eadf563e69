import Documents
import Glibc

/// The files of a site as they are now: where each stands and what its state is, and the menu without its documents.
/// What a catalogue needs to be brought up to date, and no more.
public struct Stocktaking: Sendable {
  /// The root of the menu; its sections say how many documents they hold, and name none.
  public let root: Section
  private let stacks: Stacks
  private let stock: Stock

  /// Looks through the site at a path, a folder or a single document; throws where there is none, or nothing in it that
  /// Gazette reads. Where files are not kept, as by one who only looks whether they have changed, none may be asked for.
  /// Of each document of a folder one can hear as it is found, with the state of its file, nil where there is none.
  public init(
    opening path: String, keepsFiles: Bool = true,
    telling hear: ((Document.ID, FileState?) -> Void)? = nil
  ) throws(LoadingError) {
    var status = stat()
    guard let root = Stacks.resolved(Array(path.utf8)), stat(path, &status) == 0,
      status.st_mode & S_IFMT == S_IFDIR
    else {
      self = try Stocktaking(of: SiteFolder(opening: path))
      return
    }
    try self.init(
      folder: String(decoding: root, as: UTF8.self), opening: path, Stock(keepsFiles: keepsFiles),
      telling: hear)
  }

  /// Looks through a site that is open, whose files may have changed since.
  public init(of site: SiteFolder) throws(LoadingError) {
    guard site.isFolder else {
      self.init(site.site.root, site.stacks, Stock(site.holdings, in: site.rootPath))
      return
    }
    try self.init(folder: site.rootPath, opening: site.rootPath, Stock())
  }

  private init(
    folder: String, opening path: String, _ stock: Stock,
    telling hear: ((Document.ID, FileState?) -> Void)? = nil
  ) throws(LoadingError) {
    guard access(folder, R_OK | X_OK) == 0 else {
      throw LoadingError(place: path, reason: FilePath.reason(for: errno))
    }
    let stacks = Stacks(root: folder)
    var inventory = Inventory(stacks, formats: Formats.all, stock: stock, telling: hear)
    let name = folder.split(separator: "/").last.map(String.init) ?? folder
    guard let (section, _) = inventory.section(at: .root, id: "", named: name) else {
      throw LoadingError(place: path, reason: "the folder holds no documents")
    }
    if let interruption = inventory.interruption { throw interruption }
    self.init(section, stacks, inventory.stock ?? stock)
  }

  private init(_ root: Section, _ stacks: Stacks, _ stock: Stock) {
    (self.root, self.stacks, self.stock) = (root, stacks, stock)
  }

  /// The path of the site's folder.
  public var rootPath: String { stacks.root }

  /// How many documents the site has.
  public var count: Int { stock.count }

  /// The id of a document, by its place in the order of the bytes of ids.
  public func id(at place: Int) -> Document.ID { stock.id(at: place) }

  /// The state of its file; nil where there is none, as where a link leads nowhere.
  public func state(at place: Int) -> FileState? { stock.state(at: place) }

  /// The document, read now; throws where it cannot be read.
  public func document(at place: Int) throws(LoadingError) -> Document {
    try stock.holding(at: place).document(stock.id(at: place), from: stacks)
  }

  /// A number that is another one where a file was added, taken away or written.
  public var likeness: Int { stock.likeness }
}
