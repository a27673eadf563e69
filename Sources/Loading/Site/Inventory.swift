import Documents
import Glibc

/// The listing of a site's folders and files, made without opening the documents.
struct Inventory {
  /// How deep folders may be nested.
  static let depthLimit = 64

  /// The files by the ids of their documents.
  private(set) var holdings: [Document.ID: Holding] = [:]
  /// Why the list is not whole though nothing is amiss with the site; nil where it is whole.
  private(set) var interruption: LoadingError?

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
      if error.isPassing { interruption = error }
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
        [{ Document.ID.name(ofFile: folder) }, { Self.spelled(folder) }], among: &taken)
      let child = section(
        at: path.appending(folder), id: id.isEmpty ? name : id + "/" + name,
        named: String(decoding: folder, as: UTF8.self), depth: depth + 1)
      if let child { found.append((child.page.weight ?? .max, name, child.section)) }
    }
    return found.sorted { ($0.weight, $0.name) < ($1.weight, $1.name) }.map(\.section)
  }

  /// Lists the files of a folder alone.
  mutating func list(folder path: FilePath, id: String) {
    if let contents = try? FolderContents(of: path, in: stacks) {
      _ = list(contents, at: path, id: id)
    }
  }

  private mutating func list(_ contents: FolderContents, at path: FilePath, id: String) -> [Entry] {
    var taken: Set<String> = []
    var files = contents.files.compactMap { file -> Listed? in
      guard file.name.first != UInt8(ascii: "_"), let known = file.fileExtension,
        let rank = ranks[known]
      else { return nil }
      return Listed(file: file, rank: rank, extensionLength: file.extensionLength)
    }
    files.sort { $0.precedes($1) }
    var entries: [(id: Document.ID, title: String, fault: String?)] = []
    entries.reserveCapacity(files.count)
    for listed in files {
      let file = listed.file
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
      let stem = file.name.dropLast(listed.extensionLength)
      let name = Self.free(
        [
          { Document.ID.name(ofFile: stem) }, { Document.ID.name(ofFile: file.name) },
          { Self.spelled(file.name) },
        ], among: &taken)
      let document = Document.ID(id.isEmpty ? name : id + "/" + name)
      holdings[document] = Holding(
        place: file.isLink ? .link(place) : .file(place), format: formats[listed.rank])
      entries.append((document, String(decoding: stem, as: UTF8.self), fault))
    }
    entries.sort { $0.id < $1.id }
    return entries.map {
      Entry(id: $0.id, title: $0.title, fault: $0.fault, isDescribed: $0.fault != nil)
    }
  }

  /// A file of a format that is read.
  private struct Listed {
    let file: FolderContents.File
    /// The place of its format among all.
    let rank: Int
    let extensionLength: Int

    /// Whether the file comes to its name first.
    func precedes(_ other: Listed) -> Bool {
      if rank != other.rank { return rank < other.rank }
      if extensionLength != other.extensionLength { return extensionLength < other.extensionLength }
      return file.name.lexicographicallyPrecedes(other.file.name)
    }
  }

  /// The first of the names that is free. Names that look alike are the same to a reader, so an id with `é` in one
  /// character and one with it in two need different names.
  private static func free(_ names: [() -> String], among taken: inout Set<String>) -> String {
    var last = ""
    for name in names {
      last = name()
      if taken.insert(last).inserted { return last }
    }
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
