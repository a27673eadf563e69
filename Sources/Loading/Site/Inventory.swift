import Documents
import Glibc

/// The listing of a site's folders and files, made without opening the documents.
struct Inventory {
  /// How deep folders may be nested.
  static let depthLimit = 64

  /// The files by the ids of their documents.
  private(set) var holdings: [Document.ID: Holding] = [:]

  private let stacks: Stacks
  private let formats: [any Format.Type]
  private let ranks: [String: Int]

  /// Begins a listing.
  init(_ stacks: Stacks, formats: [any Format.Type]) {
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
      contents = try FolderContents(of: path, in: stacks)
    } catch {
      let notice = Block(.notice, Passage("This folder \(error.reason)."))
      let title = SectionPage.title(ofFolder: name)
      return (Section(id: id, title: title, introduction: [notice]), SectionPage())
    }
    let page = SectionPage(contents.files, at: path, id: id, in: stacks, formats: formats)
    var section = Section(
      id: id, title: page.title ?? SectionPage.title(ofFolder: name), kind: page.shows,
      introduction: page.introduction)
    section.entries = list(contents, at: path, id: id)
    section.sections = below(contents, at: path, id: id, depth)
    let isEmpty = section.entries.isEmpty && section.sections.isEmpty && !page.exists
    return isEmpty ? nil : (section, page)
  }

  private mutating func below(
    _ contents: FolderContents, at path: FilePath, id: String, _ depth: Int
  ) -> [Section] {
    var taken: Set<String> = []
    var found: [(weight: Int, name: String, section: Section)] = []
    for folder in contents.folders.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      let name = Self.free(
        [Document.ID.name(ofFile: folder), Self.spelled(folder)], among: &taken)
      let child = section(
        at: path.appending(folder), id: id.isEmpty ? name : id + "/" + name,
        named: String(decoding: folder, as: UTF8.self), depth: depth + 1)
      if let child { found.append((child.page.weight ?? .max, name, child.section)) }
    }
    return found.sorted { ($0.weight, $0.name) < ($1.weight, $1.name) }.map(\.section)
  }

  private mutating func list(_ contents: FolderContents, at path: FilePath, id: String) -> [Entry] {
    var taken: Set<String> = []
    var files = contents.files.compactMap { file -> (rank: Int, file: FolderContents.File)? in
      guard file.name.first != UInt8(ascii: "_"), let known = file.fileExtension,
        let rank = ranks[known]
      else { return nil }
      return (rank, file)
    }
    files.sort {
      ($0.rank, $0.file.extensionLength) != ($1.rank, $1.file.extensionLength)
        ? ($0.rank, $0.file.extensionLength) < ($1.rank, $1.file.extensionLength)
        : $0.file.name.lexicographicallyPrecedes($1.file.name)
    }
    var entries: [Entry] = []
    for (rank, file) in files {
      let place = path.appending(file.name)
      var fault: String?
      if file.isLink {
        switch stacks.target(of: place) {
        case .file: fault = nil
        case .other: continue
        case .outside: fault = Holding.leavesSite
        case .nothing: fault = Holding.leadsNowhere
        }
      }
      let whole = Document.ID.name(ofFile: file.name)
      let name = Self.free(
        [Document.ID.name(ofFile: file.stem), whole, Self.spelled(file.name)], among: &taken)
      let document = Document.ID(id.isEmpty ? name : id + "/" + name)
      holdings[document] = Holding(
        place: file.isLink ? .link(place) : .file(place), format: formats[rank])
      entries.append(
        Entry(
          id: document, title: String(decoding: file.stem, as: UTF8.self), fault: fault,
          isDescribed: fault != nil))
    }
    return entries.sorted { $0.id < $1.id }
  }

  /// The first of the names that is free. Names that look alike are the same to a reader, so an id with `é` in one
  /// character and one with it in two need different names.
  private static func free(_ names: [String], among taken: inout Set<String>) -> String {
    for name in names where taken.insert(name).inserted { return name }
    let last = names.last ?? ""
    var number = 2
    while !taken.insert("\(last)~\(number)").inserted { number += 1 }
    return "\(last)~\(number)"
  }

  /// A file's name with every byte that is not ASCII spelled out.
  private static func spelled(_ name: [UInt8]) -> String {
    name.reduce(into: "") { result, byte in
      if byte < 0x80, byte != UInt8(ascii: "%") {
        result.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        result += Document.ID.percent(byte)
      }
    }
  }
}
