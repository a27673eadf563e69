import Documents
import Glibc

/// The listing of a site's folders and files, made without opening the documents.
struct Inventory {
  /// How deep folders may be nested.
  static let depthLimit = 64

  /// The files by the ids of their documents.
  private(set) var holdings: [Document.ID: Holding] = [:]
  /// The files one after the other with their states, in place of `holdings` and entries; nil where these are wanted.
  private(set) var stock: Stock?
  /// Hears of each file of the stock, in its order.
  private let hear: ((Document.ID, FileState?) -> Void)?
  /// Why the list is not whole though nothing is amiss with the site; nil where it is whole.
  private(set) var interruption: LoadingError?

  let stacks: Stacks
  let formats: [any Format.Type]
  /// The place of its format among all, by the extension of a file.
  let ranks: [String: Int]

  /// Begins a listing, or a stocktaking with what it begins with and with one who hears of each file.
  init(
    _ stacks: Stacks, formats: [any Format.Type], stock: Stock? = nil,
    telling hear: ((Document.ID, FileState?) -> Void)? = nil
  ) {
    (self.stock, self.hear) = (stock, hear)
    self.stacks = stacks
    self.formats = formats
    ranks = formats.enumerated().reduce(into: [:]) { ranks, format in
      for known in format.element.fileExtensions where ranks[known] == nil {
        ranks[known] = format.offset
      }
    }
  }

  /// Lists a folder and all below it, and gives its page; nil where it holds nothing to show.
  mutating func section(
    at path: FilePath, id: String, named name: String, depth: Int = 0
  ) -> (section: Section, page: SectionPage)? {
    let contents: FolderContents
    do throws(LoadingError) {
      guard depth <= Self.depthLimit else { throw path.error("is too deep among folders") }
      contents = try FolderContents(of: path, in: stacks, withStates: stock != nil)
    } catch {
      if error.isPassing { interruption = error }
      let notice = Block(.notice, Passage("This folder \(error.reason)."))
      let title = SectionPage.title(ofFolder: name)
      return (Section(id: id, title: title, introduction: [notice]), SectionPage())
    }
    let page = SectionPage(contents.files, at: path, id: id, in: stacks, formats: formats)
    var section = Section(
      id: id, title: page.title ?? SectionPage.title(ofFolder: name), kind: page.shows,
      introduction: page.introduction)
    var found: [Weighed] = []
    if stock == nil {
      section.entries = list(contents, at: path, id: id)
      for folder in Self.names(of: contents.folders) {
        below(folder, at: path, id: id, depth, &found)
      }
    } else {
      section.unlisted = take(contents, at: path, id: id, depth, &found)
    }
    section.sections = found.sorted { ($0.weight, $0.name) < ($1.weight, $1.name) }.map(\.section)
    let isEmpty = section.ownCount == 0 && section.sections.isEmpty && !page.exists
    return isEmpty ? nil : (section, page)
  }

  /// A section with its place in the menu.
  private typealias Weighed = (weight: Int, name: String, section: Section)

  /// Lists a folder in the one at a path.
  private mutating func below(
    _ folder: (folder: [UInt8], name: String), at path: FilePath, id: String, _ depth: Int,
    _ found: inout [Weighed]
  ) {
    let child = section(
      at: path.appending(folder.folder), id: id.isEmpty ? folder.name : id + "/" + folder.name,
      named: String(decoding: folder.folder, as: UTF8.self), depth: depth + 1)
    if let child { found.append((child.page.weight ?? .max, folder.name, child.section)) }
  }

  /// Takes files and folders into the stock in the order of the bytes of their ids, and says how many files.
  private mutating func take(
    _ contents: FolderContents, at path: FilePath, id: String, _ depth: Int,
    _ found: inout [Weighed]
  ) -> Int {
    // What stands in a folder comes where its name with the `/` behind it would.
    let items = items(of: contents, at: path)
    let order = items.indices.sorted { items[$0].name.precedes(items[$1].name) }
    let folders = Self.names(of: contents.folders)
      .map { (key: (Array($0.name.utf8) + [0x2F])[...], $0) }.sorted { $0.key.precedes($1.key) }
    var rest = folders[...]
    let section = Array(id.utf8)
    var start = 0
    func append(upTo end: Int, _ inventory: inout Inventory) {
      let run = order[start..<end].lazy.map { items[$0] }
      inventory.stock?.append(run, at: path, in: section, inventory.formats)
      if let hear = inventory.hear {
        for item in run {
          let name = String(decoding: item.name, as: UTF8.self)
          hear(Document.ID(id.isEmpty ? name : id + "/" + name), item.file.state)
        }
      }
      start = end
    }
    for (place, item) in order.enumerated() {
      while let folder = rest.first, folder.key.precedes(items[item].name) {
        append(upTo: place, &self)
        below(folder.1, at: path, id: id, depth, &found)
        rest.removeFirst()
      }
    }
    append(upTo: order.count, &self)
    for folder in rest { below(folder.1, at: path, id: id, depth, &found) }
    return items.count
  }

  /// Lists the files of a folder alone.
  mutating func list(folder path: FilePath, id: String) {
    if let contents = try? FolderContents(of: path, in: stacks) {
      _ = list(contents, at: path, id: id)
    }
  }

  private mutating func list(_ contents: FolderContents, at path: FilePath, id: String) -> [Entry] {
    var entries: [Entry] = []
    entries.reserveCapacity(contents.files.count)
    for item in items(of: contents, at: path) {
      let name = String(decoding: item.name, as: UTF8.self)
      let document = Document.ID(id.isEmpty ? name : id + "/" + name)
      holdings[document] = item.holding(at: path, formats)
      let title = String(decoding: item.file.stem, as: UTF8.self)
      entries.append(
        Entry(
          id: document, title: title, fault: item.fault,
          isDescribed: item.fault != nil))
    }
    entries.sort { $0.id < $1.id }
    return entries
  }
}
