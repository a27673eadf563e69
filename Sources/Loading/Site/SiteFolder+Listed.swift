import Documents
import Glibc

extension SiteFolder {
  /// Opens the folder of a site whose menu and documents are known, as from its catalogue, without looking for its
  /// files: each is found when it is asked for. The page of the root is read; those of the named sections are read as
  /// files are described. Throws where the folder cannot be read.
  public init(
    opening path: String, listedAs root: Section, introduced: Set<String>
  ) throws(LoadingError) {
    guard access(path, R_OK | X_OK) == 0 else {
      throw LoadingError(place: path, reason: FilePath.reason(for: errno))
    }
    let finder = Finding(stacks: Stacks(root: path), formats: Formats.all)
    let page = finder.page(ofSection: "")
    var root = root
    root.introduction = page.introduction
    self.init(
      listed: Site(title: root.title, language: page.language, footer: page.footer, root: root),
      finder.stacks, finder.formats)
    unintroduced = root.places(of: introduced)
  }

  /// Reads the page of a section.
  mutating func introduce(_ place: [Int]) {
    let finder = Finding(stacks: stacks, formats: formats)
    site.root.change(at: place[...]) { section in
      section.introduction = finder.page(ofSection: section.id).introduction
    }
  }

  /// Whether the site has a list of its files, and does not look for each as it is asked for.
  public var listsFiles: Bool { site.root.isListed }

  /// Whether there is a file of a document.
  public func holds(_ id: Document.ID) -> Bool { holding(of: id) != nil }

  /// The file of a document; nil where there is none.
  func holding(of id: Document.ID) -> Holding? {
    if let holding = holdings[id] { return holding }
    return listsFiles ? nil : Finding(stacks: stacks, formats: formats).holding(of: id)
  }
}

/// Finds the files of a site by the ids of documents and sections, without a list of all.
private struct Finding {
  let stacks: Stacks
  let formats: [any Format.Type]

  /// The file of a document; nil where there is none.
  func holding(of id: Document.ID) -> Holding? {
    guard id.path.utf8.allSatisfy({ $0 != 0 }) else { return nil }
    return plainHolding(of: id) ?? listedHolding(of: id)
  }

  /// The file that has the id's own name and an extension in small letters, as almost all have.
  private func plainHolding(of id: Document.ID) -> Holding? {
    let names = id.path.utf8.split(separator: UInt8(ascii: "/")).map(Array.init)
    guard !names.isEmpty, names.allSatisfy({ $0.first != UInt8(ascii: ".") && !$0.contains(37) })
    else { return nil }
    for format in formats {
      for known in format.fileExtensions.sorted(by: { ($0.count, $0) < ($1.count, $1) }) {
        let path = FilePath(bytes: Array("\(id.path).\(known)".utf8))
        if stacks.isFile(path) { return Holding(place: .file(path), format: format) }
      }
    }
    return nil
  }

  /// The file that has the id in the list of its folder.
  private func listedHolding(of id: Document.ID) -> Holding? {
    guard let folder = path(ofSection: id.section) else { return nil }
    var inventory = Inventory(stacks, formats: formats)
    inventory.list(folder: folder, id: id.section)
    return inventory.holdings[id]
  }

  /// The folder of a section; nil where there is none.
  private func path(ofSection section: String) -> FilePath? {
    var path = FilePath.root
    for name in section.split(separator: "/") {
      let plain = Array(name.utf8)
      // A name that spells out bytes is looked for among those that are there.
      guard plain.contains(UInt8(ascii: "%")) else {
        path = path.appending(plain)
        continue
      }
      let folders = (try? FolderContents(of: path, in: stacks))?.folders ?? []
      guard let found = folders.first(where: { Document.ID.name(ofFile: $0) == name }) else {
        return nil
      }
      path = path.appending(found)
    }
    return path
  }

  /// The page of a section; an empty one where it has none.
  func page(ofSection section: String) -> SectionPage {
    guard let path = path(ofSection: section) else { return SectionPage() }
    let files = formats.flatMap { format in format.fileExtensions.map { "_index." + $0 } }
      .map { Array($0.utf8) }.filter { stacks.isFile(path.appending($0)) }
      .map { FolderContents.File(name: $0, isLink: false) }
    return SectionPage(files, at: path, id: section, in: stacks, formats: formats)
  }
}

extension Section {
  /// The places of the named sections below this one.
  fileprivate func places(of named: Set<String>) -> [[Int]] {
    var (places, path): ([[Int]], [Int]) = ([], [])
    if !named.isEmpty { findPlaces(of: named, &path, &places) }
    return places
  }

  private func findPlaces(of named: Set<String>, _ path: inout [Int], _ places: inout [[Int]]) {
    for (index, section) in sections.enumerated() {
      path.append(index)
      if named.contains(section.id) { places.append(path) }
      section.findPlaces(of: named, &path, &places)
      path.removeLast()
    }
  }
}

extension Stacks {
  /// Whether there is a regular file at a path, and no link on the way to it.
  fileprivate func isFile(_ path: FilePath) -> Bool { target(of: path) == .file(path) }
}
